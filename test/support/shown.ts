import type { MeteringFile } from '../../server/src/core/document.ts';
import { picturePart } from '../../server/src/core/explain/picture/site-file.ts';
import { sitePicture } from '../../server/src/core/explain/picture/site-picture.ts';
import { reportAsHtml } from '../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../server/src/core/explain/render/text.ts';
import { ReportBuilder } from '../../server/src/core/explain/site-report.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { cardAsMarkdown, cardAsText } from '../../server/src/service/card.ts';
import { actionsAt } from '../../server/src/service/code-actions.ts';
import { codeLenses } from '../../server/src/service/code-lenses.ts';
import { comparison } from '../../server/src/service/comparison.ts';
import { completionsAt } from '../../server/src/service/completion.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { documentLinks } from '../../server/src/service/document-links.ts';
import { documentSymbols } from '../../server/src/service/document-symbols.ts';
import { effectiveText } from '../../server/src/service/effective-text.ts';
import { guidanceAt } from '../../server/src/service/guidance/guidance.ts';
import { hoverWithFindings } from '../../server/src/service/hover.ts';
import { inlayHints } from '../../server/src/service/inlay-hints.ts';
import { namedParts } from '../../server/src/service/navigation/named-parts.ts';
import { signatureAt } from '../../server/src/service/signature/signature-help.ts';

/** Something that people see of a file, and what it is called. */
export type Shown = readonly [what: string, said: unknown];

/** All that is shown of a file as a whole, in editors and in reports. Texts that are for the file itself, edits, are no display. */
export function* shownOfFile(file: MeteringFile, context: ServiceContext): Generator<Shown> {
  const { facts, check, now } = context;
  const whole = { start: 0, end: file.text.length };
  const choice = { times: true, schedules: true, units: true };
  yield ['findings', lint(file, facts, check).map(withoutEdits)];
  yield ['outline', documentSymbols(file, context)];
  yield ['symbols', namedParts(file)];
  yield ['lenses', codeLenses(file, context)];
  yield ['hints', inlayHints(file, whole, choice, context)];
  yield ['links', documentLinks(file)];
  if (file.kind === 'ini') {
    yield ['comparison', comparison(file)];
    yield ['what Windows reads', effectiveText(file)];
  }
  const builder = new ReportBuilder({ now });
  builder.add('site', { path: 'site/file', file, facts, settings: check });
  const report = builder.report();
  yield ['explanation', report];
  yield ['explanation as text', reportAsText(report)];
  yield ['explanation in Markdown', reportAsMarkdown(report)];
  yield ['explanation in HTML', reportAsHtml(report)];
  const part = picturePart('Remodbc.ini', 'file:///site/Remodbc.ini', file, facts, check);
  const other = { ...part, file: { ...part.file, path: 'METER02/Remodbc.ini' } };
  yield ['picture of the site', sitePicture('site', [part, other], now)];
}

/** All that an editor is told about a place. */
export async function* shownAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
  findings = lint(file, context.facts, context.check),
): AsyncGenerator<Shown> {
  const hover = hoverWithFindings(file, offset, findings, context);
  if (hover) yield ['hover', [cardAsText(hover.card), cardAsMarkdown(hover.card)]];
  yield ['guidance', await guidanceAt(file, offset, findings.map(withoutEdits), context, '')];
  yield ['signature', signatureAt(file, offset, context)];
  for (const { label, detail, card } of completionsAt(file, offset, () => findings, context))
    yield ['completion', [label, detail, card?.()]];
  const request = { span: { start: offset, end: offset }, findings, only: undefined, isAutomatic: false };
  yield ['actions', actionsAt(file, request, context).map(({ title }) => title)];
}

function withoutEdits<Item extends { readonly fixes: readonly object[] }>(item: Item): Item {
  return { ...item, fixes: item.fixes.map((fix) => ({ ...fix, edits: [] })) };
}

/** The command line, in every way that shows something of files. */
export const showingCommands: readonly (readonly string[])[] = [
  ...['text', 'json', 'sarif', 'github', 'junit', 'line'].map((format) => ['check', `--format=${format}`]),
  ['check', '--language=de'],
  ['check', '--diff', '--fix'],
  ['check', '--diff', '--fix-suggested'],
  ...['text', 'markdown', 'html', 'json'].map((format) => ['explain', `--format=${format}`]),
  ['effective'],
  ['effective', '--format=json'],
  ['effective', '--compare'],
  ['init', '--stdout', '.'],
];
