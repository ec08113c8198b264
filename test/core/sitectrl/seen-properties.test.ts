import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { sized } from '../../support/sized.ts';

const isUnusual = (property: string): boolean =>
  buildTree(scanControl(`BEGIN_A\n${property}\nEND_A`)).unusualProperties.length > 0;

test('a property is usual with four fields, a number that fits, and the value where its type has it', () => {
  const usual = [
    '<A><><><900>',
    '<A><REG_DWORD><><900>',
    '<A><REG_SZ><text><0>',
    '<A><reg_sz><><0>',
    '<><x><y><123456789>',
  ];
  for (const fields of usual) assert.ok(!isUnusual(`PROPERTY ${fields}`), fields);
  const unusual = [
    ...['', '<A>', '<A><><900>', '<A><><><900><>', '<A><><><900', '<A><><>900>', '<A><><', '<A><><>\n<0>'],
    ...['<A><><><>', '<A><><><x>', '<A><><>< 0>', '<A><><><4294967296>', '<A><><><1234567890>'],
    ...[
      '<A><REG_DWORD><x><0>',
      '<A><reg_dword><1><0>',
      '<A><REG_SZ><><1>',
      '<A><REG_SZ><x><1>',
      '<A><REG_SZ><x><07>',
      'A<><><0>',
    ],
  ];
  for (const fields of unusual) assert.ok(isUnusual(`PROPERTY ${fields}`), fields);
});

test('a field in any place can make a property unusual', () => {
  const field = fc.constantFrom('<>', '<0>', '<7>', '<REG_SZ>', '<REG_DWORD>', '<x>', '<x', 'x>');
  fc.assert(
    fc.property(fc.array(field, { maxLength: 6 }), (fields) => {
      // Two broken fields can make a whole one; and text that begins and ends no field is none of the property's.
      const junk = /(^|>)x>x.*/;
      const written = fields.join('');
      const [whole, type = '', text = '', number = ''] =
        /^<[^<>]*><([^<>]*)><([^<>]*)><([^<>]*)>$/.exec(written.replace(junk, '$1')) ?? [];
      const isTyped = type === 'REG_SZ' ? number === '0' : type !== 'REG_DWORD' || text === '';
      const isUsual = whole !== undefined && /^\d$/.test(number) && isTyped;
      assert.equal(isUnusual(`PROPERTY ${written}`), !isUsual, written);
    }),
    { numRuns: sized(500) },
  );
});
