import type { Report } from '../../core/explain/model.ts';
import { reportAsHtml } from '../../core/explain/render/html.ts';
import { reportAsMarkdown } from '../../core/explain/render/markdown.ts';
import { ReportBuilder } from '../../core/explain/site-report.ts';
import type { SiteMember } from '../../core/site/member.ts';
import { resolveFacts } from '../../core/site/resolve.ts';
import { fileName } from '../../core/site/site.ts';
import { inOrder } from '../../core/site/site-sources.ts';
import { memberOfFile } from '../../core/site-file.ts';
import type { Translate } from '../../core/words/translate.ts';
import { translated } from '../../core/words/translated.ts';
import type { Abilities } from '../abilities.ts';
import { type PresentFile, readPresent } from '../documents/present-file.ts';
import type { ExplainParams, Explanation } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import { pathInSite } from '../sites/path-in-site.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View } from '../views.ts';

/** A report is made from this many files of a site at most; it names some of the others. */
const MOST_FILES = 200;

const renderers: Readonly<
  Record<ExplainParams['format'], (report: Report, translate: Translate, language: string) => string>
> = {
  markdown: reportAsMarkdown,
  html: reportAsHtml,
};

/**
 * Explains an open document, or all files of its site. Facts come from all files of the site either way, read anew, so that the report does not depend on how
 * much the server has read before.
 */
export async function explainView(
  { document, settings, context: { now } }: View,
  scope: ExplainParams['scope'],
  format: ExplainParams['format'],
  store: SiteStore,
  runtime: Runtime,
  { translate, language }: Pick<Abilities, 'translate' | 'language'>,
): Promise<Explanation> {
  const { address } = document;
  const sites = store.sites();
  const folder = sites.folderOf(address);
  const all = [...new Set([...sites.filesAround(address), address])].toSorted();
  // The document that was asked about is never among those left out.
  const others = all.filter((uri) => uri !== address).slice(0, MOST_FILES - 1);
  const known = [...others, address].toSorted();
  const read = (uri: string): Promise<PresentFile | undefined> => readPresent(uri, store, runtime);

  const members = new Map<string, SiteMember | undefined>();
  for (const uri of known) {
    const present = await read(uri);
    members.set(uri, present && memberOfFile(uri, present.file, settings.check));
  }

  const builder = new ReportBuilder({ now, articleLink: settings.articleLink });
  const { source } = settings;
  for (const uri of scope === 'site' ? known : [address]) {
    // Read once more rather than kept: the logs of a site may be large, and only one of them is held at a time.
    const present = await read(uri);
    const path = pathInSite(folder, uri);
    if (!present) {
      builder.addUnread(path, 'it is gone, too large, or may not be read');
      continue;
    }
    const { file, modified } = present;
    const sources = sites.sourcesOf(uri, (other) => members.get(other));
    const occasion = { now, fileTime: modified, fileName: fileName(uri) };
    const facts = resolveFacts(inOrder(sources, [source]), occasion);
    builder.add(fileName(folder ?? ''), { path, file, facts, settings: settings.check });
  }
  if (scope === 'site') {
    for (const uri of all.filter((one) => !known.includes(one)))
      builder.addUnread(pathInSite(folder, uri), `a report is made from ${MOST_FILES} files at most`);
  }

  const report = translated(builder.report(), translate);
  const name = fileName(address);
  const title = scope === 'site' ? (report.sites.shown[0]?.title ?? name) : name;
  return { title, text: renderers[format](report, translate, language) };
}
