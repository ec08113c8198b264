import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding.ts';
import { originOf } from '../core/lint/origin.ts';
import type { Abilities } from './abilities.ts';
import { toDiagnostic } from './conversion.ts';
import type { OpenDocument } from './documents/open-document.ts';
import { Quiet } from './quiet.ts';
import type { Runtime } from './runtime.ts';
import type { View, Views } from './views.ts';

/** What a client was last told of a document. The id stays as long as the items do. */
interface Report {
  readonly id: string;
  readonly version: number;
  readonly items: readonly Diagnostic[];
  /** By where the findings come from: those that stand where they stood need not be put in words again. */
  readonly known: ReadonlyMap<Finding, KnownItem>;
}

interface KnownItem {
  readonly line: number;
  readonly articleLink: string;
  readonly item: Diagnostic;
}

/**
 * Tells the client what the rules say: when it asks, if it can ask and be bidden to ask, else of its own accord as soon as no more changes are
 * waiting. What a newer version has overtaken is not published.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #views: Views;
  readonly #afterFirst: () => void;
  readonly #quiet: Quiet;
  readonly #changed = new Set<string>();
  readonly #reconsidered = new Set<string>();
  readonly #told = new Map<string, Report>();
  #abilities: Abilities | undefined;
  #reports = 0;

  /** @param afterFirst is called when there are findings of a document to tell, and none have been told of others */
  constructor(connection: Connection, views: Views, runtime: Runtime, afterFirst: () => void) {
    this.#connection = connection;
    this.#views = views;
    this.#afterFirst = afterFirst;
    this.#quiet = new Quiet(runtime.defer, () => this.#whenQuiet());
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
    const reconsidered = [...this.#reconsidered];
    const uris = new Set([...this.#changed, ...reconsidered]);
    this.#changed.clear();
    this.#reconsidered.clear();
    if (this.#abilities?.pullsDiagnostics) this.#send(this.#refresh(reconsidered));
    else for (const uri of uris) this.#send(this.#publish(uri));
  }

  async #publish(uri: string): Promise<void> {
    const view = await this.#views.of(uri);
    if (!view) return;
    const before = this.#told.get(uri);
    const { id, version, items } = this.#report(view);
    // Changes that came while the settings were asked for have been told already.
    if (id === before?.id && version === before.version) return;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics: [...items] });
  }

  /** Bids the client ask again, if it would now hear something else of one of these documents. */
  async #refresh(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const before = this.#told.get(uri);
      const view = before && (await this.#views.of(uri));
      if (view && this.#report(view).id !== before.id)
        return this.#connection.languages.diagnostics.refresh();
    }
  }

  #report(view: View): Report {
    const { uri, version } = view.document;
    const before = this.#told.get(uri);
    const known = new Map<Finding, KnownItem>();
    const items = this.#itemsOf(view, before?.known, known);
    const isSame = before !== undefined && areSame(before.items, items);
    const report = { id: isSame ? before.id : String(++this.#reports), version, items, known };
    if (this.#told.size === 0) this.#afterFirst();
    this.#told.set(uri, report);
    return report;
  }

  /** @param known is filled with what can be said again of the next version */
  #itemsOf(
    { document, findings, settings: { articleLink } }: View,
    before: ReadonlyMap<Finding, KnownItem> | undefined,
    known: Map<Finding, KnownItem>,
  ): readonly Diagnostic[] {
    const abilities = this.#abilities;
    if (!abilities) return [];
    return findings().map((finding) => {
      const origin = originOf(finding);
      if (!origin) return toDiagnostic(finding, document, abilities, articleLink);
      const { inPiece, line } = origin;
      const last = before?.get(inPiece);
      const isSame = last?.articleLink === articleLink;
      const isStill = isSame && last.line === line;
      if (isStill) {
        known.set(inPiece, last);
        return last.item;
      }
      // One that moved with its lines says what it said, unless it names other places.
      const item =
        isSame && finding.related.length === 0
          ? { ...last.item, range: document.rangeOf(finding) }
          : toDiagnostic(finding, document, abilities, articleLink);
      known.set(inPiece, { line, articleLink, item });
      return item;
    });
  }

  /** A client that is gone cannot be told, and that is no fault of ours. */
  #send(sent: Promise<void>): void {
    sent.catch((error) => this.#connection.console.error(`Diagnostics were not sent: ${String(error)}`));
  }
}

/** True for two values that are written as the same JSON. */
function areSame(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object' || !first || !second) return false;
  const names = Object.keys(first);
  return (
    names.length === Object.keys(second).length &&
    names.every((name) => areSame(first[name as keyof object], second[name as keyof object]))
  );
}
