import type { LineNumber, Report, Reported, Reporter, Rule } from '../rules/rule.ts';
import { excerpt } from '../text/excerpt.ts';
import { checkFinding } from './check-finding.ts';
import type { Finding } from './finding.ts';
import { FINDINGS_PER_RULE, notListed } from './limits.ts';
import { movedFinding } from './moved-finding.ts';
import type { Concealer } from './without-secrets.ts';

/** What a rule reported, ready to be shown. */
export function toFinding(rule: Rule, reported: Reported, concealerFor: ConcealerFor = openly): Finding {
  const { meta } = rule;
  const report = reportOf(reported);
  const concealer = concealerFor(report);
  const shown = (sentence: string): string =>
    concealer ? concealer.sentence(bounded(sentence)) : bounded(sentence);
  return {
    rule: meta.id,
    name: meta.name,
    severity: report.severity ?? meta.severity,
    message: messageOf(rule, report, 0, concealer),
    start: report.start,
    end: report.end,
    articles: report.articles ?? meta.articles,
    evidence: meta.evidence,
    fixes: (report.fixes ?? []).map((fix) => ({ ...fix, title: shown(fix.title) })),
    related: (report.related ?? []).map((place) => ({ ...place, message: shown(place.message) })),
    unnecessary: report.unnecessary ?? false,
  };
}

function reportOf(reported: Reported): Report {
  if (typeof reported === 'function') return reported();
  return 'say' in reported ? reported.say() : reported;
}

/** The message of a report whose lines now have so much higher numbers than when it was made. */
export function messageOf(
  { meta }: Rule,
  report: Pick<Report, 'message' | 'values'>,
  later: number,
  concealer?: Concealer,
): string {
  const template = meta.messages[report.message] ?? report.message;
  return fill(template, report.values ?? {}, later, concealer);
}

/** Finds what hides the secrets of the lines that a report speaks of. */
export type ConcealerFor = (report: Report) => Concealer | undefined;

/** For files whose rules quote no secret. */
const openly: ConcealerFor = () => undefined;

/** How findings are made of reports where that is not for {@link toFinding} alone. */
export type FindingMaker = (rule: Rule, reported: Reported) => Finding;

/** What one rule has found so far: as many findings as one rule may list, and how many there are in all. */
export class FoundByRule {
  readonly rule: Rule;
  readonly findings: Finding[] = [];
  /** What stands before this offset is only there to be looked at; places are counted from here. */
  readonly #from: number;
  readonly #make: FindingMaker;
  #count = 0;
  #failure: Finding | undefined;

  constructor(rule: Rule, from = 0, make: FindingMaker = toFinding) {
    this.rule = rule;
    this.#from = from;
    this.#make = make;
  }

  get hasAny(): boolean {
    return this.#count > 0 || this.#failure !== undefined;
  }

  /** Lets the rule work on what it looks at, until it fails: then it is not asked again. */
  attempt<Context>(work: (context: Context, report: Reporter) => void, context: Context): void {
    if (this.#failure) return;
    try {
      work(context, (what) => this.#report(what));
    } catch (error) {
      this.#failure = ruleFailed(this.rule, error);
    }
  }

  /** Adds what the rule found elsewhere. */
  add(other: FoundByRule, placed: readonly Finding[]): void {
    if (this.#failure) return;
    const room = FINDINGS_PER_RULE - this.findings.length;
    this.findings.push(...(placed.length > room ? placed.slice(0, room) : placed));
    this.#count += other.#count;
    this.#failure = other.#failure;
  }

  /** The findings, and a word on those that are not listed, or on the failure of the rule. */
  all(): readonly Finding[] {
    const { findings } = this;
    if (this.#failure) return [...findings, this.#failure];
    const more = this.#count - findings.length;
    return more > 0 ? [...findings, notListed(this.rule.meta, more, findings)] : findings;
  }

  #report(what: Reported): void {
    const report = this.#from > 0 ? reportOf(what) : what;
    if ('start' in report && report.start < this.#from) return;
    if (this.#count++ < FINDINGS_PER_RULE)
      this.findings.push(movedFinding(this.#make(this.rule, report), -this.#from));
  }
}

/** A file may hold anything: none of its values makes a sentence longer than a person reads. Rules show less of most values. */
const LONGEST_VALUE = 300;

function bounded(text: string): string {
  return excerpt(text, LONGEST_VALUE);
}

/** Puts values into the `{names}` of a message. */
function fill(
  template: string,
  values: NonNullable<Report['values']>,
  later: number,
  concealer: Concealer | undefined,
): string {
  const parts = partsOf.get(template) ?? template.split(/\{(\w+)\}/);
  partsOf.set(template, parts);
  return parts
    .map((part, index) =>
      index % 2 === 0 ? part : shownValue(values[part] ?? `{${part}}`, later, concealer),
    )
    .join('');
}

function shownValue(
  value: string | number | LineNumber,
  later: number,
  concealer: Concealer | undefined,
): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return String(value.line + 1 + later);
  return concealer ? concealer.value(bounded(value)) : bounded(value);
}

/** Templates taken apart: texts, and between them the names of values. */
const partsOf = new Map<string, readonly string[]>();

/** A rule that fails must not silence the others; its failure is a finding that can be reported as a fault of the product. */
export function ruleFailed({ meta }: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return checkFinding('SWM004', `Rule ${meta.id} failed on this file and was skipped: ${reason}.`, {
    start: 0,
    end: 0,
  });
}
