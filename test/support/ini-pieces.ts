import assert from 'node:assert/strict';
import type { IniFile } from '../../server/src/core/document.ts';
import { IniSegment, joinIni } from '../../server/src/core/ini/segments.ts';
import { iniFile } from '../../server/src/core/ini-file.ts';
import { lineCutter } from '../../server/src/core/text/line-cutter.ts';
import { type Cutter, SegmentedText } from '../../server/src/core/text/segments.ts';

/** An INI text in much smaller pieces than usual, so that a small text shows what an edit does to findings whose lines stand in several of them. */
export type IniPieces = SegmentedText<IniSegment>;

/** Pieces of a line, of some lines, and of a section. */
export const lineByLine = lineCutter((text) => new IniSegment(text), { usualLength: 1 });
export const fewLines = lineCutter((text) => new IniSegment(text), { usualLength: 20 });
export const bySection: Cutter<IniSegment> = {
  cut: (text) => text.split(/(?=^\[)/m).map((section) => new IniSegment(section)),
  mayFollow: ({ text }) => text !== '',
};

export function inPieces(whole: string, cutter = lineByLine): IniPieces {
  return SegmentedText.of(cutter.cut(whole), 2);
}

/** The text with some words that stand in it once in place of others. */
export function replaced(text: IniPieces, words: string, others: string, cutter = lineByLine): IniPieces {
  const start = text.whole.indexOf(words);
  assert.ok(start >= 0 && text.whole.indexOf(words, start + 1) < 0, words);
  return text.replace(start, start + words.length, others, cutter);
}

export function readPieces(text: IniPieces): IniFile {
  return iniFile(joinIni(text), 'remodbc-ini', undefined);
}
