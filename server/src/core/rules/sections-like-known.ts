import type { KnownNames } from '../catalogue/known-names.ts';
import { type IniDocument, LineMark, oncePerPart } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { nearMiss, sectionTolerance } from './near-miss.ts';

/** Headers whose name is not simply what stands between the brackets. */
const ODD = LineMark.oddHeader | LineMark.nul;

const finders = new WeakMap<KnownNames, (document: IniDocument) => readonly number[]>();

/** The sections that go by a known name or by one near it; others among them are few. */
export function sectionsLikeKnown(profile: IniProfile, names: KnownNames): readonly ProfileSection[] {
  const find = finders.get(names) ?? oncePerPart(finderOf(names));
  finders.set(names, find);
  return find(profile.document).map((line) => profile.sectionAt(line));
}

function finderOf(names: KnownNames): (part: IniDocument) => readonly number[] {
  const lengths = lengthsNear(names);
  return (part) => {
    const lines: number[] = [];
    for (const line of part.headers) {
      const isOdd = (part.marks(line) & ODD) !== 0;
      // Most names of a large file are longer or shorter than any known one. The bracket counts in neither.
      const length = part.nameEnd(line) - part.contentStart(line) - 1;
      if (isOdd || (lengths[length] === true && isLike(part.name(line), names))) lines.push(line);
    }
    return lines;
  };
}

function isLike(name: string, names: KnownNames): boolean {
  return names.section(name) !== undefined || nearMiss(name, names.sections, sectionTolerance) !== undefined;
}

/** True for a length that a name can have which is near a known one. */
function lengthsNear({ sections }: KnownNames): readonly boolean[] {
  const lengths: boolean[] = [];
  for (const { name } of sections) {
    for (let length = 1; length <= 2 * name.length; length++) {
      const limit = sectionTolerance(Math.min(length, name.length));
      lengths[length] ||= Math.abs(length - name.length) <= limit;
    }
  }
  return lengths;
}
