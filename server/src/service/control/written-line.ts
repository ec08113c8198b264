import type { ControlFile } from '../../core/document.ts';

/** The part of a line that is looked at; a line that is longer has no fields to fill in. */
const LONGEST_LINE = 2000;

/** A line of a keyword with its fields as far as they are written. */
export interface WrittenLine {
  readonly keyword: string;
  readonly lineStart: number;
  /** The field that the caret is in, or that comes next; counted from 0. */
  readonly field: number;
  /** The texts of the fields, those behind the caret included. */
  readonly fields: readonly string[];
}

/** The line of a caret, if a keyword begins it. Read from its text, because a field that is being typed has no end. */
export function writtenLine({ characters: text }: ControlFile, offset: number): WrittenLine | undefined {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - LONGEST_LINE), offset))?.[0] ?? '';
  const behind = /^[^\r\n]*/.exec(text.slice(offset, offset + LONGEST_LINE))?.[0] ?? '';
  const [, head = '', keyword] = /^([ \t]*([A-Za-z_]+)[ \t]*)(?:<|$)/.exec(before) ?? [];
  if (keyword === undefined || (head === before && !/[ \t]$/.test(before))) return undefined;
  const place = fieldAt(before.slice(head.length));
  if (place === undefined) return undefined;
  const fields = [...`${before}${behind}`.slice(head.length).matchAll(/<([^<>]*)/g)].map(
    ([, field = '']) => field,
  );
  return { keyword, lineStart: offset - before.length, field: place, fields };
}

/** The number of the field that a text ends in, or of the next one; undefined where something else than fields stands. */
function fieldAt(written: string): number | undefined {
  if (!/^(?:<[^<>]*>[ \t]*)*(?:<[^<>]*)?$/.test(written)) return undefined;
  const opened = written.split('<').length - 1;
  return opened > written.split('>').length - 1 ? opened - 1 : opened;
}
