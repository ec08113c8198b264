import type { IniDocument } from '../ini/document.ts';
import type { Span } from '../text/lines.ts';
import { secondsPerWeek } from '../values/civil-time.ts';
import { latestSeconds } from '../values/epoch.ts';
import { deleteLine, replace } from './fixes.ts';
import type { IniSetting } from './ini-settings.ts';
import type { Fix } from './rule.ts';

/** Ways out that the rules for PackInterval share. */

/** True for what PackInterval can hold at all: at least a second, and no more than signed 32 bits do. */
export function isPossibleInterval(seconds: number): boolean {
  return seconds > 0 && seconds <= latestSeconds;
}

/** Writes the weekly default (Q213171: once a week). */
export function setToWeek(span: Span): Fix {
  return {
    title: 'Set to 604800 seconds, one week as by default',
    safe: false,
    edits: [replace(span, String(secondsPerWeek))],
  };
}

/** Takes the key out, which is how the file comes (Q213171: the key is inserted by hand). */
export function deleteInterval(document: IniDocument, { line }: IniSetting, remark = ''): Fix {
  return {
    title: `Delete the key: the tables are then packed once a week, the default${remark}`,
    safe: false,
    edits: [deleteLine(document, line)],
  };
}
