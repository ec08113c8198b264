import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { meteringSettings } from '../../server/src/core/catalogue/metering/index.ts';
import { isMeteringBlock } from '../../server/src/core/site/component-properties.ts';
import { buildTree } from '../../server/src/core/sitectrl/build-tree.ts';
import { listEntry, propertyOf } from '../../server/src/core/sitectrl/property.ts';
import { scanControl } from '../../server/src/core/sitectrl/scanner.ts';
import { TokenKind } from '../../server/src/core/sitectrl/tokens.ts';
import { looksLikeSchedule } from '../../server/src/core/values/schedule/recognise.ts';
import { fixture } from '../support/fixtures.ts';
import { sized } from '../support/sized.ts';
import { loadTokenizer, type Token, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadTokenizer('sms-site-control');
});

const begin = 'keyword.control.begin';
const end = 'keyword.control.end';
const block = 'entity.name.section';
const keyword = 'keyword.other.statement';
const word = 'variable.other.word';
const open = 'punctuation.definition.field.begin';
const close = 'punctuation.definition.field.end';
const text = 'string.unquoted';
const number = 'constant.numeric.integer';
const schedule = 'constant.numeric.schedule';
const type = 'storage.type.registry';
const property = 'variable.other.property';
const meteringProperty = 'support.type.property.metering';
const meteringName = 'entity.name.type.metering';
const equals = 'punctuation.separator.key-value';
const unclosed = 'invalid.illegal.unclosed-field';
const unopened = 'invalid.illegal.unopened-field';
const unknown = 'meta.unknown';
const header = 'meta.header';

/** A field of one text. */
function field(content: string, scope = text): readonly Token[] {
  return [['<', open], ...(content === '' ? [] : [[content, scope] as const]), ['>', close]];
}

/** A text and its tokens; lines that hold nothing but a header line are cut off in front. */
const texts: Readonly<Record<string, readonly Token[]>> = {
  BEGIN_CLIENT_COMPONENT: [
    ['BEGIN_', begin],
    ['CLIENT_COMPONENT', block],
  ],
  ' end_client_component ; x': [
    ['end_', end],
    ['client_component', block],
    ['; x', unknown],
  ],
  'BEGIN_DOMAIN <DOMAINX><1>': [
    ['BEGIN_', begin],
    ['DOMAIN', block],
    ...field('DOMAINX'),
    ...field('1', number),
  ],
  'PROPERTY <Component Verify Interval><REG_SZ><00011700001000F0><0>': [
    ['PROPERTY', keyword],
    ...field('Component Verify Interval', property),
    ...field('REG_SZ', type),
    ...field('00011700001000F0', schedule),
    ...field('0', number),
  ],
  'Property <GoOnlineInt> <reg_dword> <> <900>': [
    ['Property', keyword],
    ...field('GoOnlineInt', meteringProperty),
    ...field('reg_dword', type),
    ...field(''),
    ...field('900', number),
  ],
  'PROPERTY <SYSOPT_LCLTTIOT><128568119567070000><REG_SZ x><00011700001000F>': [
    ['PROPERTY', keyword],
    ...field('SYSOPT_LCLTTIOT', meteringProperty),
    ...field('128568119567070000', number),
    ...field('REG_SZ x'),
    ...field('00011700001000F'),
  ],
  'RESOURCE<Windows NT Server><["Display=\\\\SRV\\"]MSWNET:["SMS_SITE=ABC"]\\\\SRV\\>': [
    ['RESOURCE', keyword],
    ...field('Windows NT Server'),
    ...field('["Display=\\\\SRV\\"]MSWNET:["SMS_SITE=ABC"]\\\\SRV\\'),
  ],
  'TRANSACTION InactiveDomains<0><DomainX,DomainY>': [
    ['TRANSACTION', keyword],
    ['InactiveDomains', word],
    ...field('0', number),
    ...field('DomainX,DomainY'),
  ],
  'OUTBOX <LAN_DEFAULT><FFFFFFFFFFFFFFFF>': [
    ['OUTBOX', keyword],
    ...field('LAN_DEFAULT'),
    ...field('FFFFFFFFFFFFFFFF'),
  ],
  'BEGIN_PROPERTY_LIST\n <Copy Queue>\n <(REG_DWORD)Item Lifetime=11520>\n <Balance=0001200000100400>\n <a=>':
    [
      ['BEGIN_', begin],
      ['PROPERTY_LIST', block],
      ...field('Copy Queue'),
      ['<', open],
      ['(', 'punctuation.definition.type.begin'],
      ['REG_DWORD', type],
      [')', 'punctuation.definition.type.end'],
      ['Item Lifetime', property],
      ['=', equals],
      ['11520', number],
      ['>', close],
      ['<', open],
      ['Balance', property],
      ['=', equals],
      ['0001200000100400', schedule],
      ['>', close],
      ['<', open],
      ['a', property],
      ['=', equals],
      ['>', close],
    ],
  'BEGIN_CLIENT_COMPONENT\n\n  <LICENSE METERING>\n <65537>\n PROPERTY <LICENSE METERING><\\\\SRV\\SWM><><0>':
    [
      ['BEGIN_', begin],
      ['CLIENT_COMPONENT', block],
      ...field('LICENSE METERING', meteringName),
      ...field('65537', number),
      ['PROPERTY', keyword],
      ...field('LICENSE METERING', property),
      ...field('\\\\SRV\\SWM'),
      ...field(''),
      ...field('0', number),
    ],
  'PROPERTY <a<b>': [['PROPERTY', keyword], ['<a', unclosed], ...field('b')],
  'PROPERTY <a\nBEGIN_X <': [
    ['PROPERTY', keyword],
    ['<a', unclosed],
    ['BEGIN_', begin],
    ['X', block],
    ['<', unclosed],
  ],
  'Property <Bin\\x.dll><Client\n   Program><><4>\nProperty <b>': [
    ['Property', keyword],
    ...field('Bin\\x.dll', property),
    ['<Client', unclosed],
    ['Program', text],
    ['>', close],
    ...field(''),
    ...field('4', number),
    ['Property', keyword],
    ...field('b', property),
  ],
  'PROPERTY <a><1\n\nb>': [
    ['PROPERTY', keyword],
    ...field('a', property),
    ['<1', unclosed],
    ['b>', unopened],
  ],
  'Property <a><b>><4>': [
    ['Property', keyword],
    ...field('a', property),
    ...field('b'),
    ['>', unopened],
    ...field('4', number),
  ],
  'PROPERTY Name><1>': [['PROPERTY', keyword], ['Name>', unopened], ...field('1', number)],
  PROP: [['PROP', keyword]],
  'two words <a> in a row': [['two', keyword], ['words', word], ...field('a'), ['in a row', unknown]],
  '; no comment': [['; no comment', unknown]],
  'ADDRESS <a>#3(x)y)<b>': [
    ['ADDRESS', keyword],
    ...field('a'),
    ['#', 'punctuation.definition.text.begin'],
    ['3', 'constant.numeric.length'],
    ['(', 'punctuation.definition.text.begin'],
    ['x)y', 'string.unquoted.counted'],
    [')', 'punctuation.definition.text.end'],
    ...field('b'),
  ],
  '#99({}{\\\\SRV\\share\n {x})\nEND_SENDER': [
    ['#', 'punctuation.definition.text.begin'],
    ['99', 'constant.numeric.length'],
    ['(', 'punctuation.definition.text.begin'],
    ['{}{\\\\SRV\\share', 'string.unquoted.counted'],
    [' {x}', 'string.unquoted.counted'],
    [')', 'punctuation.definition.text.end'],
    ['END_', end],
    ['SENDER', block],
  ],
  '#99(cut off\nPROPERTY <a>': [
    ['#', 'punctuation.definition.text.begin'],
    ['99', 'constant.numeric.length'],
    ['(', 'punctuation.definition.text.begin'],
    ['cut off', 'string.unquoted.counted'],
    ['PROPERTY', keyword],
    ...field('a', property),
  ],
};

describe('the grammar of site control files', () => {
  for (const [lines, expected] of Object.entries(texts)) {
    it(JSON.stringify(lines), () => {
      assert.deepEqual(visible(`BEGIN_X\n<>\nEND_X\n${lines}`).slice(6), expected);
    });
  }

  it('takes what stands before the first keyword as header', () => {
    assert.deepEqual(visible('site control file [786][1.08]\n; made 1998 >\nPROPERTY'), [
      ['site control file', `${header} keyword.other.header`],
      ['[', `${header} punctuation.definition.header.begin`],
      ['786', `${header} constant.numeric.build`],
      [']', `${header} punctuation.definition.header.end`],
      ['[', `${header} punctuation.definition.header.begin`],
      ['1.08', `${header} constant.numeric.version`],
      [']', `${header} punctuation.definition.header.end`],
      ['; made 1998 >', header],
      ['PROPERTY', header],
    ]);
  });

  it('finds no fault in what is published', () => {
    const folder = fixture('sitectrl/published');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ct0'));
    assert.ok(files.length > 0);
    for (const name of files) {
      const found = tokenizer.tokens(readFileSync(join(folder, name), 'latin1'));
      assert.deepEqual(
        found.filter(([, scopes]) => /invalid|meta\.unknown/.test(scopes)),
        [],
        name,
      );
    }
  });

  it('tells the kind of every token as the scanner does', () => {
    fc.assert(
      fc.property(controlText, (lines) => assertAgreement(lines)),
      { numRuns: sized(800) },
    );
  });

  it('knows the properties of metering', () => {
    for (const { stored } of meteringSettings) {
      const name = stored?.property ?? 'LicenseServers';
      assert.deepEqual(visible(`PROPERTY <${name}>`)[2], [name, meteringProperty]);
    }
  });

  it('tells the blocks of metering as the site model does', () => {
    const name = fc
      .array(
        fc.constantFrom('LICENSE', ' ', '_', 'METERING', 'SERVER', 'LICSVR', 'LICSVC', 'Software', 'SWM'),
        {
          maxLength: 4,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(name, fc.boolean(), (component, isSecond) => {
        const lines = `BEGIN_COMPONENT ${isSecond ? '<0>' : ''}\n<${component}>`;
        assert.equal(
          tokenizer.tokens(lines).some(([, scopes]) => scopes === meteringName),
          isMeteringBlock(buildTree(scanControl(lines)), 0),
        );
      }),
    );
  });

  it('takes for a schedule, in a property or a list, what may be one', () => {
    const digits = fc
      .array(fc.constantFrom('0001200000100400', '7D98898000280400', 'ffffffffffffffff', '0', 'x'), {
        maxLength: 3,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(digits, (value) => {
        const inProperty = `PROPERTY <a><><${value}><0>`;
        const inList = `BEGIN_PROPERTY_LIST\n<a=${value}>`;
        const isColoured = (lines: string) =>
          tokenizer.tokens(lines).some(([, scopes]) => scopes === schedule);
        assert.equal(isColoured(inProperty), isColoured(inList));
        if (looksLikeSchedule(value)) assert.ok(isColoured(inProperty), value);
        assert.equal(isColoured(inProperty), /^(?:[0-9a-f]{16})+$/i.test(value), value);
      }),
    );
  });

  it('splits a property as the tree does', () => {
    fc.assert(
      fc.property(fieldText, fieldText, (name, value) => {
        const lines = `PROPERTY <${name}><${value}><b><0>`;
        const found = propertyOf(buildTree(scanControl(lines)), 0);
        assert.equal(said(lines, /\.property/), found?.name);
        assert.equal(said(lines, /storage\.type/).toUpperCase(), found?.type);
      }),
    );
  });

  it('splits an entry of a list as the tree does', () => {
    fc.assert(
      fc.property(fieldText, (content) => {
        const lines = `BEGIN_PROPERTY_LIST\n<${content}>`;
        const tree = buildTree(scanControl(lines));
        const found = listEntry(tree, tree.firstField(0));
        assert.equal(said(lines, /\.property/).trim(), found?.name ?? '');
        if (found?.type) assert.equal(said(lines, /storage\.type/).toUpperCase(), found.type);
      }),
    );
  });
});

const fieldText = fc.string({ unit: fc.constantFrom(...'(a)= 1_', 'REG_SZ', 'reg_dword'), maxLength: 6 });

/** Without counted texts, whose length no grammar can tell. */
const controlText = fc
  .array(
    fc.constantFrom(
      ...['BEGIN_CLIENT_COMPONENT', 'END_CLIENT_COMPONENT', 'begin_x', 'END_', 'BEGIN_PROPERTY_LIST'],
      ...['PROPERTY', 'Property ', 'PROPERTY <a>', 'TRANSACTION Inactive', 'word', 'SITE CONTROL FILE [786]'],
      ...['<', '>', '<>', '<a b>', '<(REG_SZ)a=b>', '<LICENSE METERING>', '<0001200000100400>'],
      ...['#', ')', ' ', '\t', '\0', ';', 'é', '\n', '\n  ', '\r\n', '\r'],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** The scopes of the first and of the last character of a token. */
const scopesOfKind: Readonly<Record<TokenKind, readonly [first: string, last: string]>> = {
  [TokenKind.header]: [header, header],
  [TokenKind.begin]: [begin, block],
  [TokenKind.end]: [end, block],
  [TokenKind.keyword]: [keyword, keyword],
  [TokenKind.word]: [word, word],
  [TokenKind.field]: [open, close],
  // The line that opens it cannot tell that the next one closes it.
  [TokenKind.continuedField]: [unclosed, close],
  [TokenKind.unclosedField]: [unclosed, unclosed],
  [TokenKind.unopenedField]: [unopened, unopened],
  [TokenKind.blob]: ['', ''],
  [TokenKind.junk]: [unknown, unknown],
};

function assertAgreement(lines: string): void {
  const scanned = scanControl(lines);
  const scopes = tokenizer.scopes(lines);
  for (let token = 0; token < scanned.count; token++) {
    const [first, last] = scopesOfKind[scanned.kind(token)];
    assert.equal(scopes[scanned.start(token)], first, `${scanned.raw(token)} begins`);
    assert.equal(scopes[scanned.end(token) - 1], last, `${scanned.raw(token)} ends`);
  }
}

/** The tokens of a text without blanks that have no scope but that of their line. */
function visible(lines: string): readonly Token[] {
  return tokenizer.tokens(lines).filter(([piece, scopes]) => piece.trim() !== '' || scopes !== header);
}

/** What a text holds with a certain scope. */
function said(lines: string, scope: RegExp): string {
  return tokenizer
    .tokens(lines)
    .filter(([, scopes]) => scope.test(scopes))
    .map(([piece]) => piece)
    .join('');
}
