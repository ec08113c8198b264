import { languageOfFile } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import type {
  FileExplanation,
  Report,
  ReportRow,
  SiteReport,
} from '../../../server/src/core/explain/model.ts';
import { ReportBuilder } from '../../../server/src/core/explain/site-report.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import type { SiteMember } from '../../../server/src/core/site/member.ts';
import { resolveFacts, type SiteSource } from '../../../server/src/core/site/resolve.ts';
import { Sites } from '../../../server/src/core/site/sites.ts';
import { memberOfFile } from '../../../server/src/core/site-file.ts';

/** 2001-05-09 00:00 UTC, a Wednesday. */
export const now = 989_366_400;

/** A report on files that are given as texts by their paths, all of one site. */
export function reportOn(
  files: Readonly<Record<string, string>>,
  source: SiteSource = {},
  at: number = now,
): Report {
  const builder = new ReportBuilder({ now: at });
  for (const [path, text] of Object.entries(files)) {
    const language = languageOfFile(path);
    if (language === undefined) throw new Error(`${path} is no file of software metering`);
    builder.add('', {
      path,
      file: parseFile(text, language, 'windows-1252'),
      facts: factsFor(path, files, source),
      settings: defaultSettings,
    });
  }
  return builder.report();
}

/** The same where only one site can come of it. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  source: SiteSource = {},
  at: number = now,
): SiteReport {
  const [site] = reportOn(files, source, at).sites.shown;
  if (!site) throw new Error('no site');
  return site;
}

/** What is said of one file, alone in its site. */
export function explained(path: string, text: string, source: SiteSource = {}): FileExplanation {
  const [file] = siteOf({ [path]: text }, source).files.shown;
  if (!file) throw new Error('no file');
  return file;
}

/** The first row whose label begins so. */
export function row(file: FileExplanation, label: string): ReportRow | undefined {
  return file.sections.flatMap(({ rows }) => rows.shown).find((one) => one.label.startsWith(label));
}

export function factsFor(
  path: string,
  files: Readonly<Record<string, string>>,
  source: SiteSource,
): SiteFacts {
  const { sites, members } = layoutOf.get(files) ?? laidOut(files);
  const { stated, told } = sites.sourcesOf(uriOf(path), (uri) => members.get(uri));
  return resolveFacts([source, ...stated, ...told], { now, fileTime: undefined });
}

interface Layout {
  readonly sites: Sites;
  readonly members: ReadonlyMap<string, SiteMember | undefined>;
}

/** Read once, however many of the files are asked for. */
const layoutOf = new WeakMap<Readonly<Record<string, string>>, Layout>();

function laidOut(files: Readonly<Record<string, string>>): Layout {
  const members = new Map(
    Object.entries(files).map(([name, text]) => {
      const uri = uriOf(name);
      const language = languageOfFile(uri);
      return [uri, language && memberOfFile(uri, parseFile(text, language), defaultSettings)];
    }),
  );
  const layout = { sites: new Sites([...members.keys()], ['file:///site']), members };
  layoutOf.set(files, layout);
  return layout;
}

function uriOf(name: string): string {
  return `file:///site/${encodeURI(name)}`;
}

/** Words of a fact that a test states. */
export function stated<T>(value: T): { readonly value: T; readonly origin: { readonly words: string } } {
  return { value, origin: { words: 'the test' } };
}
