import { effectiveKeys } from '../../core/ini/effective.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import type { Output } from '../output.ts';
import type { WindowsReport } from './as-windows.ts';
import { printEffective } from './effective-text.ts';

/** Pieces of JSON of at least this many characters are written together. */
const PIECE = 1 << 14;

/** What Windows returns for every key. */
export function effectiveReport(out: Output): WindowsReport {
  return {
    text: ({ path, encoding, profile }) => printEffective(out, path, encoding, profile),
    list: 'sections',
    json: ({ profile }) => writeSections(out, profile),
  };
}

/** Written key by key: the JSON of a large file would be too long for one string. */
function writeSections(out: Output, profile: IniProfile): void {
  let piece = '';
  let isFirstSection = true;
  for (const section of profile.sections) {
    if (section.name === '') continue;
    piece += `${isFirstSection ? '' : ','}{"name":${JSON.stringify(section.name)},"keys":[`;
    isFirstSection = false;
    let isFirstKey = true;
    for (const key of effectiveKeys(profile, section)) {
      piece += isFirstKey ? JSON.stringify(key) : `,${JSON.stringify(key)}`;
      isFirstKey = false;
      if (piece.length < PIECE) continue;
      out.write(piece);
      piece = '';
      if (out.isClosed) return;
    }
    piece += ']}';
  }
  out.write(piece);
}
