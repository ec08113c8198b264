import { type Characters, REPLACEMENT_CHARACTER } from '../text/characters.ts';
import type { Span } from '../text/lines.ts';
import { checkFinding } from './check-finding.ts';
import type { Finding } from './finding.ts';

/** Texts longer than this many characters are not checked: no metering file comes near, and editors do not hand them over. */
const LONGEST_CHECKED_TEXT = 128 * 1024 * 1024;

/** No rule lists more places than this in one file; one more finding then tells how many there are. */
export const FINDINGS_PER_RULE = 200;

/** How much of the start of a text decides whether it is text at all. */
const SNIFFED_CHARACTERS = 8192;

/** Above this share of control characters a file is no text. */
const LARGEST_SHARE_OF_CONTROLS = 0.1;

/** Why a text cannot sensibly be checked, as the one finding to show; undefined for a text that can. */
export function checkability(text: Characters): Finding | undefined {
  if (text.length > LONGEST_CHECKED_TEXT) {
    const size = Math.round(text.length / (1024 * 1024));
    return checkFinding('SWM001', `The file has ${size} million characters and was not checked.`, {
      start: 0,
      end: 0,
    });
  }
  if (looksBinary(text)) {
    return checkFinding('SWM001', 'The file looks binary, not like text, and was not checked.', {
      start: 0,
      end: 0,
    });
  }
  return undefined;
}

/** Tells of the places beyond those that are listed, at the last of them. */
export function notListed(
  { id, name }: { readonly id: string; readonly name: string },
  more: number,
  listed: readonly Span[],
): Finding {
  const message =
    more === 1
      ? `${id} (${name}) applies to one more place of this file that is not listed.`
      : `${id} (${name}) applies to ${more} more places of this file that are not listed.`;
  return checkFinding('SWM001', message, listed.at(-1) ?? { start: 0, end: 0 });
}

/** Control characters that no text has; few files get further than to this. Written as what they are not, because that is found twice as fast. */
const CONTROLS = /[^\t-\r\x1a -~\x80-\uffff]/;

function looksBinary(text: Characters): boolean {
  const start = text.slice(0, SNIFFED_CHARACTERS);
  const { length } = start;
  if (length < 16 || !CONTROLS.test(start)) return false;
  let controls = 0;
  for (let offset = 0; offset < length; offset++) {
    const unit = start.charCodeAt(offset);
    const isLayout = (unit >= 0x09 && unit <= 0x0d) || unit === 0x1a;
    if ((unit < 0x20 && !isLayout) || unit === 0x7f) controls++;
  }
  return controls / length > LARGEST_SHARE_OF_CONTROLS;
}

/** Tells that an editor has read the file in a wrong encoding: saved like this, the bytes behind those characters would be lost. */
export function lostCharacters(text: Characters): readonly Finding[] {
  const start = text.indexOf(REPLACEMENT_CHARACTER);
  return start < 0 ? [] : [characterLost(start)];
}

/** The same of the first such character, where its place is known already. */
export function characterLost(start: number): Finding {
  const message =
    'The editor could not read this character in the encoding it chose; saving now would lose it. Reopen the file with the encoding Windows 1252.';
  return checkFinding('SWM005', message, { start, end: start + 1 });
}
