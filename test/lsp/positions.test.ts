import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Diagnostic, Hover, Range } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

const uri = 'file:///nowhere/Remodbc.ini';
let client: LanguageClient;
let version = 0;

before(async () => {
  client = await LanguageClient.start();
});
after(() => client.stop());

async function diagnose(text: string): Promise<readonly Diagnostic[]> {
  const own = ++version;
  client.open(uri, text, own);
  const { diagnostics } = await client.next<{ version: number; diagnostics: readonly Diagnostic[] }>(
    'textDocument/publishDiagnostics',
    (params) => params.version === own,
  );
  return diagnostics;
}

function hover(line: number, character: number): Promise<Hover | null> {
  return client.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });
}

function range(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** Line ends, and what stands on the line before: all of it counts in UTF-16 units. */
const before16 = ['', '; é', '; 😀😀', '; \ud83d', '; \u2028\u2029\u0085\v\f', '; e\u0301'];

for (const lineEnd of ['\r\n', '\n', '\r']) {
  for (const remark of before16) {
    test(`positions with ${JSON.stringify(lineEnd)} behind ${JSON.stringify(remark)}`, async () => {
      const lines = [remark, '[DS]', '  Größe😀=1', 'PackTime=989143199', 'größe😀 = 2 '];
      const diagnostics = await diagnose(lines.join(lineEnd));
      const twice = diagnostics.find(({ code }) => code === 'SWM101');
      assert.deepEqual(twice?.range, range(4, 0, 11));
      assert.match(String(twice?.message), /^"größe😀" stands already in line 3/);
      assert.deepEqual((await hover(2, 4))?.range, range(2, 2, 9));
      assert.deepEqual((await hover(3, 12))?.range, range(3, 9, 18));
    });
  }
}

test('half a pair in a name is kept and comes back escaped', async () => {
  const diagnostics = await diagnose('[DS]\n\ud83d=1\n\ud83d=2\n');
  assert.match(diagnostics.find(({ code }) => code === 'SWM101')?.message.toString() ?? '', /line 2/);
  const found = await hover(1, 0);
  assert.deepEqual(found?.range, range(1, 0, 1));
  assert.match(JSON.stringify(found?.contents), /\\\\ud83d/);
});

test('places that are not there are answered as the nearest ones, or as nothing', async () => {
  await diagnose('[DS]\r\nPackTime=989143199\r\n');
  assert.deepEqual((await hover(1, 4_000_000))?.range, range(1, 9, 18), 'beyond the line is its end');
  assert.equal(await hover(99, 0), null);
  assert.deepEqual((await hover(-1, -5))?.range, range(0, 0, 4));
});
