import type { RuleId, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import { dominantLineEnd, type Span } from '../text/lines.ts';
import { type IniLine, readIniLines } from './ini-lines.ts';
import { findSetting } from './known-setting.ts';

/** The edit of a settings file that gives a rule a severity: in the line that has one for it, else in the section `[rules]`, else in a new one. */
export function setSeverity(text: string, rule: RuleId, severity: Severity | 'off'): TextEdit {
  const { keys, sections } = readIniLines(text);
  const name = `rules.${rule}`;
  const own = keys.findLast(({ section, key }) => findSetting(section, key)?.name === name);
  if (own)
    return own.value === undefined
      ? { start: own.keySpan.end, end: own.keySpan.end, newText: ` = ${severity}` }
      : { ...withoutComment(text, own), newText: severity };
  const lineEnd = text === '' ? '\n' : dominantLineEnd(text);
  const section = sections.findLast((header) => header.name.toLowerCase() === 'rules');
  if (section) return { start: section.end, end: section.end, newText: `${lineEnd}${rule} = ${severity}` };
  const gap = text === '' ? '' : /[\r\n]$/.test(text) ? lineEnd : lineEnd + lineEnd;
  return {
    start: text.length,
    end: text.length,
    newText: `${gap}[rules]${lineEnd}${rule} = ${severity}${lineEnd}`,
  };
}

/** A value without the comment behind it, which stays. */
function withoutComment(text: string, { valueSpan: { start, end } }: IniLine): Span {
  const [value = ''] = text.slice(start, end).split(/[;#]/, 1);
  return { start, end: start + value.trimEnd().length };
}
