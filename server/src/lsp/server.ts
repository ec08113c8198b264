import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { capabilitiesFor } from './capabilities.ts';
import { fileReader } from './documents/client-files.ts';
import type { Gate } from './gate.ts';
import { translatorFor } from './language.ts';
import type { Platform, Runtime } from './runtime.ts';

/**
 * Serves a client over a connection until it ends. The first answer needs little; all else is loaded behind it, what a first check needs before the rest.
 * @param gate holds back the messages that arrive until then; without one everything is loaded before the first answer
 */
export function startServer(connection: Connection, platform: Platform, gate?: Gate): void {
  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const abilities = abilitiesOf(params, await translatorFor(params, platform));
    const { options } = abilities;
    const runtime = { ...platform, ...fileReader(connection, platform, options.readsFiles === true) };
    const load = () => work(connection, params, abilities, runtime, gate);
    if (gate) gate.closeUntil(load, platform.defer);
    else await load();
    return {
      capabilities: capabilitiesFor(abilities),
      serverInfo: { name: 'SMS Metering', version: platform.version },
    };
  });
  connection.listen();
}

async function work(
  connection: Connection,
  params: InitializeParams,
  abilities: Abilities,
  runtime: Runtime,
  gate: Gate | undefined,
): Promise<void> {
  const { startWork } = await import('./work.ts');
  await startWork(connection, params, abilities, runtime, gate);
}
