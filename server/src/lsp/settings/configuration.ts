import type { Connection } from 'vscode-languageserver';
import type { EditorSettings } from '../../core/configuration/editor-settings.ts';
import defer * as editorSettings from '../../core/configuration/editor-settings.ts';
import type { Abilities } from '../abilities.ts';
import { settingsSection } from '../protocol.ts';
import { type ServerSettings, settingsFrom } from './settings.ts';
import type { SettingsFiles } from './settings-files.ts';

const noSettings: EditorSettings = { layer: new Map(), faults: [] };

/**
 * The settings of each document: those of the settings files above it, then those of the editor. The editor's are asked for with workspace/configuration where
 * the client answers that, else taken from workspace/didChangeConfiguration, else from the initialization options.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #files: SettingsFiles;
  readonly #complain: (sentence: string) => void;
  readonly #known = new Map<string, ServerSettings>();
  readonly #asked = new Map<string, Promise<ServerSettings>>();
  readonly #faults = new Map<string, readonly string[]>();
  #asks = false;
  #shared = noSettings;

  constructor(connection: Connection, files: SettingsFiles, complain: (sentence: string) => void) {
    this.#connection = connection;
    this.#files = files;
    this.#complain = complain;
  }

  initialize(abilities: Abilities): void {
    this.#asks = abilities.asksConfiguration;
    this.#shared = this.#read(abilities.options.settings);
  }

  /** The settings of a document, learnt if need be. Never fails. */
  async of(uri: string): Promise<ServerSettings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#asked.get(uri) ?? this.#learn(uri);
    this.#asked.set(uri, asked);
    const settings = await asked;
    if (this.#asked.get(uri) === asked) {
      this.#asked.delete(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** A sentence for each of the editor's settings for a document that is ignored because it makes no sense. */
  faultsOn(uri: string): readonly string[] {
    return this.#faults.get(uri) ?? [];
  }

  /** The client says that settings have changed, and some clients say what they are now. */
  changed(settings: unknown): void {
    this.filesChanged();
    if (this.#asks || typeof settings !== 'object' || settings === null) return;
    this.#shared = this.#read((settings as Readonly<Record<string, unknown>>)[settingsSection]);
  }

  /** Settings files are different; what is known has to be learnt anew. */
  filesChanged(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
    this.#faults.delete(uri);
  }

  async #learn(uri: string): Promise<ServerSettings> {
    const [files, editor] = await Promise.all([this.#files.above(uri), this.#ofEditor(uri)]);
    this.#faults.set(uri, editor.faults);
    return settingsFrom([...files.map(({ layer }) => layer), editor.layer]);
  }

  async #ofEditor(uri: string): Promise<EditorSettings> {
    if (!this.#asks) return this.#shared;
    try {
      const answer: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: uri,
        section: settingsSection,
      });
      // Null says that the client keeps no settings of this name; those that it began with stand.
      return answer === null ? this.#shared : this.#read(answer);
    } catch {
      // A client that cannot answer leaves what is known without it.
      return this.#shared;
    }
  }

  #read(raw: unknown): EditorSettings {
    if (raw === undefined || raw === null) return noSettings;
    const settings = editorSettings.readEditorSettings(raw, settingsSection);
    for (const fault of settings.faults) this.#complain(fault);
    return settings;
  }
}
