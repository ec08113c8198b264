import type { IniDocument } from '../ini/document.ts';
import { LineMark } from '../ini/document.ts';
import { contentSpan, insertBelow, lastLineOf } from './fixes.ts';
import { isMisnamed } from './intended-lines.ts';
import { iniRule } from './rule.ts';

/** The file has sections, but no [DS]. */
export const SWM217 = iniRule({
  meta: {
    id: 'SWM217',
    name: 'section-ds-missing',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: ['Q213171'],
    fix: 'suggested',
    explanation:
      'The articles speak of [DS] as of a section that the file already has (Q213171, Q263023), so a file without it may be incomplete. It is ' +
      'needed only where PackInterval is to be set. Insert it with the weekly default, or leave the file as it is.',
    messages: {
      missing:
        'The file has no [DS] section. It is needed only for PackInterval (Q213171); without it the tables are packed once a week by default.',
    },
    examples: {
      bad: '[Logging]\nLogon=1\n',
      good: '[DS]\nPackInterval=604800\n[Logging]\nLogon=1\n',
    },
  },

  check({ document, profile }, report) {
    const { firstSection: first, lastSection: last } = profile;
    if (!first || profile.section('DS') || hasSpoiltHeader(document)) return;
    // A section that was meant to be [DS] is spoken of by its own rule (SWM111, SWM115).
    for (const line of document.linesWith(LineMark.oddHeader))
      if (isMisnamed(profile.sectionAt(line))) return;
    report({
      message: 'missing',
      ...contentSpan(document, first.line),
      fixes: [
        {
          title: 'Insert [DS] with PackInterval=604800, the weekly default',
          safe: false,
          edits: [
            insertBelow(document, lastLineOf(document, last ?? first), ['', '[DS]', `PackInterval=604800`]),
          ],
        },
      ],
    });
  },
});

/** True where a line is meant to be the header and is none to Windows: without `]` (SWM106) or behind a byte order mark (SWM108). */
function hasSpoiltHeader(document: IniDocument): boolean {
  for (const line of document.linesWith(LineMark.openBracket | LineMark.orphan)) {
    if (/^\W*\[\s*DS\b/i.test(document.content(line))) return true;
  }
  return false;
}
