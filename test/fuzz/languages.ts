import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { languageIds } from '../../server/src/core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../server/src/core/document.ts';
import { type CheckSettings, defaultSettings } from '../../server/src/core/settings.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import type { Encoding } from '../../server/src/core/text/encoding.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { someWednesday } from '../support/marked-text.ts';
import { factsOf } from '../support/site-files.ts';
import { textOf } from './mutate.ts';
import type { Random } from './random.ts';
import { smallerIn } from './smaller.ts';

/** A text that is taken for a file of a language, on a site of which much or nothing is known. */
export interface FileInput {
  readonly language: LanguageId;
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly isKnownSite: boolean;
}

const encodings: readonly (Encoding | null)[] = [null, 'windows-1252', 'utf-8-bom', 'utf-16le-bom'];

export function makeFile(languages: readonly LanguageId[] = languageIds): (random: Random) => FileInput {
  return (random) => {
    const language = random.pick(languages);
    return {
      language,
      text: textOf(language, random),
      encoding: random.pick(encodings),
      isKnownSite: random.oneIn(2),
    };
  };
}

export const smallerFile = smallerIn<'text', FileInput>('text');

export function fileOf({ text, language, encoding }: FileInput): MeteringFile {
  return parseFile(text, language, encoding ?? undefined);
}

const known = factsOf(
  {
    'file:///site/SiteMetering.ini':
      '[Site]\nServers=METER01, METER02\nVersion=2.0 SP2\nZone=America/Los_Angeles\nReferenceDate=2001-05-09\nMode=online\n' +
      '[ClientAgent]\nRealTimeVerification=yes\n[Timings]\nConfigurationPolling=30 minutes\n',
  },
  someWednesday,
);

export const checkSettings: CheckSettings = {
  ...defaultSettings,
  propertyMap: { Balance: 'Local.LicenseBalancing', Interval: 'Intersite.Schedule' },
};

export function factsFor({ isKnownSite }: FileInput): SiteFacts {
  return isKnownSite ? known : {};
}

export function contextFor(input: FileInput): ServiceContext {
  return { facts: factsFor(input), check: checkSettings, now: someWednesday };
}
