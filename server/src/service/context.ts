import type { ChosenSettings } from '../core/configuration/layers.ts';
import type { CheckSettings } from '../core/settings.ts';
import type { SiteFacts } from '../core/site/facts.ts';

/** What an editor feature knows beside the document. */
export interface ServiceContext {
  readonly facts: SiteFacts;
  /** What a person decided about checking: thresholds, and which properties are which settings. */
  readonly check: CheckSettings;
  /** Which settings are in force and what states them; absent where nobody states any. */
  readonly chosen?: ChosenSettings;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
}
