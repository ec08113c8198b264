import { readIniLines } from '../../core/configuration/ini-lines.ts';
import { readSettingsFile, type SettingsEntry } from '../../core/configuration/settings-file.ts';
import type { IniFile } from '../../core/document.ts';
import { excerpt } from '../../core/text/excerpt.ts';
import type { OutlineItem } from '../document-symbols.ts';

/** More than this would freeze an outline and help nobody. */
const MOST_SYMBOLS = 1000;

/** The sections and settings of a settings file, in its order. */
export function settingsFileSymbols({ text }: IniFile): readonly OutlineItem[] {
  const { sections } = readIniLines(text);
  const entries = readSettingsFile(text, '').entries.slice(0, MOST_SYMBOLS);
  const between = (from: number, to: number): readonly OutlineItem[] =>
    entries.filter(({ line }) => line > from && line < to).map(symbolOf);
  const firstSection = sections[0]?.line ?? Number.POSITIVE_INFINITY;
  return [
    ...between(-1, firstSection),
    ...sections.slice(0, MOST_SYMBOLS).map((section, index): OutlineItem => {
      const children = between(section.line, sections[index + 1]?.line ?? Number.POSITIVE_INFINITY);
      const { start, end } = section;
      return {
        kind: 'section',
        name: `[${excerpt(section.name)}]`,
        detail: '',
        span: { start, end: children.at(-1)?.span.end ?? end },
        nameSpan: { start, end },
        isRead: true,
        children,
      };
    }),
  ];
}

function symbolOf({ key, value, keySpan, valueSpan, setting }: SettingsEntry): OutlineItem {
  return {
    kind: 'key',
    name: excerpt(key) || '=',
    detail: excerpt(value ?? ''),
    span: { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) },
    nameSpan: keySpan,
    isRead: setting !== undefined,
    children: [],
  };
}
