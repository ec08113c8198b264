import { knownNames } from '../catalogue/known-names.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { contentSpan, deleteSection } from './fixes.ts';
import { iniRule } from './rule.ts';

/** A known section holds nothing. */
export const SWM116 = iniRule({
  meta: {
    id: 'SWM116',
    name: 'empty-section',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'A section without keys changes nothing: Windows returns the same for a key of an empty section as for one of a section that is not there ' +
      '(no Microsoft source; it follows from how keys are looked up). Delete it, or write the keys that were meant to be in it. A section that ' +
      'holds comments is left alone, because keys are often switched off that way.',
    messages: {
      empty: '[{name}] holds no key, so it has no effect.',
    },
    examples: {
      bad: '[DS]\n\n[Other]\nKey=1\n',
      good: '[DS]\nPackInterval=604800\n\n[Logging]\nLogon=1\n',
    },
  },

  check({ language, document, profile }, report) {
    const names = knownNames(language);
    const searched = new Set(profile.shadowedSections.map((section) => section.shadowedBy));
    for (const line of names.sectionLines(document)) {
      const section = profile.sectionAt(line);
      // Of two sections of a name SWM102 speaks: deleting the empty one would bring the other to light.
      if (section.shadowedBy || searched.has(section) || !isEmpty(profile, section)) continue;
      const known = names.section(section.name);
      if (!known) continue;
      report({
        message: 'empty',
        values: { name: known.name },
        ...contentSpan(document, section.line),
        unnecessary: true,
        fixes: [{ title: 'Delete this section', safe: false, edits: [deleteSection(profile, section)] }],
      });
    }
  },
});

function isEmpty({ document }: IniProfile, section: ProfileSection): boolean {
  for (let line = section.line + 1; line < section.endLine; line++) {
    if (document.kind(line) !== LineKind.blank) return false;
  }
  return true;
}
