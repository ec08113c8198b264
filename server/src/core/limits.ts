import { checkFinding } from './check-finding.ts';
import type { Finding } from './finding.ts';

/** Texts longer than this many characters are not checked: no metering file comes near, and editors do not hand them over. */
export const LONGEST_CHECKED_TEXT = 128 * 1024 * 1024;

/** How much of the start of a text decides whether it is text at all. */
const SNIFFED_CHARACTERS = 8192;

/** Above this share of control characters a file is no text. */
const LARGEST_SHARE_OF_CONTROLS = 0.1;

/** Why a text cannot sensibly be checked, as the one finding to show; undefined for a text that can. */
export function checkability(text: string): Finding | undefined {
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

function looksBinary(text: string): boolean {
  const length = Math.min(text.length, SNIFFED_CHARACTERS);
  if (length < 16) return false;
  let controls = 0;
  for (let offset = 0; offset < length; offset++) {
    const unit = text.charCodeAt(offset);
    const isLayout = (unit >= 0x09 && unit <= 0x0d) || unit === 0x1a;
    if ((unit < 0x20 && !isLayout) || unit === 0x7f) controls++;
  }
  return controls / length > LARGEST_SHARE_OF_CONTROLS;
}
