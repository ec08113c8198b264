import { meteringSection } from '../catalogue/metering/index.ts';
import { type IniFile, lineOf } from '../document.ts';
import type { ConfiguredSetting } from '../site/configured.ts';
import { spokenCount } from '../values/plural.ts';
import type { Explained } from './explained.ts';
import { iniSections, unreachedNotes, writtenValue } from './ini-rows.ts';
import type { ReportRow } from './model.ts';
import { settingRow } from './setting-words.ts';
import { shownText } from './shown-text.ts';

/** The site metering profile: what people state of a site and of the settings that its console shows. */
export function explainSiteProfile(file: IniFile, configured: readonly ConfiguredSetting[]): Explained {
  const { profile } = file;
  const settings = new Map(configured.map((setting) => [lineOf(file, setting.whole.start), setting]));
  const rowOf = (line: number): ReportRow => {
    const setting = settings.get(line);
    if (setting) return settingRow(setting, line);
    const name = profile.keyName(line);
    const written = writtenValue(file, line);
    return { label: shownText(name), text: 'no setting of the profile', written, origin: `line ${line + 1}` };
  };
  const refused = configured.filter(({ value }) => !value.ok).length;
  return {
    kind: 'site metering profile: facts and console settings that a person wrote down',
    summary: [
      `It states ${spokenCount(configured.length, 'setting')}${refused === 0 ? '' : `, ${refused} of which cannot be understood`}. Nothing of it reaches SMS; it is what the other files are judged by.`,
    ],
    sections: iniSections(profile, rowOf, (name) => meteringSection(name)?.place),
    notes: unreachedNotes(profile),
  };
}
