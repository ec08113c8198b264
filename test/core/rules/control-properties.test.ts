import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type MeteringFile, parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, type FixChoice, firstFix, safeFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { ruleById } from '../../../server/src/core/rules/registry.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { applyEdits, editsOverlap, type TextEdit } from '../../../server/src/core/text/edit.ts';
import { LineIndex, type Span } from '../../../server/src/core/text/lines.ts';
import { controlText, SECRET_HEX, SECRET_TEXT } from '../../support/control-texts.ts';
import { sized } from '../../support/sized.ts';

const facts: SiteFacts = { referenceDate: { value: 800_000_000, origin: { words: 'the test' } } };
/** `npm run fuzz` looks for the same with as many texts as there is time for. */
const runs = { numRuns: sized(100) };

const fileOf = (text: string): MeteringFile => parseFile(text, 'sms-site-control', 'windows-1252');
const findingsIn = (text: string): readonly Finding[] => lint(fileOf(text), facts, defaultSettings);

describe('on any text of a site control file', () => {
  test('no rule fails, and every finding lies in the text and keeps to what its rule says of itself', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        for (const finding of findingsIn(text)) {
          assert.notEqual(finding.rule, 'SWM004', finding.message);
          assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length);
          assert.doesNotMatch(finding.message, /\{\w+\}|undefined|NaN|[\0-\x1f]/);
          assertHonest(finding);
          for (const fix of finding.fixes) assertApplicable(fix.edits, text);
        }
      }),
      runs,
    );
  });

  test('no message, title or related text shows a secret', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        for (const { message, fixes, related } of findingsIn(text)) {
          const shown = [
            message,
            ...fixes.map(({ title }) => title),
            ...related.map((place) => place.message),
          ].join('\n');
          assert.ok(!shown.includes(SECRET_HEX.slice(0, 20)) && !shown.includes(SECRET_HEX.slice(20)), shown);
          assert.ok(!shown.includes(SECRET_TEXT), shown);
        }
      }),
      { numRuns: sized(300) },
    );
  });

  test('the safe fixes come to an end, and so do the first ones', () => {
    fc.assert(
      fc.property(controlText, fc.constantFrom(safeFix, firstFix), (text, choose) => {
        assert.ok(mended(text, choose, 60) !== undefined, JSON.stringify(text));
      }),
      { numRuns: sized(100) },
    );
  });

  test('a fix leaves everything in the lines it does not touch as it is', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        // Where a text with its length in front ends depends on what follows it if the length does not fit.
        fc.pre(!text.includes('#'));
        assertOthersKept(text);
      }),
      { numRuns: sized(200) },
    );
  });

  for (const [what, text] of [
    ['becomes header', 'SITE CONTROL FILE [786][1.08]\nPROPERTY <A><><><0>\nB><><><0>\nPROPERTY <A><><><1>'],
    ['is joined by a ">" that is gone', '<>\nprose>>shut><Client\n Program>'],
    [
      'closes a field that is open above',
      'BEGIN_A\nPROPERTY <A><><><0>\n<\nPROPERTY <A><><><0>\nB><><><0>\nEND_A',
    ],
  ] as const) {
    test(`nothing ${what} by a fix`, () => assertOthersKept(text));
  }
});

function assertOthersKept(text: string): void {
  for (const { rule, fixes } of findingsIn(text)) {
    for (const { edits } of fixes) {
      const fixed = applyEdits(text, edits);
      const kept = tokensOutside(fixed, placesAfter(edits, text));
      const expected = tokensOutside(text, placesBefore(edits, text));
      assert.deepEqual(kept, expected, `${rule} ${JSON.stringify(text)}`);
    }
  }
}

/** The text once no fix is left; undefined where that does not happen. */
function mended(text: string, choose: FixChoice, passes: number): string | undefined {
  const edits = collectEdits(findingsIn(text), choose);
  if (edits.length === 0) return text;
  return passes === 0 ? undefined : mended(applyEdits(text, edits), choose, passes - 1);
}

/** The kind of fix that a rule announces is the best it offers. */
function assertHonest({ rule, fixes }: Finding): void {
  const announced = ruleById(rule)?.meta.fix;
  if (announced === 'none') assert.deepEqual(fixes, [], rule);
  if (announced === 'suggested') assert.ok(!fixes.some((fix) => fix.safe), `${rule} has a safe fix`);
}

function assertApplicable(edits: readonly TextEdit[], text: string): void {
  for (const [index, edit] of edits.entries()) {
    assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length);
    for (const other of edits.slice(index + 1)) assert.ok(!editsOverlap(edit, other), JSON.stringify(edits));
  }
}

/** Characters that an edit takes away or puts in. */
interface Place extends Span {
  /** They are whole lines, with their line ends. */
  readonly areLines: boolean;
}

/** The tokens of all lines in which none of the places lies, nor in the line behind. */
function tokensOutside(text: string, places: readonly Place[]): readonly string[] {
  const lines = new LineIndex(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const touched = new Set<number>();
  for (const { start, end, areLines } of places) {
    const last = areLines ? lineOf(end) - 1 : lineOf(end);
    // A field of the line before may go on here, so what stands here counts for that line, too.
    for (let line = lineOf(start) - 1; line <= last; line++) touched.add(line);
  }
  const tokens = scanControl(text);
  const outside: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    let isOutside = true;
    for (let line = lineOf(tokens.start(token)); line <= lineOf(tokens.end(token) - 1); line++)
      isOutside &&= !touched.has(line);
    if (isOutside) outside.push(`${tokens.kind(token)} ${tokens.raw(token)}`);
  }
  return outside;
}

function placesBefore(edits: readonly TextEdit[], text: string): readonly Place[] {
  const lines = new LineIndex(text);
  const isLineStart = (offset: number): boolean => lines.positionAt(offset).character === 0;
  return edits.map(({ start, end, newText }) => {
    const areLines = newText === '' && end > start && isLineStart(start) && isLineStart(end);
    return { start, end, areLines };
  });
}

/** Where the new texts stand once all edits are made. */
function placesAfter(edits: readonly TextEdit[], text: string): readonly Place[] {
  return placesBefore(edits, text).map(({ start, areLines }, index) => {
    const before = edits.filter((other) => other.start < start);
    const shift = before.reduce((sum, other) => sum + other.newText.length - (other.end - other.start), 0);
    const length = edits[index]?.newText.length ?? 0;
    return { start: start + shift, end: start + shift + length, areLines };
  });
}
