import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { meteringSettings } from '../../server/src/core/catalogue/metering/index.ts';
import { IniProfile } from '../../server/src/core/ini/profile.ts';
import { scanIni } from '../../server/src/core/ini/scanner.ts';
import {
  IDENTITY_SECTION,
  licenseServers,
  licmtrKey,
  SETTINGS_SECTION,
} from '../../server/src/core/site/licmtr.ts';
import { sized } from '../support/sized.ts';
import { kindByGrammar } from './line-kind.ts';
import { loadTokenizer, type Token, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadTokenizer('licmtr-cfg');
});

const openType = 'meta.key punctuation.definition.type.begin';
const type = 'meta.key storage.type.registry';
const closeType = 'meta.key punctuation.definition.type.end';
const documented = 'meta.key keyword.other.definition.documented';
const unknownKey = 'meta.key variable.other.key';
const equals = 'meta.key punctuation.separator.key-value';
const comma = 'meta.key punctuation.separator.list';
const number = 'meta.key constant.numeric.integer';
const text = 'meta.key string.unquoted';
const server = 'meta.key entity.name.type.server';
const path = 'meta.key string.unquoted.path';
const open = 'meta.section punctuation.definition.section.begin';
const close = 'meta.section punctuation.definition.section.end';
const documentedSection = 'meta.section entity.name.section.documented entity.name.type.section';
const serverSection = 'meta.section entity.name.section.server entity.name.type.server';

/** A line and its tokens; blanks between tokens have the scope of the line alone and are not listed. */
const lines: Readonly<Record<string, readonly Token[]>> = {
  '[Component Configuration]': [
    ['[', open],
    ['Component Configuration', documentedSection],
    [']', close],
  ],
  '[ident] ; x': [
    ['[', open],
    ['ident', documentedSection],
    [']', close],
    ['; x', 'meta.section comment.line.ignored'],
  ],
  '[METER01]': [
    ['[', open],
    ['METER01', serverSection],
    [']', close],
  ],
  '     LastUpdate=29228490, 61154480': [
    ['LastUpdate', documented],
    ['=', equals],
    ['29228490', number],
    [',', comma],
    ['61154480', number],
  ],
  '     Name=LICENSE METERING': [
    ['Name', documented],
    ['=', equals],
    ['LICENSE METERING', text],
  ],
  '       (REG_DWORD) GoOnLineInt=900': [
    ['(', openType],
    ['REG_DWORD', type],
    [')', closeType],
    ['GoOnLineInt', documented],
    ['=', equals],
    ['900', number],
  ],
  '( reg_dword )goonlineint = 900 ; x': [
    ['(', openType],
    ['reg_dword', type],
    [')', closeType],
    ['goonlineint', documented],
    ['=', equals],
    ['900 ; x', text],
  ],
  '(REG_SZ Name=x': [
    ['(', openType],
    ['REG_SZ', type],
    ['Name', documented],
    ['=', equals],
    ['x', text],
  ],
  '(REG_DWORD) Item Lifetime=11520': [
    ['(', openType],
    ['REG_DWORD', type],
    [')', closeType],
    ['Item Lifetime', unknownKey],
    ['=', equals],
    ['11520', number],
  ],
  '(REG_SZ) LicenseServers=METER01, METER 02;METER03 ': [
    ['(', openType],
    ['REG_SZ', type],
    [')', closeType],
    ['LicenseServers', documented],
    ['=', equals],
    ['METER01', server],
    [',', comma],
    ['METER 02', server],
    [';', comma],
    ['METER03', server],
  ],
  '(REG_SZ) UncDbPath=\\\\METER01\\LicMtr ': [
    ['(', openType],
    ['REG_SZ', type],
    [')', closeType],
    ['UncDbPath', documented],
    ['=', equals],
    ['\\\\', path],
    ['METER01', `${path} entity.name.type.server`],
    ['\\LicMtr', path],
  ],
  'TYPE="Base Config File Type"': [
    ['TYPE', documented],
    ['=', equals],
    ['"', 'meta.key string.quoted.double punctuation.definition.string.begin'],
    ['Base Config File Type', 'meta.key string.quoted.double'],
    ['"', 'meta.key string.quoted.double punctuation.definition.string.end'],
  ],
  '(DWORD) Flags=0': [
    ['(DWORD) Flags', unknownKey],
    ['=', equals],
    ['0', number],
  ],
  '(REG_DWORD) Flags': [['(REG_DWORD) Flags', 'meta.orphan']],
  '[METER01': [['[METER01', 'invalid.illegal.unclosed-section']],
  '; swm-disable SWM620': [
    [';', 'comment.line.semicolon punctuation.definition.comment'],
    [' ', 'comment.line.semicolon'],
    ['swm-disable', 'comment.line.semicolon keyword.control.directive'],
    [' ', 'comment.line.semicolon'],
    ['SWM620', 'comment.line.semicolon constant.other.rule'],
  ],
};

describe('the grammar of LICMTR.CFG', () => {
  for (const [line, expected] of Object.entries(lines)) {
    it(JSON.stringify(line), () => {
      const blankInside = (token: Token) =>
        token[0].trim() === '' && /^(meta\.(key|section))?$/.test(token[1]);
      assert.deepEqual(
        tokenizer.tokens(line).filter((token) => !blankInside(token)),
        expected,
      );
    });
  }

  it('knows every setting that SMS stores in the file, and the sections that are no server', () => {
    const stored = meteringSettings.flatMap(({ stored }) =>
      stored?.item === 'LICENSE METERING' ? [stored.property] : [],
    );
    assert.ok(stored.length > 0);
    for (const name of [...stored, 'LicenseServers'])
      assert.equal(scopesOf(`(REG_DWORD) ${name}=1`, name), documented, name);
    for (const name of [SETTINGS_SECTION, IDENTITY_SECTION])
      assert.equal(scopesOf(`[${name}]`, name), documentedSection, name);
  });

  it('splits type and name of a key as the site model does', () => {
    const key = fc
      .array(fc.constantFrom('(', ')', 'REG_SZ', 'reg_dword', '_', ' ', '\t', '1', 'é', 'Flags'), {
        maxLength: 6,
      })
      .map((pieces) => pieces.join('').trim());
    fc.assert(
      fc.property(key, (name) => {
        const pieces = tokenizer.tokens(`${name}=1`);
        const said = (scope: RegExp) =>
          pieces
            .filter(([, scopes]) => scope.test(scopes))
            .map(([piece]) => piece)
            .join('');
        assert.deepEqual(
          { type: said(/storage\.type/).toUpperCase(), name: said(/definition\.documented|variable\.other/) },
          licmtrKey(name),
        );
      }),
      { numRuns: sized(400) },
    );
  });

  it('finds the metering servers that the site model finds', () => {
    const value = fc.string({ unit: fc.constantFrom(...'AB1-é ,;\t'), maxLength: 12 });
    fc.assert(
      fc.property(value, (list) => {
        const line = `LicenseServers=${list}`;
        const file = scanIni(`[${SETTINGS_SECTION}]\n${line}`);
        assert.deepEqual(
          tokenizer
            .tokens(line)
            .filter(([, scopes]) => scopes === server)
            .map(([piece]) => piece),
          licenseServers(new IniProfile(file))?.servers.map(({ name }) => name),
        );
      }),
    );
  });

  it('tells the kind of a line as the scanner does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...' \t\u001a;#[]=()"D1', 'REG_SZ'), maxLength: 12 }),
        (line) => {
          assert.equal(kindByGrammar(tokenizer.tokens(line)), scanIni(line).kind(0));
        },
      ),
      { numRuns: sized(400) },
    );
  });
});

function scopesOf(line: string, part: string): string {
  return tokenizer.tokens(line).find(([piece]) => piece === part)?.[1] ?? '';
}
