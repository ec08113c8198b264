import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { FINDINGS_PER_RULE } from '../../../server/src/core/lint/limits.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

/** "line rule" of every finding of the rules on INI syntax. */
function heard(text: string): readonly string[] {
  const file = parseDocument(text, 'remodbc-ini', 'windows-1252');
  return lint(file, {}, defaultSettings)
    .filter(({ rule }) => rule.startsWith('SWM1'))
    .map(({ rule, start }) => `${file.ini.lineAt(start) + 1} ${rule}`);
}

const cases: readonly (readonly [what: string, text: string, findings: readonly string[]])[] = [
  ['nothing on an empty file', '', []],
  [
    'nothing on the file of the articles, in any case and with a Ctrl-Z at its end',
    '; S01\r\n[ds]\r\nPACKTIME = 989143199\r\n\r\n[LOGGING]\r\nlogon=1\r\nfilename=Remodbc.log\r\n' +
      'backupname=Remodbc.lo_\r\nmaxsize=200000\r\n\x1a',
    [],
  ],
  [
    'nothing on keys and sections that no article names',
    '[DSN]\nLogin=sa\nServer = x\n[DS]\nMemory=50\n',
    [],
  ],
  [
    'a hidden section once, and nothing in it',
    '[DS]\nk=1\n[ds] ; x\nk=2\nk=3\nLogon=1\nwords\n',
    ['3 SWM102'],
  ],
  [
    'a header without "]", not the keys below it',
    '[DS]\nPackInterval=604800\n[Logging\nLogon=1\n',
    ['3 SWM106'],
  ],
  ['such a header before any section', '[DS\nPackInterval=604800\n', ['1 SWM106']],
  ['a misspelt section, not the keys in it', '[Loging]\nLogon=1\nMaxSize=200000\n', ['1 SWM111']],
  ['a name that runs too far, not the keys below it', '[DS] ; [x]\nPackInterval=604800\n', ['1 SWM115']],
  [
    'comments with "#" as comments only',
    '[DS]\n#k="1"\n#k="1"\n# PackTime 5\n//Logon=1\n',
    ['2 SWM104', '3 SWM104', '4 SWM104', '5 SWM104'],
  ],
  [
    'a key twice, but a key that a line without "=" hides is the fault of that line',
    '[DS]\nk\nk=1\nj=1\nj=2\n',
    ['2 SWM105', '5 SWM101'],
  ],
  ['blanks and text in one header', '[ DS ] ; x\nPackInterval=604800\n', ['1 SWM114', '1 SWM115']],
];

describe('the rules on INI syntax say', () => {
  for (const [what, text, findings] of cases) test(what, () => assert.deepEqual(heard(text), findings));
});

describe('a file with the same fault on every line', () => {
  const faults: readonly (readonly [rule: string, line: string])[] = [
    ['SWM102', '[DS]\nPackInterval=604800'],
    ['SWM104', '# PackInterval=604800'],
    ['SWM105', 'PackInterval 604800'],
    ['SWM106', '[Logging ; x'],
    ['SWM109', 'FileName\x01=a\tb'],
  ];
  for (const [rule, line] of faults) {
    test(`is read to its end, and ${rule} lists no more than a person can look at`, () => {
      const found = heard(`[DS]\n${`${line}\n`.repeat(20_000)}`).filter((each) => each.endsWith(rule));
      assert.equal(found.length, FINDINGS_PER_RULE);
    });
  }
});
