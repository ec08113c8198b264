import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IniFile } from '../../../server/src/core/document.ts';
import { IniSegment } from '../../../server/src/core/ini/segments.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { findingOfLines } from '../../../server/src/core/lint/kept-findings.ts';
import type { Concealer } from '../../../server/src/core/lint/without-secrets.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { LineReport } from '../../../server/src/core/rules/rule.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import {
  bySection,
  type IniPieces,
  inPieces,
  lineByLine,
  readPieces,
  replaced,
} from '../../support/ini-pieces.ts';

const [rule] = rules;
assert.ok(rule);
const anyRule = rule;

type Lines = LineReport['lines'];

interface Said {
  readonly finding: Finding;
  /** Whether the rule was asked for it. */
  readonly wasAsked: boolean;
}

/** What a rule says of some lines: all their words, the number of the last, and the places of all in an edit and beside it. */
function saidOf(file: IniFile, lines: Lines, more: { concealer?: Concealer; number?: number } = {}): Said {
  let wasAsked = false;
  const { ini } = file;
  const spans = lines.map((line) => ({ start: ini.contentStart(line), end: ini.start(line + 1) }));
  const say: LineReport['say'] = () => {
    wasAsked = true;
    return {
      message: '{words} {line} {size}',
      values: {
        words: lines.map((line) => ini.content(line)).join(),
        line: { line: more.number ?? lines.at(-1) ?? 0 },
        size: lines.length,
      },
      start: ini.contentStart(lines[0]),
      end: ini.contentEnd(lines[0]),
      related: spans.map((span) => ({ ...span, message: 'here' })),
      fixes: [{ title: 'Delete', safe: false, edits: spans.map((span) => ({ ...span, newText: '' })) }],
    };
  };
  return { finding: findingOfLines(file, anyRule, { lines, say }, () => more.concealer), wasAsked };
}

/** Whether a rule is asked what it says of lines of a text. What it said before is what it says of the same text as if nobody had seen it. */
function isAsked(text: IniPieces, lines: Lines): boolean {
  const { finding, wasAsked } = saidOf(readPieces(text), lines);
  assert.deepEqual(finding, saidOf(readPieces(inPieces(text.whole)), lines).finding);
  return wasAsked;
}

/** Makes versions of a text whose pieces of the same text are the same. */
function piecesByText(): (...texts: readonly string[]) => IniPieces {
  const known = new Map<string, IniSegment>();
  const pieceOf = (text: string): IniSegment => {
    const piece = known.get(text) ?? new IniSegment(text);
    known.set(text, piece);
    return piece;
  };
  return (...texts) => SegmentedText.of(texts.map(pieceOf), 2);
}

describe('what a rule says of lines that it names', () => {
  const whole = '; a\n; b\n; c\n; d\n; e\n; f\n; g\n';

  test('is asked of it again where it names other lines, or as many more or fewer, and else only once', () => {
    const before = inPieces(whole);
    for (const lines of [[1], [1, 3], [1, 4], [1, 3, 5], [1, 3, 4], [1, 3], [5, 0], [5, 1]] as const) {
      assert.deepEqual([isAsked(before, lines), isAsked(before, lines)], [true, false], String(lines));
    }
  });

  test('is known where they move, all alike or apart, with each place in its line', () => {
    const before = inPieces(whole);
    for (const lines of [
      [4, 1],
      [1, 4],
      [4, 1, 6],
      [6, 4, 2, 0],
    ] as const) {
      isAsked(before, lines);
      const later = (from: number): Lines => lines.map((line) => (line >= from ? line + 1 : line)) as never;
      for (const [words, others, now] of [
        ['; d', '; longer', lines],
        ['; d', '; d\n;', later(4)],
        ['; d', ';\n;', later(4)],
        ['; a', '; a\n;', later(1)],
        ['; f', '; f\n;', later(6)],
      ] as const) {
        // That line is another then.
        if (lines.some((line) => whole.split('\n')[line] === words)) continue;
        assert.equal(isAsked(replaced(before, words, others), now), false, `${lines} ${words}`);
        assert.equal(isAsked(before, lines), false);
      }
    }
  });

  test('is asked of it again where two of them come to touch, or no longer touch', () => {
    const version = piecesByText();
    for (const [lines, nearer] of [
      [
        [2, 0],
        [1, 0],
      ],
      [
        [0, 2],
        [0, 1],
      ],
      [
        [5, 2, 0],
        [4, 1, 0],
      ],
      [
        [2, 0, 3],
        [1, 0, 2],
      ],
    ] as const) {
      const [apart, touching] = [
        version('; a\n', '; b\n', '; c\n', '; d\n', '; e\n', '; f\n', '; g\n'),
        version('; a\n', '; c\n', '; d\n', '; e\n', '; f\n', '; g\n'),
      ];
      isAsked(apart, lines);
      assert.deepEqual([isAsked(touching, nearer), isAsked(apart, lines)], [true, true], String(lines));
    }
    const [one, lower] = [
      version('; a\n', '; b\n', '; c\n', '; d\n'),
      version('\n', '; b\n', '; c\n', '; d\n'),
    ];
    isAsked(one, [1, 2]);
    assert.equal(isAsked(lower, [1, 2]), false);
  });

  test('tells the number of any of them where they move apart, and is asked of it again for that of another line', () => {
    for (const [number, now, isAskedAgain] of [
      [1, 1, false],
      [4, 5, false],
      [6, 7, true],
    ] as const) {
      const before = inPieces(whole);
      const after = replaced(before, '; d', '; d\n;');
      saidOf(readPieces(before), [4, 1], { number });
      const { finding, wasAsked } = saidOf(readPieces(after), [5, 1], { number: now });
      assert.deepEqual([finding.message, wasAsked], [`; e,; b ${now + 1} 2`, isAskedAgain]);
    }
  });

  test('is asked of it again where another line of the same piece stands as far away', () => {
    const version = piecesByText();
    const { message } = saidOf(readPieces(version('A=1\nB=2\n', '; a\n', 'C=3\n', '\n')), [3, 0]).finding;
    assert.equal(message, 'C=3,A=1 1 2');
    const other = saidOf(readPieces(version('A=1\nB=2\n', '; a\n; b\n', 'C=3\n', '\n')), [4, 1]).finding;
    assert.equal(other.message, 'C=3,B=2 2 2');
  });

  test('is asked of it again for the last line of a text, and where it has something to hide, wherever these stand among the lines', () => {
    const before = inPieces(whole);
    const last = readPieces(before).ini.lineCount - 1;
    for (const lines of [[last], [last, 1], [1, last]] as const)
      assert.deepEqual([isAsked(before, lines), isAsked(before, lines)], [true, true], String(lines));
    assert.deepEqual([isAsked(before, [last - 1, 2]), isAsked(before, [last - 1, 2])], [true, false]);
    const concealer: Concealer = { value: () => 'hidden', sentence: () => 'hidden' };
    const hiding = () => saidOf(readPieces(before), [2, 6], { concealer });
    assert.match(hiding().finding.message, /^hidden/);
    assert.equal(hiding().wasAsked, true);
  });
});

describe('what a rule says of sections that it names', () => {
  const whole = '[A]\n; a\n[B]\n; b\n; c\n[C]\n; d\n';

  /** What a rule says of all lines of some sections, from the header of one on: their texts, and where their headers stand. */
  function saidOfSections(text: IniPieces, names: readonly string[]): Said {
    const file = readPieces(text);
    const { ini, profile } = file;
    const sections = names.map((name) => profile.section(name) ?? assert.fail(name));
    const spans = sections.map(({ line, endLine }) => ({ start: ini.start(line), end: ini.start(endLine) }));
    let wasAsked = false;
    const say: LineReport['say'] = () => {
      wasAsked = true;
      const [span = assert.fail()] = spans;
      const message = spans.map(({ start, end }) => ini.characters.slice(start, end)).join();
      return {
        message,
        ...span,
        related: spans.map(({ start }) => ({ start, end: start, message: 'here' })),
      };
    };
    const report = { lines: [sections[0]?.line ?? 0], sections, say } as const;
    return { finding: findingOfLines(file, anyRule, report, () => undefined), wasAsked };
  }

  function isAskedOf(text: IniPieces, ...names: readonly string[]): boolean {
    const { finding, wasAsked } = saidOfSections(text, names);
    assert.deepEqual(finding, saidOfSections(inPieces(text.whole), names).finding);
    return wasAsked;
  }

  test('is asked of it again where a line of theirs is another, wherever that stands, and else only once', () => {
    const before = inPieces(whole, bySection);
    assert.deepEqual([isAskedOf(before, 'B'), isAskedOf(before, 'B')], [true, false]);
    assert.equal(isAskedOf(replaced(before, '; a', ';\n;', bySection), 'B'), false);
    for (const [words, others] of [
      ['; b', '; longer'],
      ['; c', '; longer'],
      ['; c\n', '; c\n; d\n'],
    ] as const)
      assert.equal(isAskedOf(replaced(before, words, others, bySection), 'B'), true, words);
  });

  test('is known where they move apart', () => {
    const version = piecesByText();
    const near = version('[A]\n; a\n', '[X]\n; x\n', '[B]\n; b\n', '[C]\n');
    const far = version('[A]\n; a\n', '[X]\n; x\n', '[Y]\n; y\n; z\n', '[B]\n; b\n', '[C]\n');
    assert.deepEqual([isAskedOf(near, 'B', 'A'), isAskedOf(far, 'B', 'A')], [true, false]);
    assert.deepEqual([isAskedOf(far, 'A', 'B'), isAskedOf(near, 'A', 'B')], [true, false]);
  });

  test('is asked of it again where they lie in several pieces, or reach to the end of the text', () => {
    const before = inPieces(whole, bySection);
    const byLine = inPieces(whole, lineByLine);
    for (const [text, name] of [
      [byLine, 'B'],
      [before, 'C'],
    ] as const)
      assert.deepEqual([isAskedOf(text, name), isAskedOf(text, name)], [true, true], name);
    const changed = replaced(byLine, '; b', '; longer');
    assert.equal(isAskedOf(changed, 'B'), true);
  });
});
