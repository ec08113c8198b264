import { type KnownNames, knownNames } from '../catalogue/known-names.ts';
import type { CatalogueKey } from '../catalogue/remodbc.ts';
import { sameName } from '../ini/name.ts';
import type { ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import type { IniRuleContext } from './context.ts';
import { contentSpan, deleteLine } from './fixes.ts';
import { firstBrokenHeader, isMisnamed } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { nearMiss, sectionTolerance } from './near-miss.ts';
import { type Fix, iniRule, type Report } from './rule.ts';

/** A known key stands in another section than its own. */
export const SWM112 = iniRule({
  meta: {
    id: 'SWM112',
    name: 'key-in-wrong-section',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q213171', 'Q244875'],
    fix: 'suggested',
    explanation:
      'The articles place PackInterval in [DS] and the keys of the log in [Logging], and Windows finds a key only in the section that a program ' +
      'names. Move the key to its section. For PackTime no article names the section; [DS] is likely, because PackInterval stands there, ' +
      'so elsewhere it is only a hint.',
    messages: {
      documented:
        '{key} is documented for [{section}]; a program that asks for it there does not find this one in [{found}].',
      undocumented:
        '{key} stands in [{found}]. No article names its section, but [{section}] is the likely one.',
    },
    examples: {
      bad: '[DS]\nPackInterval=604800\nLogon=1\n',
      good: '[DS]\nPackInterval=604800\n\n[Logging]\nLogon=1\n',
    },
  },

  check(context, report) {
    const { language, document, profile } = context;
    const names = knownNames(language);
    const lookups = new Lookups(profile);
    for (const line of names.keyLines(document)) {
      const section = profile.sectionAt(line);
      if (isMisnamed(section) || !profile.isEffective(line)) continue;
      // Below a header that Windows does not see the fault is the header (SWM106).
      if (firstBrokenHeader(document, section.line + 1, line + 1) <= line) continue;
      const key = names.keyOn(profile, line);
      if (!key || sameName(key.section, section.name)) continue;
      // A misspelt section is its own fault (SWM111).
      if (isMisspelt(section, key.section, names)) continue;
      report(() => misplaced(context, section, line, key, lookups));
    }
  },
});

function misplaced(
  context: IniRuleContext,
  section: ProfileSection,
  line: number,
  key: CatalogueKey,
  lookups: Lookups,
): Report<'documented' | 'undocumented'> {
  const { document } = context;
  const isDocumented = key.sectionEvidence === 'documented';
  const own = lookups.section(key.section);
  const other = own && lookups.keyIn(own, key.name);
  return {
    message: isDocumented ? 'documented' : 'undocumented',
    severity: isDocumented ? 'warning' : 'hint',
    values: { key: key.name, section: key.section, found: excerpt(section.name) },
    articles: key.articles,
    ...contentSpan(document, line),
    related:
      other === undefined
        ? []
        : [{ ...contentSpan(document, other), message: `[${key.section}] has its own ${key.name}.` }],
    fixes: [fixFor(context, key, line, other, lookups)],
  };
}

function isMisspelt({ name }: ProfileSection, known: string, { sections }: KnownNames): boolean {
  const meant = nearMiss(name, sections, sectionTolerance);
  return meant !== undefined && sameName(meant.name, known);
}

function fixFor(
  { document }: IniRuleContext,
  key: CatalogueKey,
  line: number,
  other: number | undefined,
  lookups: Lookups,
): Fix {
  if (other !== undefined) {
    const title = `Delete this line; [${key.section}] has its own ${key.name}`;
    return { title, safe: false, edits: [deleteLine(document, line)] };
  }
  return { title: `Move to [${key.section}]`, safe: false, edits: lookups.moveInto(key.section, line) };
}
