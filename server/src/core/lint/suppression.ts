import type { IniFile } from '../document.ts';
import { LineKind, LineMark } from '../ini/document.ts';
import { contentSpan, deleteLine } from '../rules/fixes.ts';
import defer * as registry from '../rules/registry.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { type CheckFindingId, checkFinding, checkFindings } from './check-finding.ts';
import type { Finding } from './finding.ts';
import { FINDINGS_PER_RULE, notListed } from './limits.ts';
import { concealerFor } from './without-secrets.ts';

/**
 * Comments that silence rules:
 *
 *     ; swm-disable-next-line SWM212          for the next line that is no comment
 *     ; swm-disable SWM212, SWM301            for the whole file
 *
 * A directive always names its rules, so that a later fault of another kind is not hidden by accident.
 */
const DIRECTIVE = /^;+[ \t]*swm-([a-z-]*)[ \t:]*(.*)$/is;

interface Directive {
  readonly line: number;
  /** The line it speaks for; undefined for the whole file. */
  readonly target: number | undefined;
  readonly rule: string;
}

/** Removes findings that the file's own comments silence, and adds hints for comments that silence nothing. */
export function applyDirectives(findings: readonly Finding[], document: IniFile): readonly Finding[] {
  const { directives, faults } = readDirectives(document);
  if (directives.length === 0 && faults.length === 0) return findings;
  const silenced = new Set(directives.map(keyOf));
  const used = new Set<string>();
  const heard = findings.filter(({ rule, start }) => {
    const keys = [keyOf({ rule, target: undefined }), keyOf({ rule, target: document.ini.lineAt(start) })];
    const silencing = keys.filter((key) => silenced.has(key));
    for (const key of silencing) used.add(key);
    return silencing.length === 0;
  });
  const unused = directives.filter((directive) => !used.has(keyOf(directive)));
  return [
    ...heard,
    ...listed('SWM003', faults, ({ message, place }) => checkFinding('SWM003', message(), place)),
    ...listed('SWM002', unused, (directive) => unusedFinding(directive, document)),
  ];
}

/** Two comments with the same key silence the same findings. */
function keyOf({ rule, target }: Pick<Directive, 'rule' | 'target'>): string {
  return `${rule} ${target}`;
}

/** As many findings as one rule may list, and how many there are beside them. */
function listed<T>(
  id: CheckFindingId,
  all: readonly T[],
  toFinding: (one: T) => Finding,
): readonly Finding[] {
  const findings = all.slice(0, FINDINGS_PER_RULE).map(toFinding);
  const more = all.length - findings.length;
  return more > 0 ? [...findings, notListed({ id, name: checkFindings[id].name }, more, findings)] : findings;
}

/** What is wrong with a comment that wants to silence something. */
interface Fault {
  /** Only those that are listed are put into words. */
  readonly message: () => string;
  readonly place: Span;
}

function readDirectives(document: IniFile): {
  readonly directives: readonly Directive[];
  readonly faults: readonly Fault[];
} {
  const { ini } = document;
  const directives: Directive[] = [];
  const faults: Fault[] = [];
  let below = 0;
  for (const line of ini.linesWith(LineMark.directive)) {
    const [, verb = '', rest = ''] = DIRECTIVE.exec(ini.content(line)) ?? [];
    const place = contentSpan(ini, line);
    const names = rest.match(/[^\s,]+/g) ?? [];
    const isNextLine = verb.toLowerCase() === 'disable-next-line';
    if (!isNextLine && verb.toLowerCase() !== 'disable') {
      const message = `"swm-${excerpt(verb)}" is no directive; there are swm-disable and swm-disable-next-line.`;
      faults.push({ message: () => message, place });
      continue;
    }
    if (names.length === 0)
      faults.push({ message: () => 'Name the rules to silence, for example SWM212.', place });
    // One comment below another speaks for the same line.
    if (isNextLine && below <= line) below = lineBelow(document, line);
    for (const name of names) {
      const rule = name.toUpperCase();
      if (isRule(rule)) directives.push({ line, rule, target: isNextLine ? below : undefined });
      else faults.push({ message: () => `There is no rule "${shownName(document, place, name)}".`, place });
    }
  }
  return { directives, faults };
}

/** What was written in the place of a rule; a comment may hold a password as any other line may. */
function shownName(document: IniFile, place: Span, name: string): string {
  return concealerFor(document, place)?.value(excerpt(name)) ?? excerpt(name);
}

function lineBelow({ ini }: IniFile, line: number): number {
  let next = line + 1;
  while (next < ini.lineCount && (ini.kind(next) === LineKind.comment || ini.kind(next) === LineKind.blank))
    next++;
  return next;
}

function isRule(id: string): boolean {
  return registry.ruleById(id) !== undefined || id in checkFindings;
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
