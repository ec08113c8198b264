import type { RuleId, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import { dominantLineEnd } from '../text/lines.ts';
import { readIniLines } from './ini-lines.ts';
import { findSetting } from './known-setting.ts';

/** The edit of a settings file that gives a rule a severity: in the line that has one for it, else in the section `[rules]`, else in a new one. */
export function setSeverity(text: string, rule: RuleId, severity: Severity | 'off'): TextEdit {
  const { keys, sections } = readIniLines(text);
  const name = `rules.${rule}`;
  const own = keys.findLast(({ section, key }) => findSetting(section, key)?.name === name);
  if (own)
    return own.value === undefined
      ? { start: own.keySpan.end, end: own.keySpan.end, newText: ` = ${severity}` }
      : { ...own.valueSpan, newText: severity };
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
