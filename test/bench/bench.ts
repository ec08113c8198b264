import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EditingResult, editInTurn } from './editing.ts';
import type { Places } from './places.ts';
import { type ServerName, serversIn } from './servers.ts';
import type { Server } from './session.ts';
import { makeWorkspace } from './workspace.ts';

/** What a run has at hand, and what it has measured already: several rows come from one measurement. */
export class Bench {
  readonly places: Places;
  readonly isShort: boolean;
  readonly servers: Readonly<Record<ServerName, Server>>;
  /** A workspace with a site of 200 files. */
  readonly workspace: string;
  readonly tell: (what: string) => void;
  readonly #measured = new Map<string, unknown>();

  constructor(places: Places, isShort: boolean, tell: (what: string) => void) {
    this.places = places;
    this.isShort = isShort;
    this.tell = tell;
    this.servers = serversIn(places);
    this.workspace = makeWorkspace(this.folder('workspace'));
  }

  /** A number for a whole run, or for a short one. */
  pick<Value>(whole: Value, short: Value): Value {
    return this.isShort ? short : whole;
  }

  folder(name: string): string {
    const folder = join(this.places.scratch, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Measures once, whatever rows ask for it. */
  once<Value>(name: string, measure: () => Value): Value {
    if (!this.#measured.has(name)) this.#measured.set(name, measure());
    return this.#measured.get(name) as Value;
  }

  /** All servers at work on documents of a size, in turn. */
  editing(size: number): Promise<EditingResult> {
    const isLarge = size > 1_000_000;
    const plan = {
      servers: ['transport', 'empty', 'ours', 'json', 'biome'] as const,
      size,
      rounds: this.pick(isLarge ? 2 : 3, 1),
      keys: (server: ServerName) => {
        if (server === 'biome') return this.pick(isLarge ? 10 : 40, 10);
        return server === 'json' ? this.pick(isLarge ? 10 : 200, 30) : this.pick(200, 60);
      },
    };
    return this.once(`editing ${size}`, () => editInTurn(plan, this.servers, this.workspace, this.tell));
  }
}
