import type { SiteFacts } from '../core/site/facts.ts';

/** What an editor feature knows beside the document. */
export interface ServiceContext {
  readonly facts: SiteFacts;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
}
