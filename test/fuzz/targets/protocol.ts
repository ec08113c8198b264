import assert from 'node:assert/strict';
import { languageIds } from '../../../server/src/core/catalogue/language.ts';
import { methods } from '../../../server/src/lsp/protocol.ts';
import { LanguageClient, type Message } from '../../support/language-client.ts';
import { textOf } from '../mutate.ts';
import type { Random } from '../random.ts';
import { smallerLists } from '../smaller.ts';
import { target } from '../target.ts';

/** One thing that a client does. */
type Step =
  | { readonly does: 'send'; readonly message: Omit<Message, 'jsonrpc' | 'id'> }
  | { readonly does: 'ask'; readonly method: string; readonly params: unknown; readonly isCancelled: boolean }
  /** The body of a message that is no JSON, or no message. */
  | { readonly does: 'write'; readonly body: string };

interface ProtocolInput {
  /** Some parameters are not what the protocol says; the server may then say that a request failed. */
  readonly isSpoilt: boolean;
  readonly steps: readonly Step[];
}

const uris = [
  'Remodbc.ini',
  'LICMTR.CFG',
  'SITECTRL.CT0',
  'SiteMetering.ini',
  'Licsrvc.log',
  '.smsmetering.ini',
].map((name) => `file:///nowhere/site/${name}`);

const questions = [
  ...[
    'hover',
    'completion',
    'codeAction',
    'documentSymbol',
    'foldingRange',
    'documentLink',
    'definition',
    'references',
  ],
  ...[
    'documentHighlight',
    'selectionRange',
    'signatureHelp',
    'linkedEditingRange',
    'diagnostic',
    'formatting',
  ],
  ...['rangeFormatting', 'inlayHint', 'codeLens', 'semanticTokens/full', 'semanticTokens/full/delta'],
  ...['semanticTokens/range', 'rename'],
].map((name) => `textDocument/${name}`);
const others = [
  'workspace/symbol',
  'completionItem/resolve',
  'codeAction/resolve',
  'unknown/method',
  ...Object.values(methods),
];

const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    4294967296,
    -2147483649,
    '',
    'x',
    '\0',
    [],
    {},
    [null],
    { uri: null },
    { uri: 7 },
  ],
  ...[{ uri: 'not an address' }, { uri: 'file:///%' }, { line: 'x' }, { start: {}, end: {} }, [[[]]]],
];

function numberFrom(random: Random): number {
  return random.pick([0, 1, 2, 5, random.below(60), -1, 1.5, 2 ** 31, 2 ** 53, 900_000]);
}

function positionFrom(random: Random) {
  return { line: numberFrom(random), character: numberFrom(random) };
}

function rangeFrom(random: Random) {
  return { start: positionFrom(random), end: positionFrom(random) };
}

function spoilt(params: Readonly<Record<string, unknown>>, random: Random): unknown {
  const names = Object.keys(params);
  if (random.oneIn(4) || names.length === 0) return random.pick(oddValues);
  const name = random.pick(names);
  return { ...params, [name]: random.oneIn(3) ? undefined : random.pick(oddValues) };
}

function stepFrom(random: Random, isSpoilt: boolean): Step {
  const uri = random.oneIn(20) ? random.pick(['', 'untitled:x', 'file:///%zz', 'c:\\x']) : random.pick(uris);
  const version = random.pick([1, 2, 3, -5, 0, 2 ** 40]);
  const send = (method: string, params: Readonly<Record<string, unknown>>): Step => ({
    does: 'send',
    message: { method, params: isSpoilt && random.oneIn(8) ? spoilt(params, random) : params },
  });
  const language = languageIds[Math.max(0, uris.indexOf(uri)) % languageIds.length] ?? 'remodbc-ini';
  switch (random.below(12)) {
    case 0:
    case 1:
      return send('textDocument/didOpen', {
        textDocument: {
          uri,
          languageId: random.oneIn(10) ? random.pick([...languageIds, 'plaintext', '__proto__']) : language,
          version,
          text: textOf(language, random).slice(0, 4000),
        },
      });
    case 2:
    case 3:
      return send('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: random.many(random.below(4), () => {
          const text = textOf(language, random).slice(0, random.pick([0, 1, 200]));
          return random.oneIn(6) ? { text } : { range: rangeFrom(random), text };
        }),
      });
    case 4:
      return send('textDocument/didClose', { textDocument: { uri } });
    case 5:
      return send(random.pick(['workspace/didChangeWatchedFiles', 'unknown/notification', '$/setTrace']), {
        changes: random.many(random.below(5), () => ({ uri: random.pick(uris), type: 1 + random.below(4) })),
      });
    case 6:
      return !isSpoilt || random.oneIn(2)
        ? send('workspace/didChangeConfiguration', { settings: random.pick(oddValues) })
        : {
            does: 'write',
            body: random.pick([
              '',
              '{',
              'null',
              '[]',
              '[1]',
              '7',
              '{"id":{}}',
              '{"jsonrpc":"2.0","id":77,"result":1}',
            ]),
          };
    default: {
      const method = random.oneIn(4) ? random.pick(others) : random.pick(questions);
      const params = {
        textDocument: { uri },
        uri,
        position: positionFrom(random),
        positions: [positionFrom(random)],
        range: rangeFrom(random),
        context: { diagnostics: [], includeDeclaration: true },
        options: { tabSize: numberFrom(random), insertSpaces: true },
        newName: random.pick(['', 'x', '<>', '\r\n']),
        previousResultId: 'x',
        query: random.pick(['', 'pack', '\0', 'x'.repeat(3000)]),
        scope: 'site',
        format: random.pick(['html', 'markdown']),
        phrase: 'every 4 hours',
      };
      return {
        does: 'ask',
        method,
        params: isSpoilt && random.oneIn(8) ? spoilt(params, random) : params,
        isCancelled: random.oneIn(4),
      };
    }
  }
}

let shared: LanguageClient | undefined;

async function client(): Promise<LanguageClient> {
  shared ??= await LanguageClient.start({
    isProcess: true,
    capabilities: { workspace: { configuration: false } },
  });
  return shared;
}

/** Whatever a client sends, the server answers every question and goes on to answer sensible ones. */
export const protocol = target<ProtocolInput>({
  name: 'protocol',
  make: (random) => {
    const isSpoilt = random.oneIn(3);
    return { isSpoilt, steps: random.many(1 + random.below(25), () => stepFrom(random, isSpoilt)) };
  },
  smaller: function* (input) {
    for (const steps of smallerLists(input.steps)) yield { ...input, steps };
  },
  check: async ({ steps, isSpoilt }) => {
    const server = await client();
    try {
      await goThrough(server, steps);
      if (!isSpoilt) assert.deepEqual(complaints(server), []);
    } catch (error) {
      // The next input has a server of its own.
      shared = undefined;
      server.process.kill('SIGKILL');
      throw error;
    }
    server.received.length = 0;
  },
  end: async () => {
    const server = shared;
    shared = undefined;
    if (server) assert.equal(await server.stop(), 0);
  },
});

async function goThrough(server: LanguageClient, steps: readonly Step[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const step of steps) {
    if (step.does === 'send') server.send({ jsonrpc: '2.0', ...step.message });
    else if (step.does === 'write') writeBody(server, step.body);
    else {
      const { id, answer } = server.begin(step.method, step.params);
      answers.push(
        answer.catch((error: { readonly code?: number }) =>
          assert.ok(error.code !== undefined, String(error)),
        ),
      );
      if (step.isCancelled) server.notify('$/cancelRequest', { id });
    }
  }
  await Promise.all(answers);
  for (const uri of uris) server.close(uri);
  const uri = 'file:///nowhere/sane/Remodbc.ini';
  server.open(uri, '[DS]\nPackTime=989143199\n');
  const hover = await server.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  });
  assert.match(JSON.stringify(hover), /PackTime/);
  server.close(uri);
}

function writeBody(server: LanguageClient, body: string): void {
  server.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** What the server says of failures of its own. */
function complaints(server: LanguageClient): readonly string[] {
  return server
    .sent<{ readonly type: number; readonly message: string }>('window/logMessage')
    .filter(({ type }) => type === 1)
    .map(({ message }) => message);
}
