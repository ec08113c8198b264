import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseFile } from '../../../server/src/core/document.ts';
import { type EditedFile, editedFile } from '../../../server/src/core/edited-file.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { originOf } from '../../../server/src/core/lint/origin.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { changes, editsIn } from '../../support/edits.ts';
import {
  bySection,
  fewLines,
  type IniPieces,
  inPieces,
  lineByLine,
  readPieces,
  replaced,
} from '../../support/ini-pieces.ts';
import { sized } from '../../support/sized.ts';

const cutters = [lineByLine, fewLines, bySection];

/** What is found in a text in pieces, which is what is found in the same text as if nobody had seen it before. */
function found(text: IniPieces): readonly Finding[] {
  const findings = lint(readPieces(text), {}, defaultSettings);
  assert.deepEqual(findings, lint(parseFile(text.whole, 'remodbc-ini'), {}, defaultSettings));
  return keptOf(findings);
}

const keptOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => ['SWM101', 'SWM102', 'SWM106'].includes(rule));

const origins = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map((finding) => originOf(finding)?.inPiece);

/** A finding of one line that names the section it stands in, and one of two lines that tells the number of the other. */
const lines = '[Logging]\n; a\n[DS]\n; b\nPackTime=1\n; c\nPackTime=2\n; d\n[Server\n; e\n';
/** One of the lines of two sections, of which it tells the number of one. */
const sections = '[A]\n; a\n[DS]\nPackTime=1\n\n[B]\n; b\n[ds]\nPackInterval=1\n; c\nPackTime=2\n[C]\n; d\n';
const sectionsSideBySide = '[A]\n; a\n[DS]\nPackTime=1\n[ds]\nPackInterval=1\n[B]\n; b\n';

describe('what was found in lines of an INI file', () => {
  test('is what is found in the whole text, whatever has changed in these lines, between them and around them', () => {
    const inLines = [
      // The header.
      ['[DS]', '[ds]'],
      ['[DS]', '; [DS]'],
      ['[DS]\n', ''],
      ['[Logging]', '; Logging'],
      ['; d\n', '[Server]\n'],
      ['; b', '[Client]'],
      ['; a', '[DS]'],
      // The line that counts, which the other one names.
      ['PackTime=1', 'PackTime=12'],
      ['PackTime=1', 'PackTime = 1'],
      ['PackTime=1', '  PackTime=1'],
      ['PackTime=1', 'PackTime'],
      ['PackTime=1', 'Packtime=1'],
      ['PackTime=1', 'OtherTime=1'],
      ['PackTime=1\n', ''],
      ['; b', 'PackTime=0'],
      // The lines themselves.
      ['PackTime=2', 'packtime=2'],
      ['PackTime=2', 'PackTime=22'],
      ['PackTime=2', '; PackTime=2'],
      ['; c', 'PackTime=3'],
      ['[Server', '[Servers'],
      ['[Server', '[Server]'],
      // What stands between them: longer, of more lines, both at once, and as long with more or fewer lines.
      ['; c', '; longer'],
      ['; c', ';'],
      ['; c', '; c\n'],
      ['; c\n', ''],
      ['; c\nPackTime=2', 'PackTime=2\n; c'],
      ['; c', ';\n;'],
      ['; c', '\n\n\n'],
      // What stands before and behind them.
      ['; b', '; longer'],
      ['; b', '; b\n;'],
      ['; b', ';\n;'],
      ['; b', '\n\n\n'],
      ['[Logging]', '[L]\n; ging'],
      ['; d', '; longer'],
      ['; d\n', '\n\n\n\n'],
      ['; e\n', ''],
      ['\n; e\n', ''],
    ] as const;
    const inSections = [
      // Around them.
      ['; a', '; longer'],
      ['; a', '; a\n;'],
      ['[A]', '[]\n'],
      ['; d', '; longer'],
      ['[C]\n; d\n', ''],
      // In the first.
      ['[DS]', '[DSN]'],
      ['[DS]', '[C]\n[DS]'],
      ['[DS]\n', '[DS]\n\n'],
      ['PackTime=1', 'PackInterval=1'],
      ['PackTime=1\n', 'PackTime=1\n; e\n'],
      ['\n[B]', '[B]'],
      // Between them, where they may come to touch.
      ['[B]', '[B]\n;'],
      ['[B]', '[BB]'],
      ['[B]\n; b\n', ''],
      ['\n[B]\n; b\n', ''],
      ['[B]\n', ''],
      // In the second.
      ['[ds]', '[C]\n[ds]'],
      ['[ds]\n', '[ds]\n[D]\n'],
      ['PackInterval=1', 'PackInterval=2'],
      ['; c', '; longer'],
      ['; c\n', ''],
      ['PackTime=2', '[PackTime=2'],
      ['PackTime=2\n', ''],
    ] as const;
    const inSideBySide = [
      ['[ds]', '\n[ds]'],
      ['[ds]', '[C]\n[ds]'],
      ['; a', ';\n;'],
      ['[B]\n; b\n', ''],
    ] as const;
    for (const [whole, edits] of [
      [lines, inLines],
      [sections, inSections],
      [sectionsSideBySide, inSideBySide],
    ] as const) {
      for (const cutter of cutters) {
        const before = inPieces(whole, cutter);
        for (const [words, others] of edits) {
          found(before);
          found(replaced(before, words, others, cutter));
        }
        found(before);
      }
    }
  });

  test('is what is found in the whole text after any edits, and says the same as its origin', () => {
    const some = [
      '[DS]',
      '[ds]x',
      '[A]',
      '[Server',
      '[Server=1',
      'A=1',
      'a = "2"',
      'A',
      'B=1',
      'Password=x',
      ';',
      '',
    ];
    const anyLines = fc.array(fc.constantFrom(...some), { minLength: 4, maxLength: 16 });
    fc.assert(
      fc.property(anyLines, changes(some, 5), fc.constantFrom(...cutters), (first, all, cutter) => {
        const whole = `${first.join('\n')}\n`;
        let text = inPieces(whole, cutter);
        const known = new Map<unknown, readonly string[]>();
        remember(text, known);
        for (const { edit, text: expected } of editsIn(whole, all)) {
          text = text.replace(edit.start, edit.end, edit.newText, cutter);
          assert.equal(text.whole, expected);
          remember(text, known);
        }
      }),
      { numRuns: sized(30) },
    );

    /** Every finding says what its origin said; and where the line is the same as well, it stands at the same places. */
    function remember(text: IniPieces, known: Map<unknown, readonly string[]>): void {
      for (const finding of found(text)) {
        const origin = originOf(finding);
        if (!origin) continue;
        const { message, severity, related } = finding;
        const places = [finding, ...related].map(({ start, end }) => [
          text.positionAt(start),
          text.positionAt(end),
        ]);
        assert.equal(places[0]?.[0]?.line, origin.line);
        const said = JSON.stringify([message, severity, related.map((place) => place.message)]);
        const [saidBefore, ...placesBefore] = known.get(origin.inPiece) ?? [said];
        assert.equal(said, saidBefore);
        const atLine = `${origin.line}: ${JSON.stringify(places)}`;
        const before = placesBefore.find((one) => one.startsWith(`${origin.line}:`));
        assert.equal(atLine, before ?? atLine);
        known.set(origin.inPiece, [said, ...placesBefore, ...(before ? [] : [atLine])]);
      }
    }
  });

  test('is not made again where its lines stand where they stood', () => {
    const before = inPieces(lines);
    const known = found(before);
    assert.deepEqual(
      known.map(({ rule }) => rule),
      ['SWM101', 'SWM106'],
    );
    assert.deepEqual(
      known.map((finding) => originOf(finding)),
      [
        { inPiece: known[0], line: 6 },
        { inPiece: known[1], line: 8 },
      ],
    );
    for (const [words, others] of [
      ['; e', '; longer'],
      ['; a', '; z'],
      ['; c', '; z'],
    ] as const)
      assert.ok(
        found(replaced(before, words, others)).every((finding, at) => finding === known[at]),
        words,
      );
  });

  test('is moved with its lines, and told anew where it tells the number of one', () => {
    const before = inPieces(lines);
    const [twice, open] = found(before);
    assert.match(twice?.message ?? '', /in line 5 /);

    const [moved, openMoved] = found(replaced(before, '; a', '; longer'));
    assert.equal(moved && originOf(moved)?.inPiece, twice);
    assert.equal(openMoved && originOf(openMoved)?.inPiece, open);

    const after = replaced(before, '; a', ';\n;\n;');
    const [lower, openLower] = found(after);
    assert.match(lower?.message ?? '', /in line 7 /);
    assert.deepEqual(lower && originOf(lower), { inPiece: lower, line: 8 });
    // This one tells no number, so it says what it said.
    assert.deepEqual(openLower && originOf(openLower), { inPiece: open, line: 10 });

    assert.match(found(replaced(after, ';\n;\n;\n', '; a\n'))[0]?.message ?? '', /in line 5 /);
  });

  test('is moved where lines come and go between it and its header, which has only to be the same', () => {
    const before = inPieces(lines);
    const [twice, open] = found(before);
    for (const others of ['; longer', ';\n; longer']) {
      const [, moved] = found(replaced(before, '; d', others));
      assert.equal(moved && originOf(moved)?.inPiece, open);
    }
    const [moved] = found(replaced(before, '; b', '; longer'));
    assert.equal(moved && originOf(moved)?.inPiece, twice);
  });

  test('of two sections is moved with them, and told anew where only one of them moves', () => {
    const before = inPieces(sections, bySection);
    const [twice] = found(before);
    assert.match(twice?.message ?? '', /in line 3;/);
    const edited = (words: string, others: string): Finding | undefined =>
      found(replaced(before, words, others, bySection))[0];

    const moved = edited('; a', '; longer');
    assert.equal(moved && originOf(moved)?.inPiece, twice);
    const same = edited('; d', '; longer');
    assert.equal(same && originOf(same)?.inPiece, twice);
    // The line is the same, and what it names stands elsewhere.
    const apart = edited('; b', ';');
    assert.deepEqual(apart && originOf(apart), { inPiece: apart, line: 7 });
    const lower = edited('; b', ';\n;');
    assert.deepEqual(lower && originOf(lower), { inPiece: lower, line: 8 });
    assert.match(edited('; a', ';\n;')?.message ?? '', /in line 4;/);
  });

  test('is kept above the first header as well, until there is one', () => {
    const before = inPieces('; a\n; b\n[Server\n; c\n');
    const [open] = found(before);
    assert.match(open?.message ?? '', /belong to no section/);
    const [moved] = found(replaced(before, '; a', '; longer'));
    assert.equal(moved && originOf(moved)?.inPiece, open);
    assert.match(found(replaced(before, '; a', '[DS]'))[0]?.message ?? '', /belong to \[DS\]/);
    const named = inPieces('[DS]\n; b\n[Server\n; c\n');
    assert.match(found(named)[0]?.message ?? '', /belong to \[DS\]/);
    assert.match(found(replaced(named, '[DS]', '; DS'))[0]?.message ?? '', /belong to no section/);
  });

  test('stays in an older version what it was there', () => {
    const before = inPieces('[DS]\n; a\n; b\n[Server\n; c\n');
    const [open] = found(before);
    const [same] = found(replaced(before, '; a\n; b', '; a ; b'));
    assert.equal(same?.start, open?.start);
    assert.equal(open && originOf(open)?.line, 3);
    assert.equal(same && originOf(same)?.line, 2);
  });

  test('is not kept where lines hold secrets, nor of the last line', () => {
    for (const [line, from] of [
      ['Password=a\nPassword=b\n', 'SWM101'],
      ['PackTime=1\nPackTime=2', 'SWM101'],
      ['[Server', 'SWM106'],
    ] as const) {
      const text = inPieces(`[DS]\n; a\n${line}`);
      const findings = found(text).filter(({ rule }) => rule === from);
      assert.deepEqual(origins(findings), [undefined], line);
      found(replaced(text, '; a', '; longer'));
    }
  });

  test('is found anew after the last line got its line end, and after it lost it', () => {
    const before = inPieces('[DS]\n; a\nPackTime=1\nPackTime=2');
    found(before);
    const after = before.replace(before.length, before.length, '\n', lineByLine);
    found(after);
    found(after.replace(after.length - 1, after.length, '', lineByLine));
  });
});

describe('what was found in lines of an INI file as it is edited', () => {
  const filler = '; nothing but a remark\n'.repeat(400);

  /** A text in pieces of the usual size. */
  function foundIn(file: EditedFile): readonly Finding[] {
    const findings = lint(file.read(undefined), {}, defaultSettings);
    assert.deepEqual(findings, lint(parseFile(file.text.whole, 'remodbc-ini'), {}, defaultSettings));
    return keptOf(findings);
  }

  test('stays the same where something else has changed', () => {
    const before = editedFile(
      `${filler}[DS]\n${filler}PackTime=1\nPackTime=2\n[Server\n${filler}`,
      'remodbc-ini',
    );
    const known = origins(foundIn(before));
    assert.ok(known.length === 2 && !known.includes(undefined));
    const start = filler.indexOf('nothing');
    const longer = foundIn(before.replace(start, start, 'really '));
    assert.ok(origins(longer).every((origin, at) => origin === known[at]));
  });
});
