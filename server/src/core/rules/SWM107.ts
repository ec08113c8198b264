import { knownNames } from '../catalogue/known-names.ts';
import type { CatalogueKey } from '../catalogue/remodbc.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { contentSpan, deleteLine, insert, lineEndOf } from './fixes.ts';
import { firstBrokenHeader, foreignCommentMark } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { type Fix, iniRule } from './rule.ts';

/** A key stands before the first section, where no program looks. */
export const SWM107 = iniRule({
  meta: {
    id: 'SWM107',
    name: 'key-before-first-section',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'A program asks Windows for a key of a section, and a key that stands before the first header is in none, so it is never found. Put ' +
      'it below the header of its section. There is no Microsoft source for this; it is how the profile functions behave.',
    messages: {
      known:
        '{key} stands before the first section, so Windows does not find it; it belongs into [{section}].',
      presumed:
        '{key} stands before the first section, so Windows does not find it; no article names its section, but [{section}] is the likely one.',
      unknown: '"{key}" stands before the first section, so Windows finds it in none.',
    },
    examples: {
      bad: 'PackInterval=604800\n[Logging]\nLogon=1\n',
      good: '[DS]\nPackInterval=604800\n[Logging]\nLogon=1\n',
    },
  },

  check({ language, document, profile }, report) {
    const names = knownNames(language);
    const lookups = new Lookups(profile);
    let run: Run | undefined;
    // Below a header that Windows does not see (SWM106, SWM108) keys stand where they should; the header is the fault.
    const end = firstBrokenHeader(document, 0, profile.preamble.endLine);
    for (const line of document.namedLines(0, end)) {
      if (document.kind(line) !== LineKind.key || foreignCommentMark(document, line) > 0) continue;
      // Nobody asks for a key without a name: a line of equals signs is an ornament.
      if (document.nameEnd(line) === document.nameStart(line)) continue;
      const key = names.keyOn(profile, line);
      if (run?.section !== key?.section) run = key && { section: key.section, line };
      report({
        message: !key ? 'unknown' : key.sectionEvidence === 'documented' ? 'known' : 'presumed',
        values: { key: key?.name ?? excerpt(profile.keyName(line)), section: key?.section ?? '' },
        ...contentSpan(document, line),
        unnecessary: true,
        fixes: key && run ? [fixFor(profile, key, line, run.line, lookups)] : [],
      });
    }
  },
});

/** Keys of one section on lines that follow each other, and the first of these lines: one header serves them all. */
interface Run {
  readonly section: string;
  readonly line: number;
}

function fixFor(
  { document }: IniProfile,
  { name, section: sectionName }: CatalogueKey,
  line: number,
  firstOfRun: number,
  lookups: Lookups,
): Fix {
  const section = lookups.section(sectionName);
  if (!section) {
    const header = `[${sectionName}]${lineEndOf(document)}`;
    return {
      title: `Insert [${sectionName}] above`,
      safe: false,
      edits: [insert(document.start(firstOfRun), header)],
    };
  }
  if (lookups.keyIn(section, name) !== undefined) {
    const title = `Delete this line; [${sectionName}] has a ${name} of its own`;
    return { title, safe: false, edits: [deleteLine(document, line)] };
  }
  return { title: `Move to [${sectionName}]`, safe: false, edits: lookups.moveInto(sectionName, line) };
}
