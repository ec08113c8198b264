import type { KnownArticleId } from './ids.ts';

/** How much an article has to do with metering: about it, touching it, or about a format or tool it relies on. */
export type Relevance = 'metering' | 'marginal' | 'support';

/** What an article is about. Several apply to most articles. */
export type Topic =
  | 'backup'
  | 'callback'
  | 'capacity'
  | 'check-out'
  | 'client-agent'
  | 'client-log'
  | 'client-messages'
  | 'client-registry'
  | 'clock'
  | 'component-versions'
  | 'console'
  | 'data-collation'
  | 'data-summarization'
  | 'denials'
  | 'documentation-error'
  | 'domain-controller'
  | 'excluded-list'
  | 'groups'
  | 'ini-files'
  | 'intersite'
  | 'license-balancing'
  | 'licenses'
  | 'licmtr-share'
  | 'locked-accounts'
  | 'metering-service'
  | 'netware'
  | 'network'
  | 'odbc'
  | 'offline-mode'
  | 'online-mode'
  | 'pack'
  | 'passwords'
  | 'polling'
  | 'program-name-policy'
  | 'reports'
  | 'retries'
  | 'schedule-token'
  | 'server-install'
  | 'server-log'
  | 'service-account'
  | 'service-packs'
  | 'site-control-file'
  | 'site-management'
  | 'site-systems'
  | 'sql-server'
  | 'status-messages'
  | 'time-zone'
  | 'tools'
  | 'travel-mode'
  | 'trend'
  | 'unattended-setup'
  | 'uninstall'
  | 'upgrade'
  | 'windows-xp';

/** What is known about one Knowledge Base article. All prose is the product's own; the article itself is linked. */
export interface Article {
  readonly id: KnownArticleId;
  /**
   * The article's title without the product or kind in front ("SMS:", "PRB:"). Words that the archive cuts off and
   * misprints are mended where the text shows what was meant.
   */
  readonly title: string;
  /** Last change according to the archive, as YYYY-MM-DD. */
  readonly date: string;
  /** The product it applies to, when that is not Systems Management Server. */
  readonly product?: string;
  /** The versions it says it applies to, such as "2.0 SP1". A later version may be affected as well. */
  readonly versions: readonly string[];
  /**
   * The level that contains the correction, such as "SP4"; absent when no source names one. A level that comes from
   * a fix list and not from the article is explained in the note.
   */
  readonly fixedIn?: string;
  readonly relevance: Relevance;
  /** One or two sentences. */
  readonly summary: string;
  /** What somebody with the problem sees or looks for: numbers, log texts, component names, phrases. */
  readonly symptoms: readonly string[];
  /** Steps that cure or avoid it, in order. Empty when the article offers none. */
  readonly remedy: readonly string[];
  readonly topics: readonly Topic[];
  /** Keys, settings and registry values it bears on, spelled as files and console spell them. */
  readonly related: readonly string[];
  /** Conflicts with other sources, slips of the article, and where its fix level comes from. */
  readonly note?: string;
}
