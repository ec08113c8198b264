import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../server/src/core/document.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { methods } from '../../server/src/lsp/protocol.ts';
import { folderWith, runCli } from '../cli/run-cli.ts';
import { LanguageClient } from '../support/language-client.ts';
import { contextIn } from '../support/marked-text.ts';
import { showingCommands, shownAt, shownOfFile } from '../support/shown.ts';

/** A password, as a file has it, and a piece that nothing may show; the key of an account is a long run of digits. */
const secret = 'Tr0ub4dor9x';
const key = 'FEEDFACE5EED1234FEEDFACE5EED1234FEEDFACE';
const shown = /Tr0ub4dor|FEEDFACE5EED/i;

/** Files that hold a secret in every form that is known of them, each with a fault beside it, so that something is said of the place. */
const files: Readonly<Record<string, string>> = {
  'sitectrl.ct0': [
    'SITE CONTROL FILE [786][1.08]',
    'BEGIN_SITE_ACCOUNT',
    `  <a><b><c><d><e><f><g><h><LAB\\x${secret}><${key}><${key}><i><${secret}><${key}><j><${key}>`,
    'END_SITE_ACCOUNT',
    'BEGIN_COMPONENT',
    '  <LICENSE METERING>',
    `  PROPERTY <SQL Password><REG_SZ><${secret}><0><too many>`,
    `  PROPERTY <SQL Password><REG_SZ><${secret} ><0>`,
    `  PROPERTY <Account Key><REG_SZ><${secret}`,
    '  BEGIN_PROPERTY_LIST <Passwords>',
    `    <${secret} >`,
    '  END_PROPERTY_LIST',
    '  BEGIN_PROPERTY_LIST <Agent>',
    `    <(REG_SZ)Password=${secret}>`,
    '  END_PROPERTY_LIST',
    'END_COMPONENT',
    '',
  ].join('\r\n'),
  'Licsvcfg.log': [
    `Connecting with UID=sa;PWD=${secret};SERVER=x  $$<A><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=170 (0xAA)>`,
    `Error 1069 password="${secret}" Error 1069`,
    `ERROR: FAILED TO INSTALL LICENSE SERVER 'METER01' passwd={${secret}}`,
    `Password: ${secret}`,
    '',
  ].join('\r\n'),
  'Remodbc.ini': `# old\r\n[DS]\r\nPassword=${secret}\r\nPassword = "${secret}" ; old\r\nPackTime=1\r\n[Logging]\r\nPwd=${secret}\r\n`,
  'LICMTR.CFG': `[Component Configuration]\r\n(REG_SZ) AccountPassword=${secret}\r\n(REG_SZ) AccountPassword=${secret}\r\n`,
  'SiteMetering.ini': `[Site]\r\nPassword=${secret}\r\nPassword=${secret}\r\nZone=Nowhere\r\n`,
};

const context = contextIn('Europe/London');

function parsed(name: string, text: string): MeteringFile {
  return parseFile(text, languageOfFile(name) ?? 'remodbc-ini', 'windows-1252');
}

function assertSilent(what: string, said: unknown): void {
  assert.doesNotMatch(JSON.stringify(said) ?? '', shown, what);
}

for (const [name, text] of Object.entries(files)) {
  describe(`a secret in ${name}`, () => {
    const file = parsed(name, text);

    test('is there', () => assert.match(text, shown));

    test('is in nothing that is shown of the file as a whole', () => {
      for (const [what, said] of shownOfFile(file, context)) assertSilent(what, said);
    });

    test('is in nothing that is shown of a place', async () => {
      const findings = lint(file, context.facts, context.check);
      for (let offset = 0; offset <= text.length; offset += 3)
        for await (const [what, said] of shownAt(file, offset, context, findings))
          assertSilent(`${what} at ${offset}`, said);
    });
  });
}

describe('secrets in files', () => {
  for (const words of showingCommands.map((command) =>
    command[0] === 'effective' ? [...command, 'Remodbc.ini'] : command,
  )) {
    test(`are not printed by ${words.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(words, { folder: folderWith(files) });
      assert.notEqual(stdout + stderr, '');
      assert.notEqual(code, null);
      assertSilent(words.join(' '), [stdout, stderr]);
    });
  }
});

test('a secret is in no message of the server, whatever it is asked and whatever it logs', async () => {
  const root = pathToFileURL(folderWith({ ...files, '.smsmetering.ini': `password = ${secret}\n` })).href;
  const client = await LanguageClient.start({
    workspaceFolders: [{ uri: root, name: 'site' }],
  });
  const answers: unknown[] = [];
  for (const [name, text] of Object.entries(files)) {
    const uri = `${root}/${name}`;
    const textDocument = { uri };
    client.open(uri, text, 1, languageOfFile(name));
    const lines = text.split('\r\n').slice(0, -1);
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const whole = [
      ...['documentSymbol', 'documentLink', 'codeLens', 'foldingRange'].map((what) => [
        `textDocument/${what}`,
        {},
      ]),
      ['textDocument/inlayHint', { range }],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ...Object.values(methods).map((method) => [
        method,
        { uri, query: 'password', scope: 'site', format: 'html', position: range.start },
      ]),
      ['workspace/symbol', { query: '' }],
    ] as const;
    const atPlaces = lines.flatMap((line, number) =>
      [0, Math.max(0, line.search(shown)), line.length].flatMap((character) =>
        ['hover', 'completion', 'definition', 'documentHighlight', 'signatureHelp', 'references'].map(
          (what) =>
            [
              `textDocument/${what}`,
              { position: { line: number, character }, context: { includeDeclaration: true } },
            ] as const,
        ),
      ),
    );
    for (const [method, params] of [...whole, ...atPlaces])
      answers.push([method, await client.request(method as string, { textDocument, ...(params as object) })]);
  }
  assert.equal(await client.stop(), 0);
  assert.ok(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  for (const said of [...answers, ...client.received]) assertSilent('the server', withoutNewTexts(said));
});

/** What is to be written into a file is no display. */
function withoutNewTexts(said: unknown): unknown {
  return JSON.parse(JSON.stringify(said) ?? 'null', (key, value: unknown) =>
    key === 'newText' || key === 'insertText' ? undefined : value,
  );
}
