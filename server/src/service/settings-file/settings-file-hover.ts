import { readIniLines } from '../../core/configuration/ini-lines.ts';
import { settingIn } from '../../core/configuration/layers.ts';
import { valueInWords } from '../../core/configuration/setting-value.ts';
import { readSettingsFile, rootSetting, type SettingsEntry } from '../../core/configuration/settings-file.ts';
import type { IniFile } from '../../core/document.ts';
import { type Card, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { describedSetting } from './description-text.ts';
import { sectionCards } from './sections.ts';

/** What there is to say about a place of a settings file: a section, a setting and what became of it. */
export function settingsFileHover(
  { text }: IniFile,
  offset: number,
  context: ServiceContext,
): Hover | undefined {
  const section = readIniLines(text).sections.find(({ start, end }) => start <= offset && offset <= end);
  const card = section && sectionCards.get(section.name.toLowerCase());
  if (section && card) return { start: section.start, end: section.end, card };
  const entry = readSettingsFile(text, '').entries.find(
    ({ keySpan, valueSpan }) => keySpan.start <= offset && offset <= Math.max(keySpan.end, valueSpan.end),
  );
  if (!entry) return undefined;
  const { keySpan, valueSpan } = entry;
  return { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end), card: cardOf(entry, context) };
}

function cardOf(entry: SettingsEntry, context: ServiceContext): Card {
  const { setting, key } = entry;
  if (!setting) return { title: quote(key), summary: 'There is no such setting, so this line is ignored.' };
  const { words, single } = describedSetting(setting);
  const rows = [
    ...(single ? [{ label: 'Default', value: valueInWords(single.default) || 'not set' }] : []),
    ...(single?.choices
      ? [{ label: 'Values', value: single.choices.map(({ value }) => value || 'empty').join(', ') }]
      : []),
  ];
  return { title: setting.name, summary: words, rows, notes: notesOn(entry, context) };
}

/** Whether the line counts, and what it prevails over. */
function notesOn({ setting, line }: SettingsEntry, { chosen }: ServiceContext): readonly string[] {
  if (!setting || setting.name === rootSetting.name || !chosen) return [];
  const winner = settingIn(chosen, setting.name);
  if (!winner || winner.origin.line !== line) return ['This line has no effect.'];
  return [
    'It counts for all files in this folder and below, unless a settings file nearer to them says otherwise.',
    ...(setting.form.type === 'fact'
      ? ['What the files of the site state themselves counts before it.']
      : []),
    ...winner.overrode.map(
      ({ value, origin }) => `It prevails over ${valueInWords(value) || 'an empty value'}: ${origin.words}.`,
    ),
  ];
}
