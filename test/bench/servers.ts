import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Places } from './places.ts';
import type { Server } from './session.ts';

export type ServerName = 'ours' | 'json' | 'biome' | 'transport' | 'empty';

/** All rules are on, and know what they can know. Names that no article mentions stay unreported: every made-up name would be a fault. */
const allRulesOn = { timeZone: 'America/Los_Angeles', version: 'SP2', environment: 'production' };

/** The servers that are measured. */
export function serversIn(places: Places): Readonly<Record<ServerName, Server>> {
  const node = process.execPath;
  return {
    ours: {
      name: 'ours',
      command: [node, join(places.programs, 'server.js'), '--stdio'],
      settings: allRulesOn,
    },
    json: {
      name: 'JSON server',
      command: [node, jsonServerIn(places), '--stdio'],
      settings: { json: { validate: { enable: true } } },
    },
    biome: biomeIn(places),
    transport: {
      name: 'transport only',
      command: [node, join(places.bench, 'transport-server.js')],
      publishes: false,
    },
    empty: {
      name: 'empty vscode-languageserver',
      command: [node, join(places.bench, 'empty-server.js'), '--stdio'],
    },
  };
}

/** The main file of the JSON server. */
export function jsonServerIn({ peers }: Places): string {
  return join(
    peers,
    'node_modules/vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js',
  );
}

/** Biome's own program, without the Node script before it. */
export function biomeProgram({ peers }: Places): string {
  const libc = process.platform === 'linux' && isMusl() ? '-musl' : '';
  const name = `@biomejs/cli-${process.platform}-${process.arch}${libc}`;
  const find = createRequire(join(peers, 'node_modules/@biomejs/biome/package.json'));
  return find.resolve(`${name}/biome${process.platform === 'win32' ? '.exe' : ''}`);
}

/** Biome does its work in a process in the background, which gets a place of its own: another one may be running on this machine. */
export function biomeEnvironment({ scratch }: Places, name = 'biome'): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: join(scratch, name) };
}

function biomeIn(places: Places): Server {
  const program = biomeProgram(places);
  let processes = 0;
  return {
    name: 'Biome',
    command: [program, 'lsp-proxy'],
    // One that is about to end would take the next one's client with it.
    environment: () => biomeEnvironment(places, `biome-${++processes}`),
    settings: {},
    cleanUp: (environment) => void spawnSync(program, ['stop'], { env: { ...process.env, ...environment } }),
  };
}

function isMusl(): boolean {
  const { header } = process.report.getReport() as unknown as {
    readonly header: Readonly<Record<string, unknown>>;
  };
  return header['glibcVersionRuntime'] === undefined;
}
