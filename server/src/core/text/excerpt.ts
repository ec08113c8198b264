import { DELETE } from './ascii.ts';

/** Messages show at most this many characters of a text. */
const LONGEST = 60;

/** What stands behind a text that was cut short. */
export const CUT = '...';

/** Most texts hold none, and to see that is faster than to replace them. */
const CONTROL = /[\0-\x1f\x7f]/;
const CONTROLS = /[\0-\x1f\x7f]/g;

/**
 * A piece of a file for a message: in full if it is short, and with control characters as pictures, so that a message is one line.
 * @param longest as many characters as are shown
 */
export function excerpt(text: string, longest = LONGEST): string {
  const short = text.length > longest ? `${text.slice(0, longest)}${CUT}` : text;
  return CONTROL.test(short) ? short.replaceAll(CONTROLS, picture) : short;
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  return String.fromCharCode(code === DELETE ? 0x2421 : 0x2400 + code);
}
