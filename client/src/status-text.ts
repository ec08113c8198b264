import { type SiteFactItem, settingsSection } from '../../server/src/lsp/protocol.ts';

/** The facts of a site that are worth a place in the language status, in the order shown. */
export const shownFacts = ['timeZone', 'version', 'referenceDate'] as const;

export type ShownFact = (typeof shownFacts)[number];

/** What a language status item says. */
export interface StatusText {
  readonly text: string;
  /** Where the value comes from, or what it would be good for. */
  readonly detail: string;
}

export function statusText(item: SiteFactItem): StatusText {
  return item.value === undefined
    ? { text: `${item.label}: not known`, detail: item.use }
    : { text: `${item.label}: ${item.value}`, detail: item.origin ?? '' };
}

/** The setting that states a fact, for a search in the settings editor. */
export function settingOf(fact: ShownFact): string {
  return `${settingsSection}.${fact}`;
}
