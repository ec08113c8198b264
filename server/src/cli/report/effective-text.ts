import { DEFAULT_INTEGER, DEFAULT_TEXT, type EffectiveKey, effectiveKeys } from '../../core/ini/effective.ts';
import { ineffectiveLines } from '../../core/ini/ineffective.ts';
import type { IniProfile, ProfileSection } from '../../core/ini/profile.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { spokenCount } from '../../core/values/plural.ts';
import type { Output } from '../output.ts';
import { type Colours, coloursFor } from './colour.ts';
import { visible } from './visible.ts';

/** A longer name or value does not push the others to the right. */
const WIDEST_COLUMN = 40;

/** So many keys are aligned with each other; a longer section is printed in several such parts. */
const ALIGNED_KEYS = 1000;

/** So many lines without effect are shown; the rest is counted. */
const SHOWN_LINES = 100;

const LONGEST_LINE = 60;

const CALLERS_DEFAULT = "the caller's default";

/** What Windows returns for a file, for people: each name once, as a look-up finds it, and then the lines that no look-up finds. */
export function printEffective(output: Output, path: string, encoding: Encoding, profile: IniProfile): void {
  const colours = coloursFor(output);
  output.write(`${colours.strong(visible(path))} (${encoding})\n`);
  const remark = remarks[encoding];
  if (remark !== undefined) output.write(`${remark}\n`);
  const sections = profile.sections.filter(({ name, shadowedBy }) => name !== '' && !shadowedBy);
  if (sections.length === 0) output.write('Windows finds no section in it.\n');
  for (const section of sections) printSection(output, profile, section, colours);
  printIneffective(output, profile, colours);
  output.write('\n');
}

/** What Windows makes of an encoding that it does not recognise. */
const remarks: Readonly<Partial<Record<Encoding, string>>> = {
  'utf-8-bom':
    'Windows does not know the mark of UTF-8 in front: it reads the three bytes as part of line 1.',
  'utf-16le':
    'Windows does not recognise UTF-16 without a mark in front: it reads every byte as a character.',
  'utf-16be':
    'Windows does not recognise UTF-16 without a mark in front: it reads every byte as a character.',
};

function printSection(output: Output, profile: IniProfile, section: ProfileSection, colours: Colours): void {
  output.write(`\n${colours.strong(`[${visible(section.name)}]`)}\n`);
  const listed = new Set<string>();
  let keys: EffectiveKey[] = [];
  for (const key of effectiveKeys(profile, section)) {
    const name = key.key.toLowerCase();
    if (listed.has(name)) continue;
    listed.add(name);
    keys.push(key);
    if (keys.length < ALIGNED_KEYS) continue;
    output.write(printKeys(keys, colours));
    keys = [];
  }
  output.write(listed.size === 0 ? '  (no keys)\n' : printKeys(keys, colours));
}

/** Name, text and number below each other; the number only where it is not what the text says anyway. */
function printKeys(keys: readonly EffectiveKey[], colours: Colours): string {
  const rows = keys.map(
    ({ key, value, int }) => [visible(key), textOf(value), numberOf(value, int)] as const,
  );
  const nameWidth = widthOf(rows.map(([name]) => name));
  const textWidth = widthOf(rows.filter(([, , number]) => number !== '').map(([, text]) => text));
  return rows
    .map(([name, text, number]) => {
      const tail = number === '' ? text : `${text.padEnd(textWidth)}  ${colours.faint(number)}`;
      return `  ${name.padEnd(nameWidth)}  ${tail}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}

function textOf(value: string): string {
  if (value === DEFAULT_TEXT) return CALLERS_DEFAULT;
  return value === '' ? '(empty)' : visible(value);
}

function numberOf(value: string, int: number): string {
  if (value === DEFAULT_TEXT || value === String(int)) return '';
  return `as a number ${int === DEFAULT_INTEGER ? CALLERS_DEFAULT : int}`;
}

function widthOf(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => (length > WIDEST_COLUMN ? width : Math.max(width, length)), 0);
}

function printIneffective(output: Output, profile: IniProfile, colours: Colours): void {
  let count = 0;
  for (const { line, reason } of ineffectiveLines(profile)) {
    if (count++ === 0) output.write('\nLines without effect:\n');
    if (count > SHOWN_LINES) continue;
    output.write(`  line ${line + 1}: ${colours.faint(contentOf(profile, line))}  ${reason}\n`);
  }
  if (count > SHOWN_LINES) output.write(`  and ${spokenCount(count - SHOWN_LINES, 'more line')}\n`);
}

function contentOf({ document }: IniProfile, line: number): string {
  const content = document.content(line);
  return content.length > LONGEST_LINE
    ? `${visible(content.slice(0, LONGEST_LINE))}\u2026`
    : visible(content);
}
