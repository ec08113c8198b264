import type { MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import { lint } from '../core/lint.ts';
import type { SiteFacts } from '../core/site/facts.ts';
import type { ServiceContext } from '../service/context.ts';
import type { Configuration } from './configuration.ts';
import type { Documents } from './documents.ts';
import { factsFromSettings } from './facts.ts';
import type { OpenDocument } from './open-document.ts';
import type { Runtime } from './runtime.ts';
import type { ServerSettings } from './settings.ts';

/** A document with everything that answers about it are made of. */
export interface View {
  readonly document: OpenDocument;
  readonly settings: ServerSettings;
  readonly context: ServiceContext;
  /** What the rules say; computed when first asked for. */
  readonly findings: () => readonly Finding[];
}

interface Checked {
  readonly settings: ServerSettings;
  readonly facts: string;
  readonly findings: readonly Finding[];
}

/** Puts together documents, settings and facts. Findings are kept as long as all three stay the same. */
export class Views {
  readonly #documents: Documents;
  readonly #configuration: Configuration;
  readonly #runtime: Runtime;
  readonly #complain: (sentence: string) => void;
  readonly #checked = new WeakMap<MeteringFile, Checked>();

  constructor(
    documents: Documents,
    configuration: Configuration,
    runtime: Runtime,
    complain: (sentence: string) => void,
  ) {
    this.#documents = documents;
    this.#configuration = configuration;
    this.#runtime = runtime;
    this.#complain = complain;
  }

  /** The view of an open document as it is once its settings are known; undefined if it is not open, or no longer. */
  async of(uri: string): Promise<View | undefined> {
    if (!this.#documents.get(uri)) return undefined;
    const settings = await this.#configuration.of(uri);
    const document = this.#documents.get(uri);
    return document && this.#view(document, settings);
  }

  #view(document: OpenDocument, settings: ServerSettings): View {
    const now = this.#runtime.now();
    const { facts, faults } = factsFromSettings(settings, { now, modified: document.modified });
    for (const fault of faults) this.#complain(fault);
    const { parsed } = document;
    return {
      document,
      settings,
      context: { facts, check: settings.check, now },
      findings: () => this.#findings(parsed, settings, facts),
    };
  }

  #findings(parsed: MeteringFile, settings: ServerSettings, facts: SiteFacts): readonly Finding[] {
    const factsAsText = JSON.stringify(facts);
    const known = this.#checked.get(parsed);
    if (known?.settings === settings && known.facts === factsAsText) return known.findings;
    const findings = lint(parsed, facts, settings.check);
    this.#checked.set(parsed, { settings, facts: factsAsText, findings });
    return findings;
  }
}
