import type { IniProfile } from '../../core/ini/profile.ts';
import { quote } from '../card.ts';

/** Why Windows never reads the key on a line, as a sentence; undefined where it does. */
export function reachOf(profile: IniProfile, line: number): string | undefined {
  const section = profile.sectionAt(line);
  if (section === profile.preamble)
    return 'Windows does not read this line: it stands before the first section.';
  if (section.shadowedBy) {
    const first = section.shadowedBy.line + 1;
    return `Windows does not read this line: the section ${quote(section.name)} stands already in line ${first}.`;
  }
  const winner = profile.shadowedBy(line);
  if (winner === undefined) return undefined;
  return `Windows does not read this line: the name stands already in line ${winner + 1} of this section.`;
}
