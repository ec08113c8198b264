import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogDocument, scanLog } from '../../../server/src/core/logs/scanner.ts';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';

test('the lines that hold a word are the same in a log that is kept in pieces', () => {
  const text = ['x', 'one word', '', 'Word', 'word and word', 'y', 'z', 'a word'].join('\r\n').repeat(3);
  const short = lineCutter(plainPiece, { usualLength: 4 });
  const inPieces = new LogDocument(SegmentedText.of(short.cut(text), 2));
  const found = (log: LogDocument) =>
    [...log.linesWith('word')].map(({ number, start, end, message }) => [number, start, end, message]);
  assert.equal(found(scanLog(text)).length, 9);
  assert.deepEqual(found(inPieces), found(scanLog(text)));
  assert.equal(inPieces.text, text);
  assert.deepEqual([...inPieces.linesWith('nothing')], []);
});
