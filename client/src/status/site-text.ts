import { t } from '@vscode/l10n';
import { type SiteFactItem, settingsSection } from '../../../server/src/lsp/protocol.ts';

/** The facts of a site that are worth a place in the language status, in the order shown. */
export const shownFacts = ['timeZone', 'version', 'referenceDate'] as const;

export type ShownFact = (typeof shownFacts)[number];

/** What a language status item says of a fact. */
export interface SiteText {
  readonly text: string;
  /** Where the value comes from. */
  readonly detail: string;
  /** Words for the link behind it. */
  readonly action: string;
  /** What knowing the fact is good for. */
  readonly tooltip: string;
}

export function siteText({ label, value, origin, use }: SiteFactItem): SiteText {
  const tooltip = `${label} ${use}`;
  return value === undefined
    ? { text: t('{0}: not known', label), detail: '', action: t('Set'), tooltip }
    : { text: `${label}: ${value}`, detail: origin ?? '', action: t('Change'), tooltip };
}

/** The setting that states a fact, for a search in the settings editor. */
export function settingOf(fact: ShownFact): string {
  return `${settingsSection}.${fact}`;
}
