import { type KnownNames, knownNames } from '../catalogue/known-names.ts';
import { LineKind, LineMark } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { contentSpan, insert, replace } from './fixes.ts';
import { type Fix, iniRule, type Report } from './rule.ts';

/** A line begins with `[` and has no `]`: no section begins there. */
export const SWM106 = iniRule({
  meta: {
    id: 'SWM106',
    name: 'section-header-not-closed',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'error',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'Windows takes a line as a section header only if it begins with "[" and holds a "]" (no Microsoft source; it is how the profile ' +
      'functions behave). Without the "]" the section does not exist, and the keys below belong to the section before. Close the name with "]".',
    messages: {
      text: '"{text}" has no "]", so no section begins here for Windows: the lines below belong to {place}.',
      key: '"{text}" has no "]", so Windows reads a key named "{key}" here and no section header: the lines below belong to {place}.',
    },
    examples: {
      bad: '[DS]\nPackInterval=604800\n[Logging\nLogon=1\n',
      good: '[DS]\nPackInterval=604800\n[Logging]\nLogon=1\n',
    },
  },

  check({ language, document, profile, encoding }, report) {
    const names = knownNames(language);
    for (const line of document.linesWith(LineMark.openBracket)) {
      const isKey = document.kind(line) === LineKind.key;
      // A header behind the mark of UTF-8 may well be closed (SWM108).
      if (line === 0 && encoding === 'utf-8-bom') continue;
      const say = (): Report<'key' | 'text'> => ({
        message: isKey ? 'key' : 'text',
        values: {
          text: excerpt(document.content(line)),
          key: excerpt(profile.keyName(line)),
          place: placeOf(profile, line),
        },
        ...contentSpan(document, line),
        fixes: fixesFor(profile, line, names),
      });
      report({ lines: [line], say });
    }
  },
});

function placeOf(profile: IniProfile, line: number): string {
  const section = profile.sectionAt(line);
  return section === profile.preamble ? 'no section' : `[${excerpt(section.name)}]`;
}

function fixesFor(profile: IniProfile, line: number, names: KnownNames): readonly Fix[] {
  const { document } = profile;
  const { start, end } = contentSpan(document, line);
  const content = document.characters.slice(start + 1, end);
  const stop = content.search(/[;=]|(?<=\s)#/);
  const rest = stop < 0 ? '' : content.slice(stop);
  const name = content.slice(0, content.length - rest.length).trimEnd();
  const nameEnd = start + 1 + name.length;
  if (name === '') return [];
  if (rest.startsWith('=') && names.key(name.trim())) {
    return [{ title: 'Delete the "["', safe: false, edits: [replace({ start, end: start + 1 }, '')] }];
  }
  const title = `Close the name: [${excerpt(name)}]`;
  // `=` lies beside `]` on the keyboard.
  if (rest === '=') return [{ title, safe: false, edits: [replace({ start: nameEnd, end }, ']')] }];
  return rest.startsWith('=') ? [] : [{ title, safe: false, edits: [insert(nameEnd, ']')] }];
}
