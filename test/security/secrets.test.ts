import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../server/src/core/document.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { cardAsMarkdown, cardAsText } from '../../server/src/service/card.ts';
import { actionsAt } from '../../server/src/service/code-actions.ts';
import { codeLenses } from '../../server/src/service/code-lenses.ts';
import { comparison } from '../../server/src/service/comparison.ts';
import { completionsAt } from '../../server/src/service/completion.ts';
import { documentSymbols } from '../../server/src/service/document-symbols.ts';
import { effectiveText } from '../../server/src/service/effective-text.ts';
import { guidanceAt } from '../../server/src/service/guidance/guidance.ts';
import { hoverWithFindings } from '../../server/src/service/hover.ts';
import { inlayHints } from '../../server/src/service/inlay-hints.ts';
import { namedParts } from '../../server/src/service/navigation/named-parts.ts';
import { signatureAt } from '../../server/src/service/signature/signature-help.ts';
import { folderWith, runCli } from '../cli/run-cli.ts';
import { contextIn } from '../support/marked-text.ts';

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
  'Remodbc.ini': `[DS]\r\nPassword=${secret}\r\nPassword = "${secret}" ; old\r\nPackTime=1\r\n[Logging]\r\nPwd=${secret}\r\n`,
  'LICMTR.CFG': `[Component Configuration]\r\n(REG_SZ) AccountPassword=${secret}\r\n(REG_SZ) AccountPassword=${secret}\r\n`,
  'SiteMetering.ini': `[Site]\r\nPassword=${secret}\r\nPassword=${secret}\r\nZone=Nowhere\r\n`,
};

const context = contextIn('Europe/London');

function parsed(name: string, text: string): MeteringFile {
  return parseFile(text, languageOfFile(name) ?? 'remodbc-ini', 'windows-1252');
}

/** All that the editor is told about a place; texts that are for the file itself, edits, are no display. */
async function* saidAt(
  file: MeteringFile,
  offset: number,
): AsyncGenerator<readonly [what: string, said: unknown]> {
  const findings = lint(file, context.facts, defaultSettings);
  const hover = hoverWithFindings(file, offset, findings, context);
  if (hover) yield ['hover', [cardAsText(hover.card), cardAsMarkdown(hover.card)]];
  yield ['guidance', await guidanceAt(file, offset, findings.map(withoutEdits), context, '')];
  yield ['signature', signatureAt(file, offset, context)];
  for (const { label, detail, card } of completionsAt(file, offset, () => findings, context))
    yield ['completion', [label, detail, card?.()]];
  const request = { span: { start: offset, end: offset }, findings, only: undefined, isAutomatic: false };
  yield ['actions', actionsAt(file, request, context).map(({ title }) => title)];
}

function withoutEdits<Item extends { readonly fixes: readonly object[] }>(item: Item): Item {
  return { ...item, fixes: item.fixes.map((fix) => ({ ...fix, edits: [] })) };
}

function assertSilent(what: string, said: unknown): void {
  assert.doesNotMatch(JSON.stringify(said) ?? '', shown, what);
}

for (const [name, text] of Object.entries(files)) {
  describe(`a secret in ${name}`, () => {
    const file = parsed(name, text);

    test('is there', () => assert.match(text, shown));

    test('is in nothing that is said of the file as a whole', () => {
      const whole = { start: 0, end: text.length };
      const choice = { times: true, schedules: true, units: true };
      assertSilent('findings', lint(file, context.facts, defaultSettings).map(withoutEdits));
      assertSilent('outline', documentSymbols(file, context));
      assertSilent('symbols', namedParts(file));
      assertSilent('lenses', codeLenses(file, context));
      assertSilent('hints', inlayHints(file, whole, choice, context));
    });

    test('is in nothing that is said of a place', async () => {
      for (let offset = 0; offset <= text.length; offset += 3)
        for await (const [what, said] of saidAt(file, offset)) assertSilent(`${what} at ${offset}`, said);
    });

    if (file.kind === 'ini') {
      test('is in no comparison', () => assertSilent('comparison', comparison(file)));
      test('is in no view of what Windows reads', () => assertSilent('effective', effectiveText(file)));
    }
  });
}

describe('secrets in files', () => {
  for (const words of [
    ...['text', 'json', 'sarif', 'github', 'junit'].map((format) => ['check', `--format=${format}`]),
    ['check', '--diff', '--fix-suggested'],
    ...['text', 'markdown', 'html', 'json'].map((format) => ['explain', `--format=${format}`]),
    ['effective', 'Remodbc.ini'],
    ['effective', '--format=json', 'Remodbc.ini'],
    ['effective', '--compare', 'LICMTR.CFG'],
    ['init', '--stdout', '.'],
  ]) {
    test(`are not printed by ${words.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(words, { folder: folderWith(files) });
      assert.notEqual(stdout + stderr, '');
      assert.notEqual(code, null);
      assertSilent(words.join(' '), [stdout, stderr]);
    });
  }
});
