import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { type JsonFile, runCli } from '../cli/run-cli.ts';
import { projectRoot } from '../support/fixtures.ts';
import { LanguageClient } from '../support/language-client.ts';

const samples = join(projectRoot, 'samples');

/** Rules and the lines they speak of. */
type Places = readonly string[];

/** A server learns about a site in the background; so many answers later it has. */
const MOST_ANSWERS = 300;

async function placesFor(client: LanguageClient, uri: string, expected: Places): Promise<Places> {
  let places: Places = [];
  for (let answers = 0; answers < MOST_ANSWERS && places.join() !== expected.join(); answers++) {
    const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    places = items.map(({ code, range }) => `${range.start.line} ${code}`).toSorted();
  }
  return places;
}

test('the editor says of a site what the command line says', async () => {
  const { stdout } = await runCli(['check', '--format=json'], { folder: samples });
  const files = JSON.parse(stdout) as readonly JsonFile[];
  const client = await LanguageClient.start({
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(samples).href, name: 'samples' }],
  });
  assert.ok(new Set(files.map(({ file }) => languageOfFile(file))).size >= 4);
  for (const { file, findings } of files) {
    const path = join(samples, file);
    const uri = pathToFileURL(path).href;
    client.open(uri, readFileSync(path, 'latin1'), 1, languageOfFile(file));
    const expected = findings.map(({ rule, range }) => `${range.start.line} ${rule}`).toSorted();
    assert.deepEqual(await placesFor(client, uri, expected), expected, file);
  }
  await client.stop();
});
