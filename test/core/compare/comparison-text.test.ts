import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonLines } from '../../../server/src/core/compare/comparison-text.ts';
import { iniPackage } from '../../../server/src/core/compare/ini-package.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';

/** The lines about a file with so many places that are read otherwise. */
function linesWith(differences: number): readonly string[] {
  const keys = Array.from({ length: differences }, (_, index) => `k${index}=true\n`);
  const profile = new IniProfile(scanIni(`[DS]\n${keys.join('')}`));
  return comparisonLines(profile, iniPackage).map(({ text }) => text);
}

test('a file that both read the same is said to be one', () => {
  assert.deepEqual(linesWith(0), [
    'The package "ini" reads this file as Windows does: the same sections, names and values.',
  ]);
});

test('as many places as can be told are all told', () => {
  const lines = linesWith(1000);
  assert.equal(lines[0], 'The package "ini" reads 1000 places of this file otherwise than Windows.');
  assert.match(lines.at(-1) ?? '', /true, false and null/);
  assert.equal(linesWith(1)[0], 'The package "ini" reads 1 place of this file otherwise than Windows.');
});

test('of more places it is said that they are not told', () => {
  const lines = linesWith(1001);
  assert.equal(
    lines[0],
    'The package "ini" reads more than 1000 places of this file otherwise than Windows.',
  );
  assert.deepEqual(lines.slice(-2), ['', 'More places are not told.']);
  assert.ok(!lines.includes('line 1002: [DS] k1000'));
});
