import type { Connection } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { settingsSection } from './protocol.ts';
import { defaultServerSettings, readSettings, type ServerSettings } from './settings.ts';

/**
 * The settings of each document. They are asked for with workspace/configuration where the client answers that, else taken from
 * workspace/didChangeConfiguration, else from the initialization options.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #complain: (sentence: string) => void;
  readonly #known = new Map<string, ServerSettings>();
  readonly #asked = new Map<string, Promise<ServerSettings>>();
  #asks = false;
  #shared = defaultServerSettings;

  constructor(connection: Connection, complain: (sentence: string) => void) {
    this.#connection = connection;
    this.#complain = complain;
  }

  initialize(abilities: Abilities): void {
    this.#asks = abilities.asksConfiguration;
    this.#shared = this.#read(abilities.options.settings);
  }

  /** The settings of a document if they are at hand. */
  known(uri: string): ServerSettings | undefined {
    return this.#asks ? this.#known.get(uri) : this.#shared;
  }

  /** The settings of a document, asked for if need be. Never fails. */
  async of(uri: string): Promise<ServerSettings> {
    const known = this.known(uri);
    if (known) return known;
    const asked = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, asked);
    const settings = await asked;
    if (this.#asked.get(uri) === asked) {
      this.#asked.delete(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** The client says that settings have changed, and some clients say what they are now. */
  changed(settings: unknown): void {
    this.#known.clear();
    this.#asked.clear();
    if (this.#asks || typeof settings !== 'object' || settings === null) return;
    this.#shared = this.#read((settings as Readonly<Record<string, unknown>>)[settingsSection]);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
  }

  async #ask(uri: string): Promise<ServerSettings> {
    try {
      return this.#read(
        await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }),
      );
    } catch {
      // A client that cannot answer leaves what is known without it.
      return this.#shared;
    }
  }

  #read(raw: unknown): ServerSettings {
    const { settings, faults } = readSettings(raw);
    for (const fault of faults) this.#complain(fault);
    return settings;
  }
}
