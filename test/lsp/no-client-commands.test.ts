import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver';
import { goldenCases, goldenRules } from '../support/golden-cases.ts';
import { LanguageClient } from '../support/language-client.ts';

/** An editor with all that the protocol knows, and nothing that only this product knows. */
const plain = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
    codeAction: {
      codeActionLiteralSupport: {},
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    inlayHint: {},
    publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true },
  },
};

const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** Inside the token of a schedule, in the text that has one. */
const onSchedule = { start: { line: 1, character: 32 }, end: { line: 1, character: 32 } };

/** What a client is told to carry out, wherever it stands in an answer: names of commands, and addresses of commands in Markdown. */
function commandsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string')
    return [...answer.matchAll(/\]\((command:[^)]*)\)/g)].map(([, address = '']) => address);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'command' && typeof value === 'string' ? [value] : commandsIn(value),
  );
}

interface Walk {
  /** Commands that are more than words to read. */
  readonly commands: ReadonlySet<string>;
  readonly actions: readonly CodeAction[];
  readonly lenses: number;
  readonly serverCommands: readonly string[];
}

/** Asks for all that could name a command: in a bad text of every rule, in a file whose bytes are the fault, and at a schedule that nobody declared. */
async function walk(initializationOptions?: unknown): Promise<Walk> {
  const client = new LanguageClient({ settings: () => ({ codeLens: true }) });
  const { capabilities } = await client.initialize({ capabilities: plain, initializationOptions });
  const folder = mkdtempSync(join(tmpdir(), 'sms-metering-plain-'));
  const onDisk = join(folder, 'Remodbc.ini');
  writeFileSync(onDisk, '\ufeff[DS]\r\nPackInterval=604800\r\n');
  client.open(pathToFileURL(onDisk).href, '[DS]\r\nPackInterval=604800\r\n');
  const uris = [pathToFileURL(onDisk).href];
  const bad = goldenRules().flatMap((rule) => goldenCases(rule).find(({ isBad }) => isBad) ?? []);
  for (const { rule, file, text, language } of bad) {
    const uri = `file:///nowhere/${rule}/${file}`;
    client.open(uri, text, 1, language);
    uris.push(uri);
  }
  const control = 'file:///nowhere/SITECTRL.CT0';
  client.open(
    control,
    'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nEND_COMPONENT\n',
    1,
    'sms-site-control',
  );
  uris.push(control);

  const commands = new Set<string>();
  const actions: CodeAction[] = [];
  let lenses = 0;
  for (const uri of uris) {
    const textDocument = { uri };
    const ask = (method: string, more: object = {}): Promise<unknown> =>
      client.request(`textDocument/${method}`, { textDocument, ...more });
    const context = { diagnostics: [] };
    const found = (
      await Promise.all([
        ask('codeAction', { range: whole, context }),
        ask('codeAction', { range: onSchedule, context }),
      ])
    ).flat() as CodeAction[];
    const answers = await Promise.all([
      ...found.filter(({ edit }) => !edit).map((action) => client.request('codeAction/resolve', action)),
      ask('codeLens'),
      ask('documentLink'),
      ask('inlayHint', { range: whole }),
      ask('hover', { position: { line: 1, character: 1 } }),
      ask('completion', { position: { line: 1, character: 0 } }),
    ]);
    lenses += (answers.at(-5) as readonly unknown[]).length;
    actions.push(...found);
    for (const command of commandsIn([found, answers])) if (command !== '') commands.add(command);
  }
  await client.stop();
  rmSync(folder, { recursive: true });
  const { commands: serverCommands = [] } = (capabilities['executeCommandProvider'] ?? {}) as {
    readonly commands?: readonly string[];
  };
  return { commands, actions, lenses, serverCommands };
}

test('an editor that says nothing of this product is never told to carry out a command of it', async () => {
  const { commands, actions, lenses, serverCommands } = await walk();
  assert.deepEqual(
    [...commands].filter((command) => !serverCommands.includes(command)),
    [],
  );
  assert.ok(actions.length > 300 && lenses > 20, `${actions.length} actions, ${lenses} lenses`);
  const empty = actions.filter(({ edit, data }) => edit === undefined && data === undefined);
  assert.deepEqual(
    empty.map(({ title }) => title),
    [],
    'an action without a command is an edit',
  );
});

test('an editor that says it can carry them out is', async () => {
  const { commands } = await walk({ saveWithEncoding: true, declareSchedule: true, showEffective: true });
  assert.deepEqual([...commands].sort(), [
    'smsMetering.declareSchedule',
    'smsMetering.saveWithEncoding',
    'smsMetering.showEffective',
  ]);
});
