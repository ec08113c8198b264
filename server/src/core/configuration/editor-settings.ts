import { excerpt } from '../text/excerpt.ts';
import { findSetting, type KnownSetting } from './known-setting.ts';
import type { SettingsLayer, StatedSetting } from './layers.ts';
import { settingId } from './setting-id.ts';
import { readJsonValue } from './setting-value.ts';
import { singleSettings } from './settings-list.ts';

/** What an editor states, and a sentence for each value that is ignored because it makes no sense. */
export interface EditorSettings {
  readonly layer: SettingsLayer;
  readonly faults: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

const groups = ['rules', 'thresholds', 'schedules', 'inlayHints'] as const;

/**
 * Reads what an editor hands over for a section of its settings, which may be anything. Editors fill in what nobody has set, so a value that is the default
 * states nothing.
 * @param section "smsMetering"
 */
export function readEditorSettings(raw: unknown, section: string): EditorSettings {
  const faults: string[] = [];
  const stated = new Map<string, StatedSetting>();
  const take = (path: string, setting: KnownSetting | undefined, value: unknown): void => {
    if (!setting || value === undefined || value === null) return;
    const reading = readJsonValue(setting, value);
    if (!reading.ok) faults.push(`Setting ${path} is ignored: ${reading.reason}.`);
    else if (!isDefault(setting.name, reading.value))
      stated.set(settingId(setting.name), {
        name: setting.name,
        value: reading.value,
        origin: { words: `setting ${path}` },
      });
  };
  const values = asValues(raw, section, faults);
  for (const { name } of singleSettings) {
    take(`${section}.${name}`, findSetting(undefined, name), values[name]);
  }
  for (const group of groups) {
    const path = `${section}.${group}`;
    for (const [name, value] of Object.entries(asValues(values[group], path, faults))) {
      const setting = findSetting(group, name);
      if (!setting && group === 'rules')
        faults.push(
          `Setting ${path} is ignored for ${JSON.stringify(excerpt(name))}: there is no such rule.`,
        );
      take(`${path}.${excerpt(setting ? memberOf(setting) : name)}`, setting, value);
    }
  }
  return { layer: stated, faults };
}

/** An object's members; none, and a complaint, for anything else. */
function asValues(raw: unknown, path: string, faults: string[]): Values {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'object' && !Array.isArray(raw)) return raw as Values;
  faults.push(
    `Setting ${path} is ignored: it has to be an object, not ${excerpt(JSON.stringify(raw) ?? String(raw))}.`,
  );
  return {};
}

function memberOf({ name }: KnownSetting): string {
  return name.slice(name.indexOf('.') + 1);
}

function isDefault(name: string, value: unknown): boolean {
  const known = singleSettings.find((setting) => setting.name === name);
  return known !== undefined && JSON.stringify(known.default) === JSON.stringify(value);
}
