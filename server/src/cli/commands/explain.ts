import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOfFile } from '../../core/catalogue/language.ts';
import { parseFile } from '../../core/document.ts';
import type { Report } from '../../core/explain/model.ts';
import { reportAsHtml } from '../../core/explain/render/html.ts';
import { reportAsMarkdown } from '../../core/explain/render/markdown.ts';
import { reportAsText } from '../../core/explain/render/text.ts';
import { ReportBuilder } from '../../core/explain/site-report.ts';
import { resolveSite, type SiteSource } from '../../core/site/resolve.ts';
import { decodeBytes } from '../../core/text/encoding.ts';
import type { Translate } from '../../core/words/translate.ts';
import { translated } from '../../core/words/translated.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { wordsOfError } from '../file-problem.ts';
import { readFile } from '../files.ts';
import { findFiles } from '../find-files.ts';
import { type Language, languageOptions, readLanguage, translatorFor } from '../language-option.ts';
import { optimizeFor } from '../optimization.ts';
import { commonOptions, oneOf, readOptions } from '../options.ts';
import { pathOf } from '../report/path.ts';
import { slashed } from '../report/slashed.ts';
import { readRuleOptions, ruleOptions } from '../rule-options.ts';
import { settingsProblems } from '../settings-above.ts';
import { layoutOf, SiteFiles } from '../site-files.ts';
import { readSiteOptions, siteOptions } from '../site-options.ts';
import { allRight, WrongUse } from '../wrong-use.ts';
import { explainFormats, explainHelp, explainOptions } from './explain-help.ts';

export const explain: Command = { help: explainHelp, run };

const renderers: Readonly<
  Record<(typeof explainFormats)[number], (report: Report, say: Translate, language: Language) => string>
> = {
  text: reportAsText,
  markdown: reportAsMarkdown,
  html: reportAsHtml,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('explain', context.words, [
    ...explainOptions,
    ...siteOptions,
    ...ruleOptions,
    ...languageOptions,
    ...commonOptions,
  ]);
  if (words instanceof WrongUse) return words;
  const read = allRight({
    format: oneOf('format', words.value('format') ?? 'text', explainFormats),
    language: readLanguage(words),
    site: readSiteOptions(words),
    ofRules: readRuleOptions(words),
  });
  if (read instanceof WrongUse) return read;
  const { format, language, site, ofRules } = read;
  if (words.operands.length === 0)
    return new WrongUse(
      'The command "explain" needs a file or a folder.',
      'Write sms-metering explain PATH...',
    );
  const now = site.now ?? context.now;
  const articleLink = words.value('article-link');
  const builder = new ReportBuilder({ now, ...(articleLink !== undefined && { articleLink }) });
  const code = await readAll(context, words.operands, { ...site.source, ...ofRules }, now, builder);
  const say = translatorFor(language, context.programFile);
  context.out.write(renderers[format](translated(builder.report(), say), say, language));
  return code;
}

/** Reads the files that were asked for into a report; 2 if that failed for any. */
async function readAll(
  context: CommandContext,
  asked: readonly string[],
  source: SiteSource,
  now: number,
  builder: ReportBuilder,
): Promise<ExitCode> {
  const { paths, roots, problems } = await findFiles(asked);
  optimizeFor(paths);
  const site = new SiteFiles(layoutOf(paths, roots), source);
  let code: ExitCode = problems.length > 0 ? 2 : 0;
  for (const { sentence } of problems) complain(context, sentence);
  const fail = (path: string, reason: string): void => {
    complain(context, `${path}: ${reason}.`);
    builder.addUnread(slashed(path), reason);
    code = 2;
  };
  for (const path of paths) {
    const language = languageOfFile(path);
    const read = readFile(path);
    if (typeof read === 'string') fail(path, read.slice(path.length + 2).replace(/\.$/, ''));
    else if (language !== undefined) {
      try {
        const { text, encoding } = decodeBytes(read.bytes);
        const file = parseFile(text, language, encoding);
        const fileTime = Math.floor(read.stats.mtimeMs / 1000);
        const occasion = { now, fileTime, fileName: basename(path) };
        const { facts, settings } = resolveSite([source, ...site.sourcesOf(path, file)], occasion);
        builder.add(folderLabel(site.folderOf(path)), { path: slashed(path), file, facts, settings });
      } catch (error) {
        // A text near the limits of the engine must not keep the other files from being explained.
        fail(path, `could not be explained (${wordsOfError(error)})`);
      }
    }
  }
  for (const note of [...site.notes, ...site.takeNotes(), ...settingsProblems(roots, [])])
    complain(context, note);
  if (paths.length === 0 && code === 0) complain(context, 'No file of software metering was found.');
  return code;
}

/** The folder of a site by its address; nothing for the current folder. */
function folderLabel(uri: string | undefined): string {
  if (uri === undefined) return '';
  return resolve(fileURLToPath(uri)) === resolve('.') ? '' : slashed(pathOf(uri));
}
