import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { scanLog } from '../../server/src/core/logs/scanner.ts';
import { secretsIn } from '../../server/src/core/logs/secrets.ts';
import { sized } from '../support/sized.ts';
import { loadTokenizer, type Token, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadTokenizer('sms-metering-log');
});

const trailer = 'meta.trailer';
const open = `${trailer} punctuation.definition.part.begin`;
const close = `${trailer} punctuation.definition.part.end`;
const field = 'variable.other.field';
const equals = 'punctuation.separator.key-value';
const error = 'keyword.other.error token.error-token';
const warning = 'keyword.other.warning token.warn-token';
const success = 'keyword.other.success token.info-token';
const password = 'invalid.illegal.password';
const path = 'string.unquoted.path';

const behind: readonly Token[] = [
  ['$$', `${trailer} punctuation.definition.trailer.begin`],
  ['<', open],
  ['SMS_LICENSE_SERVER_MANAGER', `${trailer} entity.name.type.component`],
  ['>', close],
  ['<', open],
  ['Tue Jul 18 17:38:07.470 2000', `${trailer} constant.numeric.time`],
  [' ', trailer],
  ['Eastern Daylight Time', `${trailer} constant.other.zone`],
  ['>', close],
  ['<', open],
  ['thread', `${trailer} ${field}`],
  ['=', `${trailer} ${equals}`],
  ['170', `${trailer} constant.numeric.thread`],
  [' (0xAA)', `${trailer} comment.line.hexadecimal`],
  ['>', close],
];
const behindText = behind.map(([text]) => text).join('');

const texts: Readonly<Record<string, readonly Token[]>> = {
  [`Ready  ${behindText}`]: behind,
  [`Ready ~  ${behindText}`]: [['~', `${trailer} punctuation.separator.trailer`], ['  ', trailer], ...behind],
  'cut off  $$<SMS': [
    ['$$', `${trailer} punctuation.definition.trailer.begin`],
    ['<', open],
    ['SMS', `${trailer} entity.name.type.component`],
  ],
  'costs  $$<5> or less': [],
  'costs $$<5>': [],
  "ERROR: FAILED TO INSTALL LICENSE SERVER 'METER01'": [
    ['ERROR', error],
    ['FAILED', error],
    ["'METER01'", 'string.quoted.single'],
  ],
  'NT Service Exception: 997': [
    ['Exception', error],
    ['997', 'constant.numeric.error'],
  ],
  'Copying C:\\SMS\\bin\\ProductDB.Dll to \\\\METER01\\LicMtr\\ProductDB.Dll...': [
    ['C:\\SMS\\bin\\ProductDB.Dll', path],
    ['\\\\METER01\\LicMtr\\ProductDB.Dll', path],
  ],
  '+ON +: Connecting (0/5). Will try again in 60 secs.': [
    ['0', 'constant.numeric.count'],
    ['/', 'punctuation.separator.count'],
    ['5', 'constant.numeric.count'],
    ['Will try again', warning],
  ],
  'Copying reintegration data to server... OK': [['OK', success]],
  'Requesting use of: "CLOCK.EXE"': [
    ['"', 'string.quoted.double punctuation.definition.string.begin'],
    ['CLOCK.EXE', 'string.quoted.double'],
    ['"', 'string.quoted.double punctuation.definition.string.end'],
  ],
  'DSN=x;PWD=se cret;DB=y': [
    ['PWD', field],
    ['=', equals],
    ['se cret', password],
  ],
  'PWD=; password=(null); pwd=****;': [],
  'password: hunter2': [
    ['password', field],
    [':', equals],
    ['hunter2', password],
  ],
  'password: the server refused it': [],
};

describe('the grammar of logs', () => {
  for (const [text, tokens] of Object.entries(texts)) {
    it(`colours ${text}`, () => assert.deepEqual(tokenizer.tokens(text), tokens));
  }

  it('divides a status message into its fields', () => {
    const line = `STATMSG: ID=9406 SEV=W LEV=M SOURCE="SMS Server" SYS=METER01 PID=259 GMTDATE=Tue Jul 18 21:38:07.530 2000 ISTR0="8"  ${behindText}`;
    const scopes = new Map(tokenizer.tokens(line));
    const inside = (text: string) => scopes.get(text)?.replace('meta.status-message ', '');
    assert.equal(inside('STATMSG'), 'keyword.other.status-message');
    assert.equal(inside('9406'), 'constant.numeric.status-id');
    assert.equal(inside('W'), warning);
    assert.equal(inside('SMS Server'), 'string.quoted.double');
    assert.equal(inside('METER01'), 'string.unquoted');
    assert.equal(inside('259'), 'constant.numeric.integer');
    assert.equal(inside('Tue Jul 18 21:38:07.530 2000'), 'constant.numeric.time');
    assert.equal(inside('GMTDATE'), field);
    assert.deepEqual(tokenizer.tokens(line).slice(-behind.length), behind);
  });

  it('leaves nothing of a line to the next', () => {
    const line = 'STATMSG: ID=1 ISTR0="open';
    assert.deepEqual(tokenizer.tokens(`${line}\n"DSN;PWD=x\nReady`).at(-1), [
      'x',
      `string.quoted.double ${password}`,
    ]);
  });

  it('finds what is behind a message where the scanner does', () => {
    const pieces = fc.constantFrom('a', ' ', '  ', '~', '$', '$$', '<', '>', '$$<', 'x>', '<y>', 'thread=1');
    const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(lines, (text) => {
        const { start, end } = scanLog(text).line(0).trailerSpan;
        const marked = tokenizer.scopes(text).map((scopes) => scopes.startsWith(trailer));
        assert.equal(marked.includes(true), start < end);
        assert.ok(marked.slice(start, end).every(Boolean));
      }),
      { numRuns: sized(400) },
    );
  });

  it('marks the passwords that the rules find', () => {
    const lines = [
      'DRIVER={SQL Server};UID=sa;PWD=secret;DATABASE=x',
      'connect "UID=sa;PWD=sec ret" now',
      "password='it''s' done",
      'PWD={a}}b};UID=x',
      'Pwd = "two words"; x',
      'password: hunter2',
      `password: hunter2 ~  ${behindText}`,
      `UID=sa;PWD=p$w  ${behindText}`,
      'password: expired',
      'password=none',
      'the password is wrong',
      'pwd=***',
      'passwd:none',
    ];
    for (const text of lines) {
      const found = secretsIn(scanLog(text).line(0)).map(({ start, end }) => text.slice(start, end));
      const marked = tokenizer
        .tokens(text)
        .flatMap(([piece, scopes]) => (scopes.includes(password) ? [piece] : []));
      assert.deepEqual(marked, found, text);
    }
  });
});
