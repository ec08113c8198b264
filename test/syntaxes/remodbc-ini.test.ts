import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { remodbcKeys, remodbcSections } from '../../server/src/core/catalogue/remodbc.ts';
import { scanIni } from '../../server/src/core/ini/scanner.ts';
import { sized } from '../support/sized.ts';
import { kindByGrammar } from './line-kind.ts';
import { loadTokenizer, type Token, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadTokenizer('remodbc-ini');
});

const documented = 'meta.key keyword.other.definition.documented';
const unknownKey = 'meta.key variable.other.key';
const equals = 'meta.key punctuation.separator.key-value';
const number = 'meta.key constant.numeric.integer';
const text = 'meta.key string.unquoted';
const open = 'meta.section punctuation.definition.section.begin';
const close = 'meta.section punctuation.definition.section.end';
const documentedSection = 'meta.section entity.name.section.documented entity.name.type.section';
const comment = 'comment.line.semicolon';

/** A line and its tokens; blanks between tokens have the scope of the line alone and are not listed. */
const lines: Readonly<Record<string, readonly Token[]>> = {
  '; once a week': [
    [';', `${comment} punctuation.definition.comment`],
    [' once a week', comment],
  ],
  '  ;[DS]': [
    [';', `${comment} punctuation.definition.comment`],
    ['[DS]', comment],
  ],
  '; swm-disable-next-line SWM212, swm301': [
    [';', `${comment} punctuation.definition.comment`],
    [' ', comment],
    ['swm-disable-next-line', `${comment} keyword.control.directive`],
    [' ', comment],
    ['SWM212', `${comment} constant.other.rule`],
    [', ', comment],
    ['swm301', `${comment} constant.other.rule`],
  ],
  '; swm-disabled SWM212': [
    [';', `${comment} punctuation.definition.comment`],
    [' swm-disabled SWM212', comment],
  ],
  '[DS]': [
    ['[', open],
    ['DS', documentedSection],
    [']', close],
  ],
  '\t[logging] ; off by default': [
    ['[', open],
    ['logging', documentedSection],
    [']', close],
    ['; off by default', 'meta.section comment.line.ignored'],
  ],
  '[DS] ; see [x]': [
    ['[', open],
    ['DS] ; see [x', 'meta.section entity.name.section'],
    [']', close],
  ],
  '[Pack=1]': [
    ['[', open],
    ['Pack=1', 'meta.section entity.name.section'],
    [']', close],
  ],
  '[DS': [['[DS', 'invalid.illegal.unclosed-section']],
  '[DS = 1': [
    ['[DS', unknownKey],
    ['=', equals],
    ['1', number],
  ],
  'PackTime=989114399': [
    ['PackTime', documented],
    ['=', equals],
    ['989114399', number],
  ],
  ' packinterval = 604800 ; weekly': [
    ['packinterval', documented],
    ['=', equals],
    ['604800', number],
    ['; weekly', text],
  ],
  'PackTime=0x3A8': [
    ['PackTime', documented],
    ['=', equals],
    ['0x3A8', text],
  ],
  'PackTime=2001-05-06': [
    ['PackTime', documented],
    ['=', equals],
    ['2001', number],
    ['-05-06', text],
  ],
  'MaxSize=': [
    ['MaxSize', documented],
    ['=', equals],
  ],
  'FileName=Remodbc.log': [
    ['FileName', documented],
    ['=', equals],
    ['Remodbc.log', text],
  ],
  'BackupName="C:\\Old logs\\Remodbc.lo_" ': [
    ['BackupName', documented],
    ['=', equals],
    ['"', 'meta.key string.quoted.double punctuation.definition.string.begin'],
    ['C:\\Old logs\\Remodbc.lo_', 'meta.key string.quoted.double'],
    ['"', 'meta.key string.quoted.double punctuation.definition.string.end'],
  ],
  "Logon='1'": [
    ['Logon', documented],
    ['=', equals],
    ["'", 'meta.key string.quoted.single punctuation.definition.string.begin'],
    ['1', 'meta.key string.quoted.single'],
    ["'", 'meta.key string.quoted.single punctuation.definition.string.end'],
  ],
  'FileName="Remodbc.log': [
    ['FileName', documented],
    ['=', equals],
    ['"Remodbc.log', text],
  ],
  '#PackTime=1': [
    ['#PackTime', unknownKey],
    ['=', equals],
    ['1', number],
  ],
  'Memory limit = a=b': [
    ['Memory limit', unknownKey],
    ['=', equals],
    ['a=b', text],
  ],
  '=1': [
    ['=', equals],
    ['1', number],
  ],
  '# text': [['# text', 'meta.orphan']],
  PackTime: [['PackTime', 'meta.orphan']],
  ' \t': [],
  '\u001a': [],
};

describe('the grammar of Remodbc.ini', () => {
  for (const [line, expected] of Object.entries(lines)) {
    it(JSON.stringify(line), () => {
      const blankInside = (token: Token) => token[0].trim() === '' && /^meta\.(key|section)$/.test(token[1]);
      assert.deepEqual(
        tokenizer.tokens(line).filter((token) => !blankInside(token)),
        expected,
      );
    });
  }

  it('knows every documented section and key of the catalogue', () => {
    for (const { name } of remodbcSections)
      assert.equal(scopesOf(`[${name}]`, name), documentedSection, `[${name}]`);
    for (const { name, type } of remodbcKeys) {
      assert.equal(scopesOf(`${name}=1`, name), documented, name);
      const reading = type === 'file name' ? '' : number;
      assert.equal(scopesOf(`${name}=1 x`, '1'), reading, `the value of ${name}`);
    }
  });

  it('tells the kind of a line as the scanner does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' \t\u001a;#[]="\'aD1'), maxLength: 12 }), (line) => {
        assert.equal(kindByGrammar(tokenizer.tokens(line)), scanIni(line).kind(0));
      }),
      { numRuns: sized(400) },
    );
  });
});

function scopesOf(line: string, part: string): string {
  return tokenizer.tokens(line).find(([piece]) => piece === part)?.[1] ?? '';
}
