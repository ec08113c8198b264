import type { MeteringFile } from '../../server/src/core/document.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { ReportBuilder } from '../../server/src/core/explain/site-report.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { actionsAt } from '../../server/src/service/code-actions.ts';
import { codeLenses } from '../../server/src/service/code-lenses.ts';
import { completionsAt } from '../../server/src/service/completion.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { documentSymbols } from '../../server/src/service/document-symbols.ts';
import { guidanceAt } from '../../server/src/service/guidance/guidance.ts';
import { hoverAt } from '../../server/src/service/hover.ts';
import { inlayHints } from '../../server/src/service/inlay-hints.ts';
import { knownFacts } from '../../server/src/service/known-facts.ts';
import { signatureAt } from '../../server/src/service/signature/signature-help.ts';

/** A text that the product looks at, and what is known beside it. */
export interface SpokenOf {
  readonly name: string;
  readonly file: MeteringFile;
  readonly context: ServiceContext;
}

const now = Date.UTC(2001, 4, 1) / 1000;

/** The examples of all rules, for good and bad. */
export function examples(): readonly SpokenOf[] {
  return rules.flatMap(({ meta }) => {
    const { bad, good, facts = {}, settings, encoding } = meta.examples;
    const check = { ...defaultSettings, ...settings };
    const language = meta.languages[0] ?? 'remodbc-ini';
    return [bad, good].map((text) => ({
      name: meta.id,
      file: parseFile(text, language, encoding),
      context: { facts, check, now },
    }));
  });
}

/** Everything that the features of the editor and the reports say of a text: the plain data that is shown. */
export async function spokenOf({ name, file, context }: SpokenOf): Promise<readonly unknown[]> {
  const { facts, check } = context;
  const findings = lint(file, facts, check);
  const said: unknown[] = [
    findings.map(({ message, fixes, related }) => [message, fixes.map(({ title }) => title), related]),
    documentSymbols(file, context).map(detailsOf),
    codeLenses(file, context).map(({ title }) => title),
    knownFacts(file, facts),
  ];
  const hints = { times: true, schedules: true, units: true };
  const whole = { start: 0, end: file.text.length };
  said.push(inlayHints(file, whole, hints, context).map(({ label }) => label));
  for (const offset of placesIn(file.text)) {
    said.push(hoverAt(file, offset, context)?.card);
    said.push(
      completionsAt(file, offset, () => findings, context).map(({ detail, card }) => [detail, card?.()]),
    );
    const span = { start: offset, end: offset };
    const request = { span, findings, only: undefined, isAutomatic: false };
    said.push(actionsAt(file, request, context).map(({ title }) => title));
    const help = signatureAt(file, offset, context);
    said.push(help?.signatures.map(({ card, parts }) => [card, parts.map((part) => part.card)]));
  }
  const { subjects, findings: told } = await guidanceAt(
    file,
    placesIn(file.text)[0] ?? 0,
    findings,
    context,
    '',
  );
  said.push(
    subjects.map(({ title, summary, rows, notes }) => [title, summary, rows, notes]),
    told.map(({ message, why, evidenceWords, fixes, related }) => [
      message,
      why,
      evidenceWords,
      fixes,
      related,
    ]),
  );
  const builder = new ReportBuilder({ now });
  builder.add('', { path: `${name}/Remodbc.ini`, file, facts, settings: check });
  const { sites } = builder.report();
  said.push(sites.shown.map(({ articles, risks, week, ...site }) => [site, week]));
  return said;
}

function detailsOf(item: { readonly detail: string; readonly children: readonly unknown[] }): unknown {
  return [item.detail, (item.children as (typeof item)[]).map(detailsOf)];
}

/** The beginning of each line, and what stands behind a sign in it. */
function placesIn(text: string): readonly number[] {
  return [...text.matchAll(/^(?=.)|[=<](?=[^\n])|.$/gm)]
    .map(({ index, 0: mark }) => index + mark.length)
    .slice(0, 12);
}
