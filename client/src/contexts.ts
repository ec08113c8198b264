import { commands } from 'vscode';

/** What `when` clauses of the manifest ask about. */
const keys = {
  /** A file of the product was opened: much is of no use before. */
  fileWasOpened: 'smsMetering.fileWasOpened',
  /** Something was changed in the sample. */
  sampleWasChanged: 'smsMetering.sampleWasChanged',
} as const;

/** Tells VS Code what clauses ask about, and remembers it. */
export class Contexts {
  readonly #values = new Map<string, boolean>();

  set(name: keyof typeof keys, value: boolean): void {
    const key = keys[name];
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }

  /** By the names that clauses use. */
  get values(): ReadonlyMap<string, boolean> {
    return this.#values;
  }
}
