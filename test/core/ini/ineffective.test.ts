import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ineffectiveLines, isIneffective } from '../../../server/src/core/ini/ineffective.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';

const profile = new IniProfile(
  scanIni(
    [
      '; remark',
      '',
      'Stray=1',
      '[open',
      '[DS]',
      'PackTime=1',
      'packtime=2',
      'PackInterval',
      'PackInterval=3',
      '[open',
      '; remark',
      '',
      '=4',
      '[ds]',
      'Other=5',
      '[]',
      'Nobody=6',
      'text',
      '[DS]',
    ].join('\n'),
  ),
);

describe('lines without effect', () => {
  test('are named with the reason, the lines of a repeated section together', () => {
    assert.deepEqual(
      [...ineffectiveLines(profile)].map(({ line, reason }) => [line + 1, reason]),
      [
        [3, 'stands before the first section'],
        [4, 'no "]", so this opens no section'],
        [7, 'line 6 has this key already; Windows reads only that one'],
        [8, 'no "=", so this is no key'],
        [9, 'line 8 has this name without "=" and hides this key'],
        [10, 'no "]", so this opens no section'],
        [13, 'the key has no name; a program that lists keys sees none below it'],
        [14, 'line 5 opens this section already, so Windows never reads lines 14 to 15'],
        [16, 'the section has no name'],
        [18, 'no "=", so this is no key'],
        [19, 'line 5 opens this section already, so Windows never reads this line'],
      ],
    );
  });

  test('are shown as such one by one, and empty lines and comments are not', () => {
    const lines = Array.from({ length: profile.document.lineCount }, (_, line) => line);
    assert.deepEqual(
      lines.filter((line) => isIneffective(profile, line)).map((line) => line + 1),
      [3, 4, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19],
    );
  });
});
