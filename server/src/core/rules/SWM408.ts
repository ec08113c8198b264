import { formatVersion } from '../sitectrl/header.ts';
import type { ControlTokens } from '../sitectrl/tokens.ts';
import type { Encoding } from '../text/encoding.ts';
import { firstPlace } from './control-places.ts';
import { controlRule } from './rule.ts';

/** What the site database holds of a file, in bytes: SMS 1.0 and 1.1, and 1.2 before its service packs (Q162536). */
const FIRST_LIMIT = 262_144;
/** SMS 1.2 (Q255262). */
const LIMIT = 454_000;
/** To what the registry value SiteControlImageSize raises it at most (Q255262). */
const HIGHEST_LIMIT = 681_000;

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
    messages: {
      overLimit:
        'The file is larger than 454,000 bytes, which is what SMS 1.2 keeps of it unless a hotfix and SiteControlImageSize raise that to at most 681,000. Changes beyond are lost.',
      overHighestLimit:
        'The file is larger than 681,000 bytes, the most that SMS 1.2 can be made to keep of it; without a hotfix it keeps 454,000. Changes beyond are lost.',
      overFirstLimit:
        'The file is larger than 256 KB, which is what SMS 1.0 and 1.1, and 1.2 without a service pack, keep of it. Adding an address then fails with event 336.',
      noLimitKnown:
        'The file is larger than 454,000 bytes, which is what SMS 1.2 keeps of it. For SMS 2.0 no limit is documented.',
    },
    examples: {
      bad: `SITE CONTROL FILE [786][1.08]\n${`ADDRESS <SITE><${'x'.repeat(4000)}>\n`.repeat(70)}`,
      good: 'SITE CONTROL FILE [786][1.08]\nADDRESS <SITE><x>\n',
    },
  },

  check({ tree, encoding }, report) {
    const { tokens } = tree;
    // No encoding takes more than three bytes for a unit of text.
    if (tokens.characters.length * 3 + 3 <= FIRST_LIMIT) return;
    const bytes = byteLength(tokens, encoding);
    const place = firstPlace(tree);
    const isFirstGeneration = formatVersion(tree)?.startsWith('1.') === true;
    if (!isFirstGeneration) {
      if (bytes > LIMIT) report({ message: 'noLimitKnown', severity: 'information', ...place });
    } else if (bytes > HIGHEST_LIMIT) report({ message: 'overHighestLimit', ...place });
    else if (bytes > LIMIT) report({ message: 'overLimit', ...place });
    else if (bytes > FIRST_LIMIT)
      report({ message: 'overFirstLimit', severity: 'hint', articles: ['Q162536'], ...place });
  },
});

/** The size of the file. An unknown encoding is taken as one byte a character. */
function byteLength(tokens: ControlTokens, encoding: Encoding | undefined): number {
  const mark = encoding?.endsWith('-bom') === true ? 2 : 0;
  if (encoding === undefined || encoding === 'windows-1252') return tokens.characters.length;
  if (encoding.startsWith('utf-16')) return mark + 2 * tokens.characters.length;
  const { text } = tokens;
  let bytes = mark === 0 ? 0 : 3;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    // Half of a surrogate pair has two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}
