import { readIniLines } from '../../core/configuration/ini-lines.ts';
import {
  findSetting,
  type KnownSetting,
  ruleIds,
  scheduleNames,
} from '../../core/configuration/known-setting.ts';
import { valueInWords } from '../../core/configuration/setting-value.ts';
import { readSettingsFile, settingsSections } from '../../core/configuration/settings-file.ts';
import { sharedSettings } from '../../core/configuration/settings-list.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { ruleById } from '../../core/rules/registry.ts';
import { severities } from '../../core/rules/rule.ts';
import { settingOfName } from '../../core/site/configured.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Completion } from '../completion.ts';
import { directiveCompletions } from '../directive-completion.ts';
import { describedSetting } from './description-text.ts';
import { sectionCards } from './sections.ts';

/** What could stand at a place of a settings file, in the order to show it. */
export function settingsFileCompletions(
  document: IniFile,
  offset: number,
  findings: () => readonly Finding[],
): readonly Completion[] {
  const { ini, text } = document;
  const line = ini.lineAt(offset);
  if (ini.kind(line) === LineKind.comment) return directiveCompletions(document, offset, line, findings);
  const start = ini.start(line);
  const content = text.slice(start, ini.contentEnd(line) > start ? ini.contentEnd(line) : offset);
  const equals = content.indexOf('=');
  const { sections } = readIniLines(text);
  const section = sections.findLast((header) => header.line < line)?.name.toLowerCase();
  if (equals >= 0 && offset > start + equals) {
    const setting = findSetting(section, content.slice(0, equals).trim());
    const from = start + equals + 1 + blanksAtStart(content.slice(equals + 1));
    const place = { start: Math.min(from, offset), end: Math.max(start + content.trimEnd().length, offset) };
    return setting ? valueOffers(setting, place) : [];
  }
  const first = start + blanksAtStart(content);
  const isHeader = content.trimStart().startsWith('[');
  const end = Math.max(
    equals < 0 ? start + content.length : start + content.slice(0, equals).trimEnd().length,
    offset,
  );
  const place = { start: Math.min(first, offset), end };
  const hasValue = equals >= 0;
  return [
    ...(isHeader ? [] : keyOffers(text, section, line, place, hasValue)),
    ...(hasValue ? [] : sectionOffers(new Set(sections.map(({ name }) => name.toLowerCase())), place)),
  ];
}

function blanksAtStart(text: string): number {
  return text.length - text.trimStart().length;
}

function keyOffers(
  text: string,
  section: string | undefined,
  line: number,
  place: Span,
  hasValue: boolean,
): readonly Completion[] {
  const present = new Set(
    readSettingsFile(text, '').entries.flatMap((entry) =>
      entry.line === line || !entry.setting ? [] : [entry.setting.name],
    ),
  );
  return keysOf(section).flatMap((key): readonly Completion[] => {
    const setting = key === 'root' ? undefined : findSetting(section, key);
    const name = setting?.name ?? key;
    if (present.has(name)) return [];
    const { words, single } = describedSetting(setting ?? { name: key, form: { type: 'flag' } });
    const detail = key === 'root' ? 'ends the search for settings' : detailOf(setting, single?.default);
    return [
      {
        label: key,
        kind: section === 'rules' ? 'rule' : 'key',
        detail,
        edit: { ...place, newText: hasValue ? key : `${key} = ${key === 'root' ? 'true' : ''}` },
        card: () => ({ title: name, summary: words }),
      },
    ];
  });
}

function detailOf(setting: KnownSetting | undefined, value: unknown): string {
  if (setting?.form.type === 'severity')
    return ruleById(setting.name.slice('rules.'.length))?.meta.name ?? '';
  return value === undefined ? '' : `default: ${JSON.stringify(value)}`;
}

function keysOf(section: string | undefined): readonly string[] {
  if (section === 'rules') return ruleIds();
  if (section === 'thresholds')
    return sharedSettings.flatMap(({ name }) =>
      name.startsWith('thresholds.') ? [name.slice('thresholds.'.length)] : [],
    );
  if (section !== undefined) return [];
  return ['root', ...sharedSettings.map(({ name }) => name).filter((name) => !name.includes('.'))];
}

function sectionOffers(present: ReadonlySet<string>, place: Span): readonly Completion[] {
  return settingsSections
    .filter((name) => !present.has(name))
    .map((name) => {
      const card = sectionCards.get(name);
      return {
        label: `[${name}]`,
        kind: 'section',
        detail: 'section',
        edit: { ...place, newText: `[${name}]` },
        ...(card && { card: () => card }),
      };
    });
}

function valueOffers(setting: KnownSetting, place: Span): readonly Completion[] {
  const { single } = describedSetting(setting);
  const described = valuesOf(setting).map(([value, detail]) => ({
    label: value,
    kind: 'value' as const,
    detail,
    edit: { ...place, newText: value },
  }));
  const fallback = single && valueInWords(single.default);
  return fallback && !described.some(({ label }) => label === fallback)
    ? [
        ...described,
        { label: fallback, kind: 'value', detail: 'default', edit: { ...place, newText: fallback } },
      ]
    : described;
}

function valuesOf(setting: KnownSetting): readonly (readonly [value: string, detail: string])[] {
  switch (setting.form.type) {
    case 'severity':
      return ['off', ...severities].map((word) => [word, word === 'off' ? 'not reported' : 'severity']);
    case 'flag':
      return [
        ['true', ''],
        ['false', ''],
      ];
    case 'schedule-setting':
      return scheduleNames.map((name) => [name, settingOfName(name)?.label ?? '']);
    default: {
      const { choices, examples } = describedSetting(setting).single ?? {};
      return choices
        ? choices.filter(({ value }) => value !== '').map(({ value, description }) => [value, description])
        : (examples ?? []).map((value) => [value, '']);
    }
  }
}
