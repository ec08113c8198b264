import { type CatalogueKey, remodbcSection } from '../catalogue/remodbc.ts';
import { hashName, sameName } from '../ini/name.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { contentSpan, insertBelow } from './fixes.ts';
import { iniRule } from './rule.ts';

const loggingKeys = remodbcSection('Logging')?.keys ?? [];

/** A hash is compared for every line, a name only where it fits. */
const keysByHash: ReadonlyMap<number, CatalogueKey> = new Map(
  loggingKeys.map((key) => [hashName(key.name, 0, key.name.length), key]),
);

/** [Logging] lacks some of the four keys that its article shows. One finding names all that are missing, and one fix adds them. */
export const SWM301 = iniRule({
  meta: {
    id: 'SWM301',
    name: 'logging-incomplete',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q244875'],
    fix: 'suggested',
    explanation:
      'To switch the log on, Q244875 adds a section with four keys: Logon, FileName, BackupName and MaxSize. Without Logon the service ' +
      'presumably writes no log (inferred); what it uses in place of one of the others is not documented, so that is information only. ' +
      'Complete the section with the values of the article, or delete it.',
    messages: {
      withoutLogon: '[Logging] has no Logon, so the service presumably writes no log (inferred).',
      withoutLogonAndMore:
        '[Logging] has no Logon, so the service presumably writes no log (inferred). {missing} missing too.',
      incomplete:
        '[Logging] has no {missing}; what the service uses instead is not documented. The article shows all four keys.',
    },
    // An empty section is to be completed here, not deleted.
    outranks: ['SWM116'],
    examples: {
      bad: '[Logging]\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\n',
      good: '[Logging]\nLogon=1\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\nMaxSize=200000\n',
    },
  },

  check({ document, profile }, report) {
    const section = profile.section('Logging');
    if (!section) return;
    const { lastNamed, present } = keysIn(profile, section);
    const missing = loggingKeys.filter((key) => !present.has(key));
    if (missing.length === 0) return;
    const isLogonMissing = missing.some(({ name }) => name === 'Logon');
    const others = missing.map(({ name }) => name).filter((name) => name !== 'Logon');
    const added = missing.map(({ name, values }) => `${name}=${values[0]?.value ?? ''}`);
    report({
      message: isLogonMissing ? (others.length > 0 ? 'withoutLogonAndMore' : 'withoutLogon') : 'incomplete',
      severity: isLogonMissing ? 'warning' : 'information',
      values: {
        missing: isLogonMissing
          ? `${listed(others, 'and')} ${others.length > 1 ? 'are' : 'is'}`
          : listed(others, 'or'),
      },
      ...contentSpan(document, section.line),
      fixes: [
        {
          title: `Add ${added.join(', ')} as Q244875 shows`,
          safe: false,
          edits: [insertBelow(document, lastNamed, added)],
        },
      ],
    });
  },
});

/**
 * The documented keys that the section names, and the last line that begins with any name. Lines without `=` count: such a line hides what
 * is added below it, and SWM105 reports it.
 */
function keysIn(
  profile: IniProfile,
  section: ProfileSection,
): { readonly present: ReadonlySet<CatalogueKey>; readonly lastNamed: number } {
  const { document } = profile;
  const present = new Set<CatalogueKey>();
  let lastNamed = section.line;
  for (const line of document.namedLines(section.line + 1, section.endLine)) {
    lastNamed = line;
    const key = keysByHash.get(document.nameHash(line));
    if (key && sameName(profile.keyName(line), key.name)) present.add(key);
  }
  return { present, lastNamed };
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
