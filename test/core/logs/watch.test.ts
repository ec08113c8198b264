import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhraseFinder } from '../../../server/src/core/logs/phrases.ts';
import { LogWatch } from '../../../server/src/core/logs/watch.ts';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';

const phrases = ['pipe', 'busy'];

/** A watch, and what is heard by it: what stands in which line, from where on. */
function watched(): { readonly watch: LogWatch; readonly heard: string[]; readonly noted: string[] } {
  const heard: string[] = [];
  const noted: string[] = [];
  const watch = new LogWatch(
    new PhraseFinder(phrases),
    [
      {
        phrases,
        hear: (line, phrase) => {
          heard.push(`${line.number} ${line.start} ${line.end} ${phrase}: ${line.content}`);
          line.keep();
        },
      },
    ],
    { note: (line, start) => noted.push(`${line} ${start}`) },
  );
  return { watch, heard, noted };
}

/** All that is heard of a log whose parts end at some places. What was not read of a part stands at the beginning of the next. */
function heardIn(text: string, ...ends: readonly number[]): unknown {
  const { watch, heard, noted } = watched();
  let read = 0;
  for (const end of [...ends, text.length])
    read += watch.read(text.slice(read, end), read, end === text.length);
  assert.equal(read, text.length);
  return { heard, noted, last: watch.lastLine?.content, lost: watch.lostCharacter };
}

describe('a watched log', () => {
  const text = 'the pipe is busy\r\n\r\rM\ufffdller\n  \nBusy \ufffd\r pipe\n\n \r\n';

  test('tells of its lines with phrases, of the last that is not blank and of a character that was lost', () => {
    assert.deepEqual(heardIn(text), {
      heard: [
        '0 0 16 pipe: the pipe is busy',
        '0 0 16 busy: the pipe is busy',
        '5 30 36 busy: Busy \ufffd',
        '6 37 42 pipe:  pipe',
      ],
      noted: ['0 0', '0 0', '3 20', '5 30', '6 37'],
      last: ' pipe',
      lost: 21,
    });
    assert.deepEqual(heardIn(' \r\n\n'), { heard: [], noted: [], last: undefined, lost: undefined });
  });

  test('tells the same in parts, wherever these end', () => {
    for (const whole of [text, text.trimEnd(), 'busy\r', 'busy\r\n', '\ufffd\npipe', 'pipe\n\ufffd']) {
      const expected = heardIn(whole);
      for (let first = 0; first < whole.length; first++) {
        for (let second = first; second < whole.length; second++)
          assert.deepEqual(
            heardIn(whole, first, second),
            expected,
            `${JSON.stringify(whole)} ${first} ${second}`,
          );
      }
    }
  });

  test('reads of a part that is not the last only the lines that are complete', () => {
    for (const [part, read] of [
      ['pipe', 0],
      ['pipe\r', 0],
      ['pipe\n', 5],
      ['pipe\n\r', 5],
      ['pipe\rb', 5],
      ['', 0],
    ] as const)
      assert.equal(watched().watch.read(part, 0, false), read, JSON.stringify(part));
  });

  test('tells the same in pieces that are kept, but for characters that were lost', () => {
    const { heard, last } = heardIn(text) as { heard: string[]; last: string };
    for (const usualLength of [1, 8, 100]) {
      const inPieces = watched();
      let [base, firstLine] = [0, 0];
      for (const piece of lineCutter(plainPiece, { usualLength }).cut(text)) {
        inPieces.watch.readPiece(piece, { base, firstLine });
        base += piece.text.length;
        firstLine += piece.lines.lineCount - 1;
      }
      assert.deepEqual(
        [inPieces.heard, inPieces.watch.lastLine?.content],
        [heard, last],
        String(usualLength),
      );
    }
  });
});
