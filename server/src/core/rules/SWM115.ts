import { type IniDocument, LineMark } from '../ini/document.ts';
import { isBlank } from '../ini/name.ts';
import type { ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { insert, insertBelow, lineEndOf, replace } from './fixes.ts';
import { isMisnamed } from './intended-lines.ts';
import { type Fix, iniRule } from './rule.ts';

/** Text behind the `]` of a section header. */
export const SWM115 = iniRule({
  meta: {
    id: 'SWM115',
    name: 'text-behind-section-header',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'The name of a section runs to the last "]" of its line, and Windows ignores what stands behind (no Microsoft source; it is how the profile ' +
      'functions behave). That does no harm to a comment, but a key there is not read, and a comment with a "]" in it becomes part of the name, so ' +
      'that the section is lost. Put the text on a line of its own.',
    messages: {
      ignored: 'Windows ignores "{text}" behind the header of [{name}].',
      lost: 'The name of a section runs to the last "]" of its line: this one is named "{name}", and no section [{meant}] begins here.',
    },
    examples: {
      bad: '[DS] ; see [Logging]\nPackInterval=604800\n',
      good: '; see [Logging]\n[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, profile }, report) {
    for (const line of document.linesWith(LineMark.oddHeader)) {
      const section = profile.sectionAt(line);
      if (section.shadowedBy) continue;
      const isLost = isMisnamed(section);
      const header = headerAsMeant(document, section, isLost);
      if (header.textStart === header.end) continue;
      const text = document.characters.slice(header.textStart, header.end);
      report({
        message: isLost ? 'lost' : 'ignored',
        severity: isLost ? 'warning' : 'hint',
        values: {
          text: excerpt(text),
          name: excerpt(section.name),
          meant: excerpt(section.name.slice(0, section.name.indexOf(']')).trim()),
        },
        start: header.textStart,
        end: header.end,
        unnecessary: !isLost,
        fixes: fixesFor(document, header, text, isLost),
      });
    }
  },
});

/** A header up to the `]` that was meant to end it, and what stands behind. */
interface MeantHeader {
  readonly line: number;
  /** Offset behind the `]`. */
  readonly bracketEnd: number;
  readonly textStart: number;
  readonly end: number;
}

function headerAsMeant(document: IniDocument, { line }: ProfileSection, isLost: boolean): MeantHeader {
  const start = document.nameStart(line);
  const end = document.contentEnd(line);
  const bracketEnd = isLost ? start + document.name(line).indexOf(']') + 1 : document.valueStart(line);
  let textStart = bracketEnd;
  while (textStart < end && isBlank(document.characters.charCodeAt(textStart))) textStart++;
  return { line, bracketEnd, textStart, end };
}

/** A comment is safe to move, because Windows reads it in neither place; other text may have been meant as a key. */
function fixesFor(
  document: IniDocument,
  { line, bracketEnd, end }: MeantHeader,
  text: string,
  isLost: boolean,
): readonly Fix[] {
  const cut = replace({ start: bracketEnd, end }, '');
  const comment = /^(?:;|#|\/\/)(.*)/s.exec(text)?.[1];
  const safe = comment !== undefined && !isLost;
  if (comment === '') return [{ title: `Delete "${text}"`, safe, edits: [cut] }];
  const commentLine = `;${comment ?? ` ${text}`}${lineEndOf(document)}`;
  const asComment: Fix = {
    title: 'Move the text to a comment line above',
    safe,
    edits: [insert(document.start(line), commentLine), cut],
  };
  if (comment !== undefined || !text.includes('=')) return [asComment];
  const edits = [cut, insertBelow(document, line, [text])];
  return [{ title: 'Move the text to a line below', safe: false, edits }, asComment];
}
