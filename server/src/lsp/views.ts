import type { MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import { lint } from '../core/lint/lint.ts';
import type { SiteFacts } from '../core/site/facts.ts';
import { type Occasion, resolveFacts, sameOccasion } from '../core/site/resolve.ts';
import { inOrder, type SiteSources, sameSources } from '../core/site/site-sources.ts';
import type { ServiceContext } from '../service/context.ts';
import type { Documents } from './documents/documents.ts';
import type { OpenDocument } from './documents/open-document.ts';
import { Hours } from './hours.ts';
import type { Runtime } from './runtime.ts';
import type { Configuration } from './settings/configuration.ts';
import type { ServerSettings } from './settings/settings.ts';
import type { SiteStore } from './sites/site-store.ts';

/** A document with everything that answers about it are made of. */
export interface View {
  readonly document: OpenDocument;
  readonly settings: ServerSettings;
  readonly context: ServiceContext;
  /** What the rules say; computed when first asked for. */
  readonly findings: () => readonly Finding[];
  /** What could not be learnt of its site. */
  readonly notes: () => readonly string[];
  /** Which of the editor's settings are ignored because they make no sense. */
  readonly settingFaults: () => readonly string[];
}

/** What one version of a document is judged by, and what came of it. */
interface Judged {
  readonly parsed: MeteringFile;
  readonly settings: ServerSettings;
  readonly sources: SiteSources;
  readonly occasion: Occasion;
  readonly facts: SiteFacts;
  findings: readonly Finding[] | undefined;
}

/** Puts together documents, settings and facts. Findings are kept as long as all three stay the same. */
export class Views {
  readonly #documents: Documents;
  readonly #configuration: Configuration;
  readonly #sites: SiteStore;
  readonly #runtime: Runtime;
  readonly #hours: Hours;
  readonly #judged = new WeakMap<OpenDocument, Judged>();

  /** @param onNewHour is called when another hour begins: what was told of documents may be out of date */
  constructor(
    documents: Documents,
    configuration: Configuration,
    sites: SiteStore,
    runtime: Runtime,
    onNewHour: () => void,
  ) {
    this.#documents = documents;
    this.#configuration = configuration;
    this.#sites = sites;
    this.#runtime = runtime;
    this.#hours = new Hours(runtime, onNewHour);
  }

  /** The view of an open document as it is once its settings are known; undefined if it is not open, or no longer. */
  async of(uri: string): Promise<View | undefined> {
    const asked = this.#documents.get(uri);
    if (!asked) return undefined;
    const learnt = this.#configuration.of(uri);
    // The client is asked for them, where they are not known; meanwhile there is time to read.
    asked.read();
    const settings = await learnt;
    const document = this.#documents.get(uri);
    return document && this.#view(document, settings);
  }

  #view(document: OpenDocument, settings: ServerSettings): View {
    const now = this.#runtime.now();
    const { parsed } = document;
    const judged = this.#judge(document, settings, this.#hours.startOf(now));
    return {
      document,
      settings,
      context: { facts: judged.facts, check: settings.check, now, chosen: settings.chosen },
      findings: () => {
        judged.findings ??= lint(parsed, judged.facts, settings.check);
        return judged.findings;
      },
      notes: () => this.#sites.notesOn(document),
      settingFaults: () => this.#configuration.faultsOn(document.uri),
    };
  }

  /** The same as before where nothing is different. */
  #judge(document: OpenDocument, settings: ServerSettings, hour: number): Judged {
    const { parsed } = document;
    const occasion = { now: hour, fileTime: document.modified, fileName: document.fileName };
    const sources = this.#sites.sourcesOf(document, settings.check);
    const known = this.#judged.get(document);
    const isAsked = known?.settings === settings && sameOccasion(known.occasion, occasion);
    if (isAsked && known.parsed === parsed && sameSources(known.sources, sources)) return known;
    const isSameSite = isAsked && known.sources === sources;
    const facts = isSameSite ? known.facts : resolveFacts(inOrder(sources, [settings.source]), occasion);
    const judged: Judged = { parsed, settings, sources, occasion, facts, findings: undefined };
    this.#judged.set(document, judged);
    return judged;
  }
}
