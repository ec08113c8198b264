import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { InitializeParams } from 'vscode-languageserver';
import { projectRoot } from '../support/fixtures.ts';
import { LanguageClient } from '../support/language-client.ts';

const table = readFileSync(join(projectRoot, 'docs/editor-features.md'), 'utf8');
const rows = table.split('\n').filter((line) => /^\| [A-Z]/.test(line));

/** Requests whose provider is called otherwise than they are. */
const requestOf: Readonly<Record<string, string>> = {
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  workspaceSymbolProvider: 'workspace/symbol',
};

const able: InitializeParams['capabilities'] = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    diagnostic: {},
  },
  workspace: { diagnostics: { refreshSupport: true } },
};

test('the table of editor features has a row for each that the server offers, and for no other', async () => {
  const client = new LanguageClient();
  const { capabilities } = await client.initialize({ capabilities: { ...able } });
  await client.stop();
  const offered = Object.keys(capabilities)
    .filter((name) => name.endsWith('Provider'))
    .map((name) => requestOf[name] ?? `textDocument/${name.replace(/Provider$/, '')}`);
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`((?:textDocument|workspace)\/\w+)`/g)].map(([, request = '']) => request),
  );
  const told = named.filter((request) => request !== 'textDocument/publishDiagnostics');
  assert.deepEqual(told.toSorted(), offered.toSorted());
});

test('each row leads to a test or a picture that is there', () => {
  assert.ok(rows.length > 10);
  for (const row of rows) {
    const places = [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, place = '']) => place);
    const last = row.split('|').at(-2) ?? '';
    assert.match(last, /\]\((?:\.\.\/test|images)\//, row);
    for (const place of places) assert.ok(existsSync(join(projectRoot, 'docs', place)), place);
  }
});
