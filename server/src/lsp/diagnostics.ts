import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { toDiagnostic } from './conversion.ts';
import type { OpenDocument } from './open-document.ts';
import { Quiet } from './quiet.ts';
import type { View, Views } from './views.ts';

/** What a client was last told of a document. */
interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/**
 * Tells the client what the rules say: when it asks, if it can ask, else of its own accord as soon as no more changes are
 * waiting. What a newer version has overtaken is not published.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #views: Views;
  readonly #quiet: Quiet;
  readonly #changed = new Set<string>();
  readonly #reconsidered = new Set<string>();
  readonly #told = new Map<string, Report>();
  #abilities: Abilities | undefined;
  #reports = 0;

  constructor(connection: Connection, views: Views, defer: (callback: () => void) => void) {
    this.#connection = connection;
    this.#views = views;
    this.#quiet = new Quiet(defer, () => this.#whenQuiet());
  }

  initialize(abilities: Abilities): void {
    this.#abilities = abilities;
  }

  /** The document has a new text. A client that asks will do so by itself. */
  changed(document: OpenDocument): void {
    if (this.#abilities?.pullsDiagnostics) return;
    this.#changed.add(document.uri);
    this.#quiet.disturb();
  }

  /** Not the text, but something else that findings rest on is different: settings, facts, the file's bytes. */
  reconsider(documents: readonly OpenDocument[]): void {
    for (const { uri } of documents) this.#reconsidered.add(uri);
    if (documents.length > 0) this.#quiet.disturb();
  }

  /** Nothing is said any longer of a closed document. */
  closed({ uri }: OpenDocument): void {
    this.#changed.delete(uri);
    this.#reconsidered.delete(uri);
    this.#told.delete(uri);
    if (this.#abilities?.pullsDiagnostics) return;
    this.#send(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** The answer to textDocument/diagnostic. */
  async pull({
    textDocument,
    previousResultId,
  }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const view = await this.#views.of(textDocument.uri);
    if (!view) return { kind: 'full', items: [] };
    const report = this.#report(view);
    return report.id === previousResultId
      ? { kind: 'unchanged', resultId: report.id }
      : { kind: 'full', resultId: report.id, items: [...report.items] };
  }

  #whenQuiet(): void {
    const changed = [...this.#changed];
    const reconsidered = [...this.#reconsidered].filter((uri) => !this.#changed.has(uri));
    this.#changed.clear();
    this.#reconsidered.clear();
    for (const uri of changed) this.#send(this.#publish(uri, true));
    if (this.#abilities?.pullsDiagnostics) this.#send(this.#refresh(reconsidered));
    else for (const uri of reconsidered) this.#send(this.#publish(uri, false));
  }

  async #publish(uri: string, always: boolean): Promise<void> {
    const view = await this.#views.of(uri);
    // A change that came while the settings were asked for has its own turn.
    if (!view || this.#changed.has(uri)) return;
    const before = this.#told.get(uri);
    const report = always ? this.#newReport(view) : this.#report(view);
    if (report === before) return;
    await this.#connection.sendDiagnostics({
      uri,
      version: view.document.version,
      diagnostics: [...report.items],
    });
  }

  /** Bids the client ask again, if it would now hear something else of one of these documents. */
  async #refresh(uris: readonly string[]): Promise<void> {
    if (!this.#abilities?.refreshesDiagnostics) return;
    for (const uri of uris) {
      const before = this.#told.get(uri);
      const view = before && (await this.#views.of(uri));
      if (view && this.#report(view) !== before) return this.#connection.languages.diagnostics.refresh();
    }
  }

  /** The same object as before where nothing is different. */
  #report(view: View): Report {
    const before = this.#told.get(view.document.uri);
    const report = this.#newReport(view);
    if (!before || JSON.stringify(before.items) !== JSON.stringify(report.items)) return report;
    this.#told.set(view.document.uri, before);
    return before;
  }

  #newReport(view: View): Report {
    const report = { id: String(++this.#reports), items: this.#itemsOf(view, view.settings.articleLink) };
    this.#told.set(view.document.uri, report);
    return report;
  }

  #itemsOf({ document, findings }: View, articleLink: string): readonly Diagnostic[] {
    const abilities = this.#abilities;
    if (!abilities) return [];
    return findings().map((finding) => toDiagnostic(finding, document, abilities, articleLink));
  }

  /** A client that is gone cannot be told, and that is no fault of ours. */
  #send(sent: Promise<void>): void {
    sent.catch((error) => this.#connection.console.error(`Diagnostics were not sent: ${String(error)}`));
  }
}
