import { fileDefinition } from '../sitectrl/header.ts';
import { secondsPerDay } from '../values/civil-time.ts';
import { formatSpoken } from '../values/format-time.ts';
import { describeSize } from '../values/time-distance.ts';
import { utc } from '../values/zone.ts';
import { tokenSpan } from './control-places.ts';
import { controlRule } from './rule.ts';

/** The file is dated in the future: after the reference date, or where there is none after the moment of the check. */
export const SWM412 = controlRule({
  meta: {
    id: 'SWM412',
    name: 'time-stamp-ahead',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q200380', 'Q154577'],
    fix: 'none',
    noFix: 'The clock of the site server is wrong; another date in the file would hide it.',
    explanation:
      'The file definition of SMS 1.x states when the file was made, in seconds since 1970 GMT. A file that was made while the clock of the site server was ahead is newer ' +
      'than all later ones: the site database keeps it, and changes take effect only when the wrong date is reached (Q200380, Q154577). More than a day beyond the reference ' +
      'date, or beyond the present where there is none, counts as ahead. The articles know two ways out: a backup of the database from before, or a new installation of the site.',
    messages: {
      ahead:
        'The file is dated {stamp}, {distance} ahead of {reference}. Until then, the site database takes later files as older and does not process them.',
    },
    examples: {
      bad: 'BEGIN_FILE_DEFINITION\n  <2>\n  <Setup>\n  <SKZ>\n  <SKZ>\n  <946684800>\n  <1>\nEND_FILE_DEFINITION\n',
      good: 'BEGIN_FILE_DEFINITION\n  <2>\n  <Setup>\n  <SKZ>\n  <SKZ>\n  <837492602>\n  <1>\nEND_FILE_DEFINITION\n',
      facts: { referenceDate: { value: 920_000_000, origin: { words: 'the example' } } },
    },
  },

  check({ tree, facts }, report) {
    const reference = facts.referenceDate?.value ?? facts.present;
    const stamp = fileDefinition(tree)?.timeStamp;
    if (reference === undefined || !stamp || !/^\d{1,10}$/.test(stamp.text)) return;
    const seconds = Number(stamp.text);
    if (seconds <= reference + secondsPerDay) return;
    report({
      message: 'ahead',
      values: {
        stamp: formatSpoken(seconds, utc),
        distance: describeSize(seconds - reference),
        reference: formatSpoken(reference, utc),
      },
      ...tokenSpan(tree.tokens, stamp.token),
    });
  },
});
