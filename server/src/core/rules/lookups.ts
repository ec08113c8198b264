import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import type { TextEdit } from '../text/edit.ts';
import { deleteLine, insertBelow, lastLineOf } from './fixes.ts';

/** Look-ups that a rule repeats for every line with its fault. Each is made once, because a large file may have the fault on every line. */
export class Lookups {
  readonly #profile: IniProfile;
  readonly #sections = new Map<string, ProfileSection | undefined>();
  readonly #keys = new Map<ProfileSection, Map<string, number | undefined>>();
  readonly #lastLines = new Map<ProfileSection, number>();

  constructor(profile: IniProfile) {
    this.#profile = profile;
  }

  /** The section that Windows finds under a name. */
  section(name: string): ProfileSection | undefined {
    return remembered(this.#sections, name, () => this.#profile.section(name));
  }

  /** The line of a key in a section. */
  keyIn(section: ProfileSection, name: string): number | undefined {
    const keys = remembered(this.#keys, section, () => new Map<string, number | undefined>());
    return remembered(keys, name, () => this.#profile.findIn(section, name));
  }

  /** The last line of a section that is not blank. */
  lastLineOf(section: ProfileSection): number {
    return remembered(this.#lastLines, section, () => lastLineOf(this.#profile.document, section));
  }

  /** Moves a line to the end of a section, which is added to the end of the file where there is none. */
  moveInto(sectionName: string, line: number): readonly TextEdit[] {
    const { document, preamble, lastSection } = this.#profile;
    const section = this.section(sectionName);
    const content = document.content(line);
    const target = section
      ? insertBelow(document, this.lastLineOf(section), [content])
      : insertBelow(document, this.lastLineOf(lastSection ?? preamble), ['', `[${sectionName}]`, content]);
    return [target, deleteLine(document, line)];
  }
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, find: () => Value): Value {
  if (memory.has(key)) return memory.get(key) as Value;
  const value = find();
  memory.set(key, value);
  return value;
}
