import { type LanguageId, languageIds } from '../catalogue/language.ts';
import { settingsFindings } from '../configuration/settings-findings.ts';
import { type ControlFile, lineOf, type MeteringFile } from '../document.ts';
import { rules } from '../rules/registry.ts';
import type { ControlRuleContext, Rule, RuleId } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import { type ConfiguredSetting, configuredInLicmtr, configuredInProfile } from '../site/configured.ts';
import { configuredInControl, configuredInPieces } from '../site/configured-control.ts';
import type { SiteFacts } from '../site/facts.ts';
import { isWholeFile } from '../sitectrl/header.ts';
import type { Finding } from './finding.ts';
import { checkability, lostCharacters } from './limits.ts';
import { logFindings } from './lint-log.ts';
import { findingsInPieces, isApart, partCheckOf } from './part-findings.ts';
import { FoundByRule } from './rule-findings.ts';
import { applyDirectives } from './suppression.ts';

/** Checks a document: all rules of its language, their order of precedence, the person's severities and suppressions. Sorted by place. */
export function lint(document: MeteringFile, facts: SiteFacts, settings: CheckSettings): readonly Finding[] {
  const obstacle = checkability(document.characters);
  if (obstacle) return [obstacle];
  const checkWith = checker(document, facts, settings);
  const found = rulesOf(document.language).flatMap((rule) => checkWith(rule));
  if (document.language === 'sms-metering-settings') found.push(...settingsFindings(document.text));
  if (document.kind === 'log') found.push(...logFindings(document, facts, settings));
  found.push(...lostCharacters(document.characters));
  const heard = withoutOutranked(found, document);
  // A comment for a rule that a person switched off is not idle: elsewhere the rule is on.
  return withSeverities(applyDirectives(heard, document), settings).toSorted(byPlace);
}

const rulesByLanguage: ReadonlyMap<LanguageId, readonly Rule[]> = new Map(
  languageIds.map((language) => [language, rules.filter(({ meta }) => meta.languages.includes(language))]),
);

function rulesOf(language: LanguageId): readonly Rule[] {
  return rulesByLanguage.get(language) ?? [];
}

type Check = (rule: Rule) => readonly Finding[];

/**
 * Hands every rule what its kind looks at; what a kind needs beside the file is read once, and only if a rule asks. Rules that watch logs are not
 * called here: they read a log all together.
 */
function checker(document: MeteringFile, facts: SiteFacts, settings: CheckSettings): Check {
  const { language, encoding } = document;
  const common = { language, encoding, facts, settings };
  let configured: readonly ConfiguredSetting[] | undefined;
  const forSettings = {
    ...common,
    get text() {
      return document.text;
    },
    get configured() {
      configured ??= configuredIn(document, settings);
      return configured;
    },
  };
  const forFile = {
    ...common,
    file: document,
    get configured() {
      return forSettings.configured;
    },
  };
  const forIni =
    document.kind === 'ini' ? { ...common, document: document.ini, profile: document.profile } : undefined;
  const control = document.kind === 'control' ? new ControlCheck(document, common) : undefined;
  return (rule) => {
    const found = new FoundByRule(rule);
    if (rule.kind === 'setting') {
      // A rule for settings speaks of those that a file states; most files state none.
      if (forSettings.configured.length > 0) found.attempt((report) => rule.check(forSettings, report));
    } else if (rule.kind === 'file') {
      found.attempt((report) => rule.check(forFile, report));
    } else if (rule.kind === 'ini' && forIni) {
      found.attempt((report) => rule.check(forIni, report));
    }
    control?.check(rule, found);
    return found.all();
  };
}

/** The rules for site control files at work on one. */
class ControlCheck {
  readonly #document: ControlFile;
  readonly #context: ControlRuleContext;
  #inPieces: ReadonlyMap<Rule, FoundByRule> | undefined;

  constructor(document: ControlFile, common: Omit<ControlRuleContext, 'tree' | 'lines' | 'isWhole'>) {
    const isWhole = isWholeFile(document.tree);
    this.#document = document;
    this.#context = {
      ...common,
      tree: document.tree,
      isWhole,
      // The lines are counted when a rule asks for them.
      get lines() {
        return document.lines;
      },
    };
  }

  check(rule: Rule, found: FoundByRule): void {
    if (rule.kind === 'control') found.attempt((report) => rule.check(this.#context, report));
    if (rule.kind === 'part') found.attempt((report) => rule.checkWhole?.(this.#context, report));
    const parts = partCheckOf(rule);
    if (!parts) return;
    const { segments } = this.#document;
    if (!segments || !isApart(parts.reach, segments))
      found.attempt((report) => parts.check(this.#context, report));
    else {
      this.#inPieces ??= findingsInPieces(this.#document, segments, this.#context.isWhole);
      const ofRule = this.#inPieces.get(rule);
      if (ofRule) found.add(ofRule, ofRule.findings);
    }
  }
}

/** What was read last of a file, and by which declared properties. */
interface ConfiguredOnce {
  readonly declared: string;
  readonly configured: readonly ConfiguredSetting[];
}

const configuredOnce = new WeakMap<MeteringFile, ConfiguredOnce>();

/** The settings that a file states, in its own form. Read once, because rules, the site of the file and editor features all ask. */
export function configuredIn(document: MeteringFile, settings: CheckSettings): readonly ConfiguredSetting[] {
  const declared = JSON.stringify(settings.propertyMap);
  const known = configuredOnce.get(document);
  if (known?.declared === declared) return known.configured;
  const configured = readConfigured(document, settings);
  configuredOnce.set(document, { declared, configured });
  return configured;
}

function readConfigured(document: MeteringFile, settings: CheckSettings): readonly ConfiguredSetting[] {
  if (document.kind === 'control') {
    const { tree, segments } = document;
    const { propertyMap } = settings;
    return segments ? configuredInPieces(segments, propertyMap) : configuredInControl(tree, propertyMap);
  }
  if (document.kind === 'log') return [];
  if (document.language === 'licmtr-cfg') return configuredInLicmtr(document.profile);
  return document.language === 'site-metering' ? configuredInProfile(document.profile) : [];
}

/** Drops findings on lines where a rule that knows better has spoken. A hint is too quiet to drown anything. */
function withoutOutranked(findings: readonly Finding[], document: MeteringFile): readonly Finding[] {
  const silenced = new Map<RuleId, Set<number>>();
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    for (const outranked of outrankedBy(finding.rule)) {
      const lines = silenced.get(outranked) ?? new Set();
      silenced.set(outranked, lines.add(lineOf(document, finding.start)));
    }
  }
  return findings.filter((finding) => !silenced.get(finding.rule)?.has(lineOf(document, finding.start)));
}

const outranks: ReadonlyMap<RuleId, readonly RuleId[]> = new Map(
  rules.map(({ meta }) => [meta.id, meta.outranks ?? []] as const),
);

function outrankedBy(rule: RuleId): readonly RuleId[] {
  return outranks.get(rule) ?? [];
}

/** The findings with the severities that a person chose. */
export function withSeverities(
  findings: readonly Finding[],
  { severities }: CheckSettings,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const chosen = severities[finding.rule];
    if (chosen === 'off') return [];
    return chosen === undefined ? [finding] : [{ ...finding, severity: chosen }];
  });
}

/** The order in which findings are shown. */
export function byPlace(first: Finding, second: Finding): number {
  return first.start - second.start || first.end - second.end || (first.rule < second.rule ? -1 : 1);
}
