import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { encodeText } from '../../../server/src/core/text/encoding.ts';
import { fileWithoutSecrets } from '../../../server/src/core/without-secrets.ts';
import { runCli } from '../../cli/run-cli.ts';
import { showingCommands, shownAt, shownOfFile } from '../../support/shown.ts';
import { contextFor, type FileInput } from '../languages.ts';
import { textOf } from '../mutate.ts';
import type { Random } from '../random.ts';
import { smallerTexts } from '../smaller.ts';
import { target } from '../target.ts';

interface SecretInput extends FileInput {
  readonly encoding: 'windows-1252' | 'utf-8-bom' | 'utf-16le-bom';
  /** The password, which the text holds. */
  readonly secret: string;
  /** Nothing stands around it that could make it something else. */
  readonly isAlone: boolean;
  /** Which of the commands is tried. */
  readonly command: number;
}

const fileNames: Readonly<Partial<Record<LanguageId, string>>> = {
  'remodbc-ini': 'Remodbc.ini',
  'licmtr-cfg': 'LICMTR.CFG',
  'site-metering': 'SiteMetering.ini',
  'sms-site-control': 'sitectrl.ct0',
  'sms-metering-log': 'Licsvcfg.log',
};
const languages = Object.keys(fileNames) as readonly LanguageId[];

/** No name of a key, no word of ours and no number has letters in such an order. */
function secretWord(random: Random): string {
  return `Zq${random.many(10, () => random.pick('BCDFGHJKLMNPQRSTVWXZ79'.split(''))).join('')}`;
}

const names = [
  'Password',
  'PWD',
  'passwd',
  'SQL Password',
  'Account Key',
  'ServiceAccount',
  'NtPasswordOfSite',
  'Key',
];

function anyCase(word: string, random: Random): string {
  return [...word].map((letter) => (random.oneIn(3) ? letter.toUpperCase() : letter.toLowerCase())).join('');
}

/** Connection strings and sentences, as logs have them, and any other file may. */
function logForm(secret: string, random: Random): string {
  const word = anyCase(random.pick(['pwd', 'password', 'passwd']), random);
  const sign = random.pick(['=', ' = ', '=\t']);
  return random.pick([
    `Connecting with UID=sa;${word}${sign}${secret};SERVER=x`,
    `"UID=sa;${word}${sign}${secret}" on SITE01`,
    `${word}${sign}"${secret}" next`,
    `${word}${sign}'${secret}'`,
    `${word}${sign}{${secret}};x`,
    `"${word}"="${secret}", "user"="sa"`,
    `${word}: ${secret}`,
    `${word}${sign}${secret}`,
  ]);
}

/** Keys that are known, so that much is said of their values. */
const settings = [
  'FileName=',
  'PackTime=',
  '(REG_SZ) LicenseServers=',
  'Servers=',
  'Zone=',
  'SiteName=',
  'Version=',
];

function iniForm(language: LanguageId, secret: string, random: Random): string {
  if (random.oneIn(3)) {
    const before = random.pick(['Odbc=', ...settings, '; ', '# ', '[', '']);
    return before + logForm(secret, random) + (before === '[' ? ']' : '');
  }
  const name = anyCase(random.pick(names), random);
  const type = language === 'licmtr-cfg' && random.oneIn(2) ? '(REG_SZ) ' : '';
  const quote = random.pick(['', '', '"', "'"]);
  const blank = random.pick(['', ' ', '\t']);
  return `${blank}${type}${name}${blank}=${blank}${quote}${secret}${quote}${random.pick(['', ' ; old', ' ', '\0'])}`;
}

function controlForm(secret: string, random: Random): string {
  const name = anyCase(random.pick(names), random);
  const value = random.oneIn(5) ? `${secret.slice(0, 6)}\r\n  ${secret.slice(6)}` : secret;
  return random.pick([
    `PROPERTY <${name}><REG_SZ><${value}><0>`,
    `PROPERTY <${name}><${value}><><0>`,
    `PROPERTY <${name}><><><${value}>`,
    `PROPERTY <${name}><REG_SZ><LAB\\${value} ><0><too many>`,
    `PROPERTY <${name}><REG_SZ><${secret}`,
    `BEGIN_PROPERTY_LIST <${name}>\r\n  <${value}>\r\nEND_PROPERTY_LIST`,
    `BEGIN_PROPERTY_LIST <Agent>\r\n  <(REG_SZ)${name}=${value}>\r\nEND_PROPERTY_LIST`,
    `BEGIN_PROPERTY_LIST <Agent>\r\n  <${name}=${secret}>\r\n  <${name}=${secret}>\r\nEND_PROPERTY_LIST`,
    `BEGIN_SITE_ACCOUNT\r\n  <a><b><c><d><e><f><g><h><${value}><${secret}><i><j><x><${secret}>\r\nEND_SITE_ACCOUNT`,
  ]);
}

function formOf(language: LanguageId, secret: string, random: Random): string {
  if (language === 'sms-site-control') return controlForm(secret, random);
  return language === 'sms-metering-log' ? logForm(secret, random) : iniForm(language, secret, random);
}

function make(random: Random): SecretInput {
  const language = random.pick(languages);
  const secret = secretWord(random);
  const form = formOf(language, secret, random);
  const isAlone = random.oneIn(3);
  const lines = isAlone ? alone(language) : textOf(language, random).split(/\r\n|\r|\n/);
  const at = isAlone ? lines.length : random.below(lines.length + 1);
  return {
    language,
    secret,
    isAlone,
    text: [...lines.slice(0, at), form, ...lines.slice(at)].join('\r\n'),
    encoding: random.pick(['windows-1252', 'utf-8-bom', 'utf-16le-bom'] as const),
    isKnownSite: random.oneIn(2),
    command: random.below(showingCommands.length),
  };
}

function alone(language: LanguageId): readonly string[] {
  if (language === 'sms-metering-log') return ['started'];
  return language === 'sms-site-control' ? ['SITE CONTROL FILE [786][1.08]'] : ['[Any]'];
}

/** So much of a password is more than may be seen of it. */
const PIECE = 5;

function piecesOf(secret: string): RegExp {
  const pieces = Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE));
  return new RegExp(pieces.join('|'), 'i');
}

/** A password in any place where the product knows one is in nothing that it shows, in whatever case, quotes, encoding and surroundings. */
export const secrets = target<SecretInput>({
  name: 'secrets',
  make,
  smaller: function* (input) {
    for (const text of smallerTexts(input.text)) yield { ...input, text, isAlone: false };
  },
  check: async (input) => {
    const { language, text, secret, encoding, isAlone } = input;
    const piece = piecesOf(secret);
    const file = parseFile(text, language, encoding);
    const masked = fileWithoutSecrets(file)(0, text.length);
    assert.equal(masked.length, text.length);
    const isKnown = !piece.test(masked);
    if (isAlone) assert.ok(isKnown, `not known as a secret: ${text}`);
    if (!isKnown) return;
    const assertSilent = (what: string, said: unknown): void => {
      const found = piece.exec(JSON.stringify(said) ?? '');
      assert.ok(!found, `${what} shows ${found?.[0]}: ${JSON.stringify(said)?.slice(0, 1000)}`);
    };
    const context = contextFor(input);
    for (const [what, said] of shownOfFile(file, context)) assertSilent(what, said);
    const place = text.search(piece);
    const lineStart = Math.max(text.lastIndexOf('\n', place), text.lastIndexOf('\r', place)) + 1;
    for (const offset of new Set([
      lineStart,
      (lineStart + place) >> 1,
      place,
      place + 3,
      place + secret.length,
    ]))
      for await (const [what, said] of shownAt(file, offset, context))
        assertSilent(`${what} at ${offset}`, said);
    await assertCommandSilent(input, assertSilent);
  },
});

async function assertCommandSilent(
  { language, text, encoding, command }: SecretInput,
  assertSilent: (what: string, said: unknown) => void,
): Promise<void> {
  const name = fileNames[language] ?? '';
  const words = showingCommands[command] ?? [];
  if (words[0] === 'effective' && !/\.(?:ini|cfg)$/i.test(name)) return;
  const bytes = encodeText({ text, encoding });
  // What a code page has no place for is in no such file.
  if (!(bytes instanceof Uint8Array)) return;
  const folder = mkdtempSync(join(tmpdir(), 'sms-metering-fuzz-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const { stdout, stderr } = await runCli(words[0] === 'effective' ? [...words, name] : words, { folder });
    // Diffs of UTF-16 are written in it.
    assertSilent(words.join(' '), [stdout.replaceAll('\0', ''), stderr]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
