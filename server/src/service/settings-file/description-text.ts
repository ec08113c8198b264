import type { KnownSetting } from '../../core/configuration/known-setting.ts';
import type { SettingDescription } from '../../core/configuration/setting-description.ts';
import { settingId } from '../../core/configuration/setting-id.ts';
import { rootSetting } from '../../core/configuration/settings-file.ts';
import { declaredSchedules, ruleSeverities, sharedSettings } from '../../core/configuration/settings-list.ts';
import { ruleById } from '../../core/rules/registry.ts';

/** What is known of a setting of a settings file. */
export interface DescribedSetting {
  /** Sentences without markup. */
  readonly words: string;
  /** Absent for what has no default of its own. */
  readonly single?: SettingDescription;
}

const rootWords =
  'Ends the search: settings files in folders above do not count for this folder and those below it.';

export function describedSetting({ name, form }: KnownSetting): DescribedSetting {
  if (name === rootSetting.name) return { words: rootWords };
  if (form.type === 'severity') {
    const meta = ruleById(memberOf(name))?.meta;
    return { words: meta ? `${meta.name}: ${meta.explanation}` : plain(ruleSeverities.description) };
  }
  if (form.type === 'schedule-setting') return { words: plain(declaredSchedules.description) };
  const single = sharedSettings.find((setting) => settingId(setting.name) === settingId(name));
  return { words: plain(single?.description ?? ''), ...(single && { single }) };
}

/** "SWM212" of "rules.SWM212". */
function memberOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

/** Markdown as it reads aloud. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/`#smsMetering\.([\w.]+)#`/g, '$1')
    .replaceAll('`', '')
    .replaceAll(/\n+\* /g, ' - ')
    .replaceAll(/\s*\n\s*/g, ' ');
}
