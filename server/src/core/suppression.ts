import { checkFinding, checkFindings } from './check-finding.ts';
import type { IniFile, MeteringFile } from './document.ts';
import type { Finding } from './finding.ts';
import { LineKind } from './ini/scanner.ts';
import { contentSpan, deleteLine } from './rules/fixes.ts';
import { ruleById } from './rules/registry.ts';
import type { Span } from './text/lines.ts';

/**
 * Comments that silence rules:
 *
 *     ; swm-disable-next-line SWM212          for the next line that is no comment
 *     ; swm-disable SWM212, SWM301            for the whole file
 *
 * A directive always names its rules, so that a later fault of another kind is not hidden by accident.
 */
const DIRECTIVE = /^;+[ \t]*swm-([a-z-]*)[ \t:]*(.*)$/i;

interface Directive {
  readonly line: number;
  /** The line it speaks for; undefined for the whole file. */
  readonly target: number | undefined;
  readonly rule: string;
}

/** Removes findings that the file's own comments silence, and adds hints for comments that silence nothing. */
export function applyDirectives(findings: readonly Finding[], document: MeteringFile): readonly Finding[] {
  // No notation for comments in site control files is known, and logs have none.
  if (document.kind !== 'ini') return findings;
  const { directives, faults } = readDirectives(document);
  if (directives.length === 0) return [...findings, ...faults];
  const used = new Set<Directive>();
  const heard = findings.filter((finding) => {
    const line = document.ini.lineAt(finding.start);
    const silencing = directives.filter(
      ({ rule, target }) => rule === finding.rule && (target === undefined || target === line),
    );
    for (const directive of silencing) used.add(directive);
    return silencing.length === 0;
  });
  const unused = directives
    .filter((directive) => !used.has(directive))
    .map((directive) => unusedFinding(directive, document));
  return [...heard, ...faults, ...unused];
}

function readDirectives(document: IniFile): {
  readonly directives: readonly Directive[];
  readonly faults: readonly Finding[];
} {
  const { ini } = document;
  const directives: Directive[] = [];
  const faults: Finding[] = [];
  for (const line of directiveLines(document)) {
    const [, verb = '', rest = ''] = DIRECTIVE.exec(ini.content(line)) ?? [];
    const place = contentSpan(ini, line);
    const names = rest.toUpperCase().match(/[^\s,]+/g) ?? [];
    const isNextLine = verb.toLowerCase() === 'disable-next-line';
    if (!isNextLine && verb.toLowerCase() !== 'disable') {
      faults.push(
        unknown(`"swm-${verb}" is no directive; there are swm-disable and swm-disable-next-line.`, place),
      );
      continue;
    }
    if (names.length === 0) faults.push(unknown('Name the rules to silence, for example SWM212.', place));
    for (const rule of names) {
      if (isRule(rule))
        directives.push({ line, rule, target: isNextLine ? lineBelow(document, line) : undefined });
      else faults.push(unknown(`There is no rule "${rule}".`, place));
    }
  }
  return { directives, faults };
}

/** Comment lines with the word `swm-`, found without looking at every line of a large file. */
function directiveLines({ ini, text }: IniFile): readonly number[] {
  const lines: number[] = [];
  const pattern = /swm-/gi;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const line = ini.lineAt(match.index);
    if (lines.at(-1) !== line && ini.kind(line) === LineKind.comment && DIRECTIVE.test(ini.content(line)))
      lines.push(line);
  }
  return lines;
}

function lineBelow({ ini }: IniFile, line: number): number {
  let next = line + 1;
  while (next < ini.lineCount && (ini.kind(next) === LineKind.comment || ini.kind(next) === LineKind.blank))
    next++;
  return next;
}

function isRule(id: string): boolean {
  return ruleById(id) !== undefined || id in checkFindings;
}

function unknown(message: string, place: Span): Finding {
  return checkFinding('SWM003', message, place);
}

function unusedFinding({ line, rule, target }: Directive, { ini }: IniFile): Finding {
  const place = target === undefined ? 'in this file' : 'in the next line';
  return checkFinding(
    'SWM002',
    `${rule} finds nothing ${place}; this comment silences nothing.`,
    contentSpan(ini, line),
    [{ title: 'Delete this comment', safe: false, edits: [deleteLine(ini, line)] }],
  );
}
