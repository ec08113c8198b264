import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type IniFile, parseDocument } from '../../../server/src/core/document.ts';
import { LineKind } from '../../../server/src/core/ini/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix, safeFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { ruleById } from '../../../server/src/core/rules/registry.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits, editsOverlap, type TextEdit } from '../../../server/src/core/text/edit.ts';
import type { Encoding } from '../../../server/src/core/text/encoding.ts';
import { effectiveSections } from '../../support/effective-sections.ts';
import { sized } from '../../support/sized.ts';

const section = fc.constantFrom('DS', 'ds', 'Logging', 'LOGGING', 'Loging', 'SD', 'Server', '', 'DS] ; [x');
const key = fc.constantFrom(
  ...['PackTime', 'packtime', 'PackInterval', 'PackIntervall', 'Logon', 'FileName', 'BackupName', 'MaxSize'],
  ...['Speed', '', '#PackTime', '//Logon', 'Pack\0Time', 'Caf\u00e9'],
);
const value = fc.constantFrom(
  ...[
    '604800',
    '989143199',
    '1',
    '0',
    '7',
    '',
    '"604800"',
    "'1'",
    '" 5 "',
    '"',
    'Remodbc.log',
    'a;b.log',
    '60',
  ],
  ...['2001-05-06 01:59:59', '9891431990', '604\x00800', 'a\tb', '1\x01', 'Caf\u00e9', '-5', '200000', 'a=b'],
);
const remark = fc.constantFrom(
  '',
  '',
  '',
  ' ; weekly',
  ';x',
  ' # note',
  ' ;',
  '\t; tab',
  ' // no',
  ' ; see [x]',
);
const blank = fc.constantFrom('', '', '', ' ', '\t');

const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(blank, blank, section, blank, remark).map(writeHeader) },
  { weight: 6, arbitrary: fc.tuple(blank, key, blank, value, remark).map(writeKey) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['', ' ', '; comment', '# comment', '#PackTime=1', '// comment', '//x=1', '#', '//', '===', '\0\0'],
      ...['PackTime', 'PackInterval 604800', 'Logon: 1', 'words of a person', '[DS', '[Logging ; x', '[DS='],
      ...['[PackTime=1', '[', ']', '\x1a', '; swm-disable SWM104', '; swm-disable-next-line SWM113'],
      ...['# swm-disable SWM103', '\ufeff[DS]', '[DS]PackTime=1', '[ DS ] // x', '[Logging];'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n{}]/g, '')) },
);

const iniText = fc
  .tuple(
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(line, { maxLength: 14 }),
    fc.boolean(),
    fc.constantFrom('', '', '\ufeff', '\u00ef\u00bb\u00bf'),
  )
  .map(([lineEnd, lines, isClosed, mark]) => mark + lines.join(lineEnd) + (isClosed ? lineEnd : ''));

const iniFile = fc
  .tuple(
    iniText,
    fc.constantFrom<Encoding | undefined>(undefined, 'windows-1252', 'utf-8-bom', 'utf-16le-bom'),
  )
  .map(([text, encoding]) => parseDocument(text, 'remodbc-ini', encoding));

/** `npm run fuzz` looks for the same with as many texts as there is time for. */
const runs = { numRuns: sized(100) };
/** Nothing else looks for this. */
const allRuns = { numRuns: sized(300) };

describe('on any INI text', () => {
  test('no rule fails, and every finding lies in the text and keeps to what its rule says of itself', () => {
    fc.assert(
      fc.property(iniFile, fc.boolean(), (file, unknownNames) => {
        for (const finding of lint(file, {}, { ...defaultSettings, unknownNames })) {
          assert.notEqual(finding.rule, 'SWM004', finding.message);
          assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= file.text.length);
          assert.doesNotMatch(finding.message, /\{\w+\}|undefined|NaN|[\0-\x1f]/);
          assertHonest(finding);
          for (const fix of finding.fixes) assertApplicable(fix.edits, file.text);
        }
      }),
      runs,
    );
  });

  test('the safe fixes made together leave no safe fix to make', () => {
    fc.assert(
      fc.property(iniFile, (file) => {
        const fixed = applyEdits(file.text, collectEdits(findingsIn(file), safeFix));
        const again = collectEdits(findingsIn(parseDocument(fixed, file.language, file.encoding)), safeFix);
        assert.deepEqual(again, [], JSON.stringify(fixed));
      }),
      runs,
    );
  });

  test('a safe fix changes nothing that Windows reads of keys it does not touch', () => {
    fc.assert(
      fc.property(iniFile, (file) => {
        for (const finding of findingsIn(file)) {
          const fix = safeFix(finding);
          if (fix) assertOthersUnchanged(file, fix, finding.rule);
        }
      }),
      allRuns,
    );
  });

  test('the first fixes, made again and again, come to an end', () => {
    fc.assert(
      fc.property(iniFile, (file) => {
        let current = file;
        for (let pass = 0; pass < 40; pass++) {
          const edits = collectEdits(findingsIn(current), firstFix);
          if (edits.length === 0) return;
          current = parseDocument(applyEdits(current.text, edits), file.language, file.encoding);
        }
        assert.fail(`no end: ${JSON.stringify(current.text)}`);
      }),
      { numRuns: sized(60) },
    );
  });
});

function writeHeader(parts: readonly [string, string, string, string, string]): string {
  const [before, left, name, right, behind] = parts;
  return `${before}[${left}${name}${right}]${behind}`;
}

function writeKey([before, name, gap, text, behind]: readonly [
  string,
  string,
  string,
  string,
  string,
]): string {
  return `${before}${name}${gap}=${gap}${text}${behind}`;
}

function findingsIn(file: IniFile): readonly Finding[] {
  return lint(file, {}, defaultSettings);
}

/** The kind of fix that a rule announces is the best it offers. */
function assertHonest({ rule, fixes }: Finding): void {
  const announced = ruleById(rule)?.meta.fix;
  if (announced === undefined) return;
  if (announced === 'none') assert.deepEqual(fixes, [], rule);
  if (announced !== 'safe') assert.ok(!fixes.some((fix) => fix.safe), `${rule} has a safe fix`);
}

/** As the Language Server Protocol has it: edits do not overlap, but insertions may stand before another edit at the same place. */
function assertApplicable(edits: readonly TextEdit[], text: string): void {
  for (const [index, edit] of edits.entries()) {
    assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length);
    for (const other of edits.slice(index + 1)) {
      const isInsertionBefore = edit.start === other.start && edit.start === edit.end;
      assert.ok(isInsertionBefore || !editsOverlap(edit, other), JSON.stringify(edits));
    }
  }
}

function assertOthersUnchanged(file: IniFile, { edits }: Fix, rule: string): void {
  const touched = new Set<string>();
  for (const edit of edits) {
    for (let line = file.ini.lineAt(edit.start); line <= file.ini.lineAt(edit.end); line++) {
      if (file.ini.kind(line) === LineKind.key) touched.add(file.profile.keyName(line).toLowerCase());
    }
  }
  const others = (some: IniFile) =>
    effectiveSections(some.profile).map(({ name, keys }) => ({
      name,
      keys: keys.filter((entry) => !touched.has(entry.key.toLowerCase())),
    }));
  const fixed = parseDocument(applyEdits(file.text, edits), file.language, file.encoding);
  assert.deepEqual(others(fixed), others(file), `${rule} ${JSON.stringify(file.text)}`);
}
