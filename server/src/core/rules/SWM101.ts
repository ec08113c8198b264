import { LineKind } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { contentSpan, deleteLine, replace } from './fixes.ts';
import { iniRule, type Report } from './rule.ts';

/** A key stands twice in a section; Windows uses the first, people edit the last. */
export const SWM101 = iniRule({
  meta: {
    id: 'SWM101',
    name: 'duplicate-key',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q107695'],
    fix: 'suggested',
    explanation:
      'The profile functions of Windows work on the first key of a name and never reach a second one, so this line changes nothing. ' +
      'Delete it, or move its value to the first line if that is the value you meant.',
    messages: {
      duplicate:
        '"{key}" stands already in line {line} of this section; Windows uses that one and never reads this one.',
    },
    examples: {
      bad: '[DS]\nPackInterval=604800\nPackInterval=86400\n',
      good: '[DS]\nPackInterval=604800\nPackTime=989143199\n',
    },
  },

  check({ document, profile }, report) {
    for (const [line, winner] of profile.shadowedLines) {
      if (document.kind(line) !== LineKind.key) continue;
      // Hidden by a line without `=`: that line is the fault (SWM105).
      if (document.kind(winner) !== LineKind.key) continue;
      // A section that is itself hidden is reported as a whole (SWM102).
      if (profile.sectionAt(line).shadowedBy) continue;
      report({ lines: [line, winner], say: () => duplicate(profile, line, winner) });
    }
  },
});

function duplicate(profile: IniProfile, line: number, winner: number): Report<'duplicate'> {
  const { document } = profile;
  const key = profile.keyName(line);
  return {
    message: 'duplicate',
    values: { key: excerpt(key), line: { line: winner } },
    ...contentSpan(document, line),
    unnecessary: true,
    related: [{ ...contentSpan(document, winner), message: `Windows uses this "${key}".` }],
    fixes: [
      { title: 'Delete this line', safe: false, edits: [deleteLine(document, line)] },
      {
        title: 'Keep this value, in the first place',
        safe: false,
        edits: [
          replace(
            { start: document.valueStart(winner), end: document.contentEnd(winner) },
            document.rawValue(line),
          ),
          deleteLine(document, line),
        ],
      },
    ],
  };
}
