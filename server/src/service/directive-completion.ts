import type { IniFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import { rules } from '../core/rules/registry.ts';
import type { Span } from '../core/text/lines.ts';
import type { Completion } from './completion.ts';

const directives = [
  ['swm-disable', 'silences rules for the whole file'],
  ['swm-disable-next-line', 'silences rules for the next line that is no comment'],
] as const;

/** In a comment: the words that silence rules, and behind them the rules, those that speak in this file first. */
export function directiveCompletions(
  { ini, text }: IniFile,
  offset: number,
  line: number,
  findings: () => readonly Finding[],
): readonly Completion[] {
  const before = text.slice(ini.contentStart(line), Math.min(offset, ini.contentStart(line) + 1000));
  const verb = /^;+[ \t]*([a-z-]*)$/i.exec(before)?.[1];
  if (verb !== undefined) {
    const span = { start: offset - verb.length, end: offset + wordLength(text, offset) };
    return directives.map(([label, detail]) => ({
      label,
      kind: 'directive',
      detail,
      edit: { ...span, newText: `${label} ` },
    }));
  }
  const list = /^;+[ \t]*swm-disable(?:-next-line)?[ \t:](.*)$/is.exec(before)?.[1];
  if (list === undefined) return [];
  const word = list.split(/[\s,]/).at(-1) ?? '';
  return ruleCompletions(
    { start: offset - word.length, end: offset + wordLength(text, offset) },
    list,
    findings(),
  );
}

function ruleCompletions(span: Span, list: string, findings: readonly Finding[]): readonly Completion[] {
  const speaking = new Set(findings.map(({ rule }) => rule));
  const named = new Set(list.toUpperCase().split(/[\s,]/).slice(0, -1));
  return rules
    .filter(({ meta }) => !named.has(meta.id))
    .toSorted((first, second) => Number(speaking.has(second.meta.id)) - Number(speaking.has(first.meta.id)))
    .map(({ meta }) => ({
      label: meta.id,
      kind: 'rule',
      detail: speaking.has(meta.id) ? `${meta.name}, speaks in this file` : meta.name,
      edit: { ...span, newText: meta.id },
      card: () => ({
        title: `${meta.id}: ${meta.name}`,
        summary: meta.explanation,
        articles: meta.articles,
      }),
    }));
}

/** How many characters of a word stand behind the caret. */
function wordLength(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < 100 && /[\w-]/.test(text.charAt(end))) end++;
  return end - offset;
}
