import { LineMark } from '../ini/document.ts';
import { isBlank } from '../ini/name.ts';
import { excerpt } from '../text/excerpt.ts';
import { replace } from './fixes.ts';
import { isMisnamed } from './intended-lines.ts';
import { iniRule } from './rule.ts';

/** Blanks between the brackets and the name of a section. */
export const SWM114 = iniRule({
  meta: {
    id: 'SWM114',
    name: 'blanks-in-section-header',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'Newer versions of Windows leave out blanks between the brackets and the name, older ones seem to count them as part of the name and ' +
      'then do not find the section. Remove them; the name is then right for every version. There is no Microsoft source; tests on Windows ' +
      'and other implementations of the profile functions disagree.',
    messages: {
      blanks:
        'The name in "{header}" has blanks around it: newer Windows leaves them out, older Windows may look for them and then finds no section [{name}].',
    },
    examples: {
      bad: '[ DS ]\nPackInterval=604800\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, profile }, report) {
    const { characters } = document;
    for (const line of document.linesWith(LineMark.oddHeader)) {
      const section = profile.sectionAt(line);
      const nameStart = document.nameStart(line);
      const nameEnd = document.nameEnd(line);
      let start = nameStart;
      while (isBlank(characters.charCodeAt(start))) start++;
      let end = nameEnd;
      while (end > start && isBlank(characters.charCodeAt(end - 1))) end--;
      if (start === end || (start === nameStart && end === nameEnd)) continue;
      // Hidden or misnamed, the section has a worse fault in this line (SWM102, SWM115).
      if (section.shadowedBy || isMisnamed(section)) continue;
      report({
        message: 'blanks',
        values: {
          header: excerpt(characters.slice(nameStart - 1, nameEnd + 1)),
          name: excerpt(section.name),
        },
        start: nameStart - 1,
        end: nameEnd + 1,
        fixes: [
          {
            title: 'Remove the blanks',
            safe: true,
            edits: [
              ...(start > nameStart ? [replace({ start: nameStart, end: start }, '')] : []),
              ...(end < nameEnd ? [replace({ start: end, end: nameEnd }, '')] : []),
            ],
          },
        ],
      });
    }
  },
});
