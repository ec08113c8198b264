import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { LONGEST_PART } from '../../../server/src/core/logs/heard-piece.ts';
import { LogStream, type StreamedLog } from '../../../server/src/core/logs/stream.ts';
import { type CheckSettings, defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { inParts, logText } from '../../support/log-texts.ts';
import { sized } from '../../support/sized.ts';

const settings: CheckSettings = {
  ...defaultSettings,
  severities: { SWM711: 'off', SWM714: 'hint' },
  thresholds: { ...defaultSettings.thresholds, pipeFailuresMany: 2 },
};
const facts: SiteFacts = {
  version: { value: 'SP3', origin: { words: 'the test' } },
  referenceDate: { value: 989_200_800, origin: { words: 'the test' } },
};

/** So much has to come before anything is read; what follows is read part by part. */
const opening = 'an opening line\r\n'.repeat(500);

describe('a log read in parts', () => {
  test('has the same findings as the whole, however it is divided', () => {
    fc.assert(
      fc.property(logText, fc.array(fc.nat(3000), { maxLength: 12 }), (text, cuts) => {
        assertSame(opening + text, [opening, ...inParts(text, cuts)], 1);
      }),
      // `npm run fuzz` looks for the same with as many texts as there is time for.
      { numRuns: sized(100) },
    );
  });

  test('has them where every part is a character, and where line ends are divided', () => {
    const text = 'a\r\rPWD=x\r\n\nDownloading client configuration...\r\r\n';
    const parts = [opening, ...text];
    assertSame(opening + text, parts, 1);
    assert.equal(findingsOf(parts, 1).findings.length, 2);
  });

  test('has them over many blocks and over lines too long to be kept', () => {
    const filler = 'nothing to see here\r\n'.repeat(40_000);
    const long = `${'x'.repeat(LONGEST_PART - 3)}PWD=cut in two;PWD=whole;${'y'.repeat(LONGEST_PART)}pipe busy`;
    const text = `${filler}PWD=a\r\n${filler}${long}\r\n${filler}Error 1069\r\nDownloading client configuration...`;
    for (const size of [1000, 65_536, LONGEST_PART, 3_000_001]) {
      const parts: string[] = [];
      for (let start = 0; start < text.length; start += size) parts.push(text.slice(start, start + size));
      assertSame(text, parts);
    }
  });

  test('tells of a character that was lost, wherever the parts are cut', () => {
    const text = `${opening}a line\r\nM\ufffdller\r\nM\ufffdller\r\n`;
    for (const size of [1, 7, 8512, text.length]) {
      const parts: string[] = [];
      for (let start = 0; start < text.length; start += size) parts.push(text.slice(start, start + size));
      assertSame(text, parts, 1);
      assert.deepEqual(
        findingsOf(parts, 1).findings.map(({ rule, start }) => [rule, start]),
        [['SWM005', text.indexOf('\ufffd')]],
      );
    }
  });

  test('is refused where it is binary, as the whole is', () => {
    const text = '\u0001\u0002\u0003 PWD=x'.repeat(100);
    assertSame(text, inParts(text, [3, 50]), 1);
    assert.equal(findingsOf([text]).findings[0]?.rule, 'SWM001');
  });

  test('without any text has no findings', () => {
    assert.deepEqual(findingsOf([]).findings, []);
  });
});

function findingsOf(parts: readonly string[], blockLength?: number): StreamedLog {
  const context = { language: 'sms-metering-log', encoding: 'windows-1252', facts, settings } as const;
  const stream = new LogStream(context, blockLength);
  for (const part of parts) stream.write(part);
  return stream.end();
}

interface Whole {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
}

/** One text is divided in many ways. */
let lastWhole: Whole | undefined;

function wholeOf(text: string): Whole {
  const findings = lint(parseFile(text, 'sms-metering-log', 'windows-1252'), facts, settings);
  return { text, findings, lines: new LineIndex(text) };
}

function assertSame(text: string, parts: readonly string[], blockLength?: number): void {
  const streamed = findingsOf(parts, blockLength);
  if (lastWhole?.text !== text) lastWhole = wholeOf(text);
  const { findings, lines } = lastWhole;
  assert.deepEqual(streamed.findings, findings);
  for (const { rule, start, end, related, fixes } of streamed.findings) {
    if (rule === 'SWM001') continue;
    const edits = fixes.flatMap((fix) => fix.edits);
    for (const offset of [start, end, ...[...related, ...edits].flatMap((place) => [place.start, place.end])])
      assert.deepEqual(streamed.positionAt(offset), lines.positionAt(offset), rule);
  }
}
