import { type IniDocument, LineKind } from '../ini/document.ts';
import { foldName } from '../ini/name.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { contentSpan, deleteSection, insert, lineEndOf, replace } from './fixes.ts';
import { foreignCommentMark, isBrokenHeader } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { type Fix, iniRule, type Report } from './rule.ts';

/** A section stands twice; Windows looks into the first only. */
export const SWM102 = iniRule({
  meta: {
    id: 'SWM102',
    name: 'duplicate-section',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'Windows looks for a key in the first section of a name and in no later one, so all keys of this section are without effect. ' +
      'Merge it into the first; where a key stands in both, the value of the first is the one in force. There is no Microsoft source for ' +
      'this; it is how the profile functions behave.',
    messages: {
      hidden:
        'The section [{name}] stands already in line {line}; Windows searches only that one, and no key of this one is read.',
    },
    examples: {
      bad: '[DS]\nPackTime=989143199\n\n[DS]\nPackInterval=604800\n',
      good: '[DS]\nPackTime=989143199\nPackInterval=604800\n',
    },
  },

  check({ profile }, report) {
    const lookups = new Lookups(profile);
    const namesIn = new Map<ProfileSection, ReadonlySet<string>>();
    for (const section of profile.shadowedSections) {
      const first = section.shadowedBy;
      if (!first) continue;
      const say = (): Report<'hidden'> => {
        const names = namesIn.get(first) ?? keyNames(profile, first);
        namesIn.set(first, names);
        return hidden(profile, section, first, fixesFor(profile, section, lookups.lastLineOf(first), names));
      };
      report({ lines: [section.line], sections: [section, first], say });
    }
  },
});

function hidden(
  { document }: IniProfile,
  section: ProfileSection,
  first: ProfileSection,
  fixes: readonly Fix[],
): Report<'hidden'> {
  return {
    message: 'hidden',
    values: { name: excerpt(section.name), line: { line: first.line } },
    ...contentSpan(document, section.line),
    unnecessary: true,
    related: [{ ...contentSpan(document, first.line), message: 'Windows searches this section.' }],
    fixes,
  };
}

/** Moves what the first section lacks below its last line and deletes the rest, or deletes everything. */
function fixesFor(
  profile: IniProfile,
  section: ProfileSection,
  lastLineOfFirst: number,
  present: ReadonlySet<string>,
): readonly Fix[] {
  const { document } = profile;
  const lines = linesToKeep(profile, section, present);
  if (!lines) return [];
  const deletion = deleteSection(profile, section);
  const deleteAll: Fix = { title: 'Delete this section', safe: false, edits: [deletion] };
  if (lines.length === 0) return [deleteAll];
  const place = document.start(lastLineOfFirst + 1);
  const moved = lines.join('');
  const edits = place === deletion.start ? [replace(deletion, moved)] : [insert(place, moved), deletion];
  return [{ title: `Merge into the first [${excerpt(section.name)}]`, safe: false, edits }, deleteAll];
}

/**
 * The keys that the first section lacks, lines without `=`, and the comments directly above either. Undefined where a broken header stands
 * in the section: what follows it is meant for another one.
 */
function linesToKeep(
  profile: IniProfile,
  section: ProfileSection,
  present: ReadonlySet<string>,
): readonly string[] | undefined {
  const { document } = profile;
  const kept: string[] = [];
  let comments: string[] = [];
  for (let line = section.line + 1; line < section.endLine; line++) {
    if (isBrokenHeader(document, line)) return undefined;
    const text = withLineEnd(document, line);
    const kind = document.kind(line);
    if (kind === LineKind.comment || foreignCommentMark(document, line) > 0) {
      comments.push(text);
      continue;
    }
    const isSuperfluous =
      kind === LineKind.blank ||
      profile.shadowedBy(line) !== undefined ||
      (kind === LineKind.key && present.has(foldName(profile.keyName(line))));
    if (!isSuperfluous) kept.push(...comments, text);
    comments = [];
  }
  return kept;
}

function keyNames(profile: IniProfile, section: ProfileSection): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of profile.document.namedLines(section.line + 1, section.endLine)) {
    if (profile.document.kind(line) === LineKind.key) names.add(foldName(profile.keyName(line)));
  }
  return names;
}

/** A line as it stands in the file; where that ends in it, with the line end that most lines have. */
function withLineEnd(document: IniDocument, line: number): string {
  const [start, end] = [document.start(line), document.start(line + 1)];
  const text = document.characters.slice(start, end);
  return document.lineEnd(line) < end ? text : text + lineEndOf(document);
}
