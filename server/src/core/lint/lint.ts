import defer * as ownSettings from '../configuration/settings-findings.ts';
import { type IniFile, lineOf, type MeteringFile } from '../document.ts';
import type { CommonContext, FileRuleContext, IniRuleContext, SettingRuleContext } from '../rules/context.ts';
import { type RulesForFile, rulesFor } from '../rules/of-language.ts';
import type { Rule, RuleId } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import {
  type ConfiguredSetting,
  configuredInLicmtr,
  configuredInProfile,
  type PropertyMap,
} from '../site/configured.ts';
import defer * as configuredControl from '../site/configured-control.ts';
import type { SiteFacts } from '../site/facts.ts';
import { compareTexts } from '../text/compare-texts.ts';
import type { ControlCheck } from './control-check.ts';
import defer * as control from './control-check.ts';
import type { Finding } from './finding.ts';
import { findingOfLines } from './kept-findings.ts';
import { checkability, lostCharacters } from './limits.ts';
import defer * as logs from './lint-log.ts';
import { type ConcealerFor, type FindingMaker, FoundByRule, toFinding } from './rule-findings.ts';
import defer * as suppression from './suppression.ts';
import defer * as secrets from './without-secrets.ts';

/** Checks a document: all rules of its language, their order of precedence, the person's severities and suppressions. Sorted by place. */
export function lint(document: MeteringFile, facts: SiteFacts, settings: CheckSettings): readonly Finding[] {
  const obstacle = checkability(document.characters);
  if (obstacle) return [obstacle];
  const check = new DocumentCheck(document, facts, settings);
  const { rules, outranked } = check.rules;
  const found = rules.flatMap((rule) => check.findingsOf(rule));
  if (document.language === 'sms-metering-settings')
    found.push(...ownSettings.settingsFindings(document.text));
  if (document.kind === 'log') found.push(...logs.logFindings(document, facts, settings));
  found.push(...lostCharacters(document.characters));
  const counting = withoutOutranked(found, outranked, document);
  // A comment for a rule that a person switched off is not idle: elsewhere the rule is on. No notation for comments in site control files is known, and logs have none.
  const heard = document.kind === 'ini' ? suppression.applyDirectives(counting, document) : counting;
  return withSeverities(heard, settings).toSorted(byPlace);
}

/** Hands every rule what its kind looks at; what a kind needs beside the file is read once. */
class DocumentCheck {
  readonly #context: DocumentContext;
  readonly #ini: IniRuleContext | undefined;
  readonly #control: ControlCheck | undefined;
  readonly #makeFinding: FindingMaker | undefined;

  constructor(document: MeteringFile, facts: SiteFacts, settings: CheckSettings) {
    const { language, encoding } = document;
    const common = { language, encoding, facts, settings };
    this.#context = new DocumentContext(document, common);
    this.#ini =
      document.kind === 'ini'
        ? { language, encoding, facts, settings, document: document.ini, profile: document.profile }
        : undefined;
    this.#control = document.kind === 'control' ? new control.ControlCheck(document, common) : undefined;
    if (document.kind === 'ini') this.#makeFinding = findingsOfIni(document);
  }

  /** The rules that may have something to say. */
  get rules(): RulesForFile {
    const { configured, language } = this.#context;
    return rulesFor(language, configured.length > 0);
  }

  /** What a rule finds; those that watch logs find nothing here, because they read a log all together. */
  findingsOf(rule: Rule): readonly Finding[] {
    const found = new FoundByRule(rule, 0, this.#makeFinding);
    if (rule.kind === 'setting' || rule.kind === 'file') found.attempt(rule.check, this.#context);
    if (rule.kind === 'ini' && this.#ini) found.attempt(rule.check, this.#ini);
    this.#control?.check(rule, found);
    return found.all();
  }
}

/** How findings are made in an INI file: without its secrets, and those of lines that are the same as before only once. */
function findingsOfIni(document: IniFile): FindingMaker {
  const concealerFor: ConcealerFor = (report) => secrets.concealerFor(document, report);
  return (rule, reported) =>
    'say' in reported
      ? findingOfLines(document, rule, reported, concealerFor)
      : toFinding(rule, reported, concealerFor);
}

/** A file for rules of settings, and for those of any file. One object for all of them, because very many small files are checked in a run. */
class DocumentContext implements SettingRuleContext, FileRuleContext {
  readonly language: CommonContext['language'];
  readonly encoding: CommonContext['encoding'];
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
  readonly file: MeteringFile;
  readonly configured: readonly ConfiguredSetting[];

  constructor(file: MeteringFile, { language, encoding, facts, settings }: CommonContext) {
    this.language = language;
    this.encoding = encoding;
    this.facts = facts;
    this.settings = settings;
    this.file = file;
    this.configured = configuredIn(file, settings);
  }

  get text(): string {
    return this.file.text;
  }
}

/** What was read last of a file, and by which declared properties. */
interface ConfiguredOnce {
  readonly map: PropertyMap;
  readonly configured: readonly ConfiguredSetting[];
}

const configuredOnce = new WeakMap<MeteringFile, ConfiguredOnce>();

/** The settings that a file states, in its own form. Read once, because rules, the site of the file and editor features all ask. */
export function configuredIn(document: MeteringFile, settings: CheckSettings): readonly ConfiguredSetting[] {
  const map = settings.propertyMap;
  const known = configuredOnce.get(document);
  if (known && (known.map === map || JSON.stringify(known.map) === JSON.stringify(map)))
    return known.configured;
  const configured = readConfigured(document, settings);
  configuredOnce.set(document, { map, configured });
  return configured;
}

function readConfigured(document: MeteringFile, settings: CheckSettings): readonly ConfiguredSetting[] {
  if (document.kind === 'control') {
    const { tree, segments } = document;
    const { propertyMap } = settings;
    return segments
      ? configuredControl.configuredInPieces(segments, propertyMap)
      : configuredControl.configuredInControl(tree, propertyMap);
  }
  if (document.kind === 'log') return [];
  if (document.language === 'licmtr-cfg') return configuredInLicmtr(document.profile);
  return document.language === 'site-metering' ? configuredInProfile(document.profile) : [];
}

/** Drops findings on lines where a rule that knows better has spoken. A hint is too quiet to drown anything. */
function withoutOutranked(
  findings: readonly Finding[],
  outranked: RulesForFile['outranked'],
  document: MeteringFile,
): readonly Finding[] {
  const silenced = new Map<RuleId, Set<number>>();
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    for (const rule of outranked.get(finding.rule) ?? []) {
      const lines = silenced.get(rule) ?? new Set();
      silenced.set(rule, lines.add(lineOf(document, finding.start)));
    }
  }
  if (silenced.size === 0) return findings;
  return findings.filter((finding) => !silenced.get(finding.rule)?.has(lineOf(document, finding.start)));
}

/** The findings with the severities that a person chose. */
export function withSeverities(
  findings: readonly Finding[],
  { severities }: CheckSettings,
): readonly Finding[] {
  if (Object.keys(severities).length === 0) return findings;
  return findings.flatMap((finding) => {
    const chosen = severities[finding.rule];
    if (chosen === 'off') return [];
    return chosen === undefined ? [finding] : [{ ...finding, severity: chosen }];
  });
}

/** The order in which findings are shown. */
export function byPlace(first: Finding, second: Finding): number {
  return first.start - second.start || first.end - second.end || compareTexts(first.rule, second.rule);
}
