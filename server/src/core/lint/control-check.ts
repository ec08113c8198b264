import type { ControlFile } from '../document.ts';
import type { CommonContext, ControlRuleContext } from '../rules/context.ts';
import type { Reach, Rule } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import { isWholeFile } from '../sitectrl/header.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import type { Lines } from '../text/lines.ts';
import { findingsInPieces, isApart, partCheckOf } from './part-findings.ts';
import type { FoundByRule } from './rule-findings.ts';

/** The rules for site control files at work on one. */
export class ControlCheck {
  readonly #document: ControlFile;
  readonly #context: ControlRuleContext;
  #inPieces: ReadonlyMap<Rule, FoundByRule> | undefined;

  constructor(document: ControlFile, common: CommonContext) {
    this.#document = document;
    this.#context = new ControlContext(document, common);
  }

  check(rule: Rule, found: FoundByRule): void {
    if (rule.kind === 'control') found.attempt(rule.check, this.#context);
    if (rule.kind === 'part' && rule.checkWhole) found.attempt(rule.checkWhole, this.#context);
    const parts = partCheckOf(rule);
    if (!parts) return;
    const inPieces = this.#foundInPieces(parts.reach);
    if (!inPieces) found.attempt(parts.check, this.#context);
    else {
      const ofRule = inPieces.get(rule);
      if (ofRule) found.add(ofRule, ofRule.findings);
    }
  }

  /** What was found in the pieces of the file; undefined where a rule of some reach has to look at the whole. */
  #foundInPieces(reach: Reach): ReadonlyMap<Rule, FoundByRule> | undefined {
    const { segments } = this.#document;
    if (!segments || !isApart(reach, segments)) return undefined;
    this.#inPieces ??= findingsInPieces(segments, this.#context.isWhole);
    return this.#inPieces;
  }
}

class ControlContext implements ControlRuleContext {
  readonly language: CommonContext['language'];
  readonly encoding: CommonContext['encoding'];
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
  readonly tree: ControlTree;
  readonly isWhole: boolean;
  readonly #document: ControlFile;

  constructor(document: ControlFile, { language, encoding, facts, settings }: CommonContext) {
    this.language = language;
    this.encoding = encoding;
    this.facts = facts;
    this.settings = settings;
    this.tree = document.tree;
    this.isWhole = isWholeFile(document.tree);
    this.#document = document;
  }

  /** The lines are counted when a rule asks for them. */
  get lines(): Lines {
    return this.#document.lines;
  }
}
