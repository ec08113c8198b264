import { formatVersion } from '../sitectrl/header.ts';
import { byteLength } from './byte-length.ts';
import { firstPlace } from './control-places.ts';
import { controlRule, type Report } from './rule.ts';

/** What the site database holds of a file, in bytes: SMS 1.0 and 1.1, and 1.2 before its service packs (Q162536). */
const FIRST_LIMIT = 262_144;
/** SMS 1.2 (Q255262). */
const LIMIT = 454_000;
/** To what the registry value SiteControlImageSize raises it at most (Q255262). */
const HIGHEST_LIMIT = 681_000;

const messages = {
  overLimit:
    'The file is larger than 454,000 bytes, which is what SMS 1.2 keeps of it unless a hotfix and SiteControlImageSize raise that to at most 681,000. Changes beyond are lost.',
  overHighestLimit:
    'The file is larger than 681,000 bytes, the most that SMS 1.2 can be made to keep of it; without a hotfix it keeps 454,000. Changes beyond are lost.',
  overFirstLimit:
    'The file is larger than 256 KB, which is what SMS 1.0 and 1.1, and 1.2 without a service pack, keep of it. Adding an address then fails with event 336.',
  noLimitKnown:
    'The file is larger than 454,000 bytes, which is what SMS 1.2 keeps of it. For SMS 2.0 no limit is documented.',
} as const;

/** The file is larger than the site database of some version can hold. */
export const SWM408 = controlRule({
  meta: {
    id: 'SWM408',
    name: 'file-size',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q255262', 'Q162536'],
    fix: 'none',
    noFix: 'What may be left out of the file only a person knows.',
    explanation:
      'SMS 1.x keeps an image of the file in the site database. SMS 1.0 and 1.1, and 1.2 without a service pack, hold 256 KB of it, which is about 1,100 sites, and log ' +
      'event 336 beyond (Q162536). SMS 1.2 holds 454,000 bytes and loses changes beyond; a hotfix reads a larger limit, up to 681,000, from the registry value ' +
      'SiteControlImageSize (Q255262). For SMS 2.0 no limit is documented, so there the size is information. A file is taken as 1.x by its first line.',
    messages,
    examples: {
      bad: `SITE CONTROL FILE [786][1.08]\n${`ADDRESS <SITE><${'x'.repeat(4000)}>\n`.repeat(70)}`,
      good: 'SITE CONTROL FILE [786][1.08]\nADDRESS <SITE><x>\n',
    },
  },

  check({ tree, encoding }, report) {
    const bytes = byteLength(tree.tokens.characters, encoding);
    const said = saidOfSize(bytes, formatVersion(tree)?.startsWith('1.') === true);
    if (said) report({ ...said, ...firstPlace(tree) });
  },
});

type Said = Pick<Report<keyof typeof messages>, 'message' | 'severity' | 'articles'>;

/** What there is to say of a file of so many bytes, of SMS 1.x or not. */
export function saidOfSize(bytes: number, isFirstGeneration: boolean): Said | undefined {
  if (!isFirstGeneration)
    return bytes > LIMIT ? { message: 'noLimitKnown', severity: 'information' } : undefined;
  if (bytes > HIGHEST_LIMIT) return { message: 'overHighestLimit' };
  if (bytes > LIMIT) return { message: 'overLimit' };
  return bytes > FIRST_LIMIT
    ? { message: 'overFirstLimit', severity: 'hint', articles: ['Q162536'] }
    : undefined;
}
