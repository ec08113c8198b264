import { type IniFile, lineOf } from '../document.ts';
import { LineKind } from '../ini/document.ts';
import { foldName } from '../ini/name.ts';
import { contentWithoutSecrets } from '../ini-secrets.ts';
import { withoutSecrets } from '../logs/secrets.ts';
import type { Report } from '../rules/rule.ts';
import { CUT, excerpt } from '../text/excerpt.ts';
import { MASK } from '../text/mask.ts';

/** Takes the secrets of some lines out of what is said of them, and nothing else: a word of ours that is masked would tell how the secret begins. */
export interface Concealer {
  /** Of a value: a piece of the file, or made of one. */
  readonly value: (text: string) => string;
  /** Of a sentence that is complete: a piece of the file stands in quotes there, in brackets or behind "=". */
  readonly sentence: (text: string) => string;
}

/** What a concealer is asked for: the place of a finding, and the others that it speaks of. */
type Place = Pick<Report, 'start' | 'end' | 'related'>;

/** Fewer characters than this are masked in a sentence only where they stand alone in quotes: they may be part of any word or number. */
const SHORTEST = 4;

/** Hides the secrets of the lines that a finding speaks of; undefined where these lines have none. */
export function concealerFor(document: IniFile, { start, end, related = [] }: Place): Concealer | undefined {
  const places = [{ start, end }, ...related.filter(({ elsewhere }) => elsewhere === undefined)];
  const lines = new Set(
    places.flatMap((place) => {
      const [first, last] = [lineOf(document, place.start), lineOf(document, place.end)];
      // A finding may name the section that it stands in.
      const header = document.profile.sectionAt(first).line;
      return header < 0 ? [first, last] : [first, last, header];
    }),
  );
  const guarded = [...lines].flatMap((line) => guardedLine(document, line) ?? []);
  if (guarded.length === 0) return undefined;
  const names = new Set([...lines].flatMap((line) => shownName(document, line) ?? []));
  const secrets = guarded.flatMap((line) => [...secretsOf(line)]);
  const value = (text: string): string => {
    if (names.has(foldName(text))) return text;
    return pieceWithoutSecrets(text, guarded) ?? masked(guarded.reduce(valueMasked, text), secrets);
  };
  return {
    value,
    sentence: (text) => {
      const [from, to] = quotedPart(text);
      return text.slice(0, from) + value(text.slice(from, to)) + text.slice(to);
    },
  };
}

/** A line with secrets, as a message shows it, and the same with a mark for every character of them. */
interface GuardedLine {
  readonly content: string;
  readonly shown: string;
  /** Where the value begins in them; at their start where there is none. */
  readonly valueStart: number;
}

function guardedLine(document: IniFile, line: number): GuardedLine | undefined {
  const shown = contentWithoutSecrets(document, line);
  if (shown === undefined) return undefined;
  const { ini } = document;
  const content = ini.content(line);
  const valueStart = ini.kind(line) === LineKind.key ? ini.valueStart(line) - ini.contentStart(line) : 0;
  return { content: excerpt(content, content.length), shown, valueStart };
}

/** The name of a section or key as a message shows it, folded; undefined where it holds a secret itself. */
function shownName(document: IniFile, line: number): string | undefined {
  const { ini, profile } = document;
  const kind = ini.kind(line);
  if (kind !== LineKind.key && kind !== LineKind.section) return undefined;
  const name = kind === LineKind.key ? profile.keyName(line) : profile.sectionAt(line).name;
  return name === '' || withoutSecrets(name) !== name ? undefined : foldName(excerpt(name));
}

/** The secrets as a sentence may quote them: in full, and without the quotes around them. */
function* secretsOf({ content, shown }: GuardedLine): Generator<string> {
  for (let at = 0; at < content.length; at++) {
    const start = at;
    while (at < content.length && shown.charAt(at) === MASK && content.charAt(at) !== MASK) at++;
    if (at === start) continue;
    const secret = content.slice(start, at);
    const inside = secret.replace(/^["']/, '').replace(/["']$/, '');
    yield* [secret, inside].filter((one) => one.trim() !== '');
  }
}

/** A value that is a piece of a line, or begins as one and was cut short: what of it is secret wherever it may stand. Undefined for other values. */
function pieceWithoutSecrets(text: string, lines: readonly GuardedLine[]): string | undefined {
  const isCut = text.endsWith(CUT) && !lines.some(({ content }) => content.includes(text));
  const piece = isCut ? text.slice(0, -CUT.length) : text;
  if (piece === '' || !lines.some(({ content }) => content.includes(piece))) return undefined;
  const characters = piece.split('');
  for (const { content, shown } of lines) {
    for (let at = content.indexOf(piece); at >= 0; at = content.indexOf(piece, at + 1)) {
      for (let index = 0; index < piece.length; index++)
        if (shown.charAt(at + index) === MASK) characters[index] = MASK;
    }
  }
  return characters.join('') + (isCut ? CUT : '');
}

/** Words that quote the value of a line in full, or as much of it as messages do. */
function valueMasked(words: string, { content, shown, valueStart }: GuardedLine): string {
  const value = content.slice(valueStart);
  return value.length < SHORTEST ? words : words.replaceAll(excerpt(value), excerpt(shown.slice(valueStart)));
}

/** Words with a mark for every character of a secret in them, and of the beginning of one that is cut short. */
function masked(words: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => {
    if (text === secret) return MASK.repeat(secret.length);
    if (secret.length < SHORTEST) return text.replaceAll(`"${secret}"`, `"${MASK.repeat(secret.length)}"`);
    return withoutBeginning(text.replaceAll(secret, MASK.repeat(secret.length)), secret);
  }, withoutSecrets(words));
}

/** The beginning of a secret stands before the dots of what is cut short. */
function withoutBeginning(words: string, secret: string): string {
  let shown = words;
  for (let cut = words.indexOf(CUT); cut >= 0; cut = words.indexOf(CUT, cut + 1)) {
    let length = Math.min(secret.length, cut);
    while (length > 0 && !secret.startsWith(words.slice(cut - length, cut))) length--;
    if (length > 0) shown = shown.slice(0, cut - length) + MASK.repeat(length) + shown.slice(cut);
  }
  return shown;
}

/** What stands between the first and the last of the marks around pieces of a file; empty where there is none. */
function quotedPart(sentence: string): readonly [from: number, to: number] {
  const open = sentence.search(/["[=]/);
  if (open < 0) return [0, 0];
  // What stands behind "=" has no mark at its end.
  const end =
    sentence.charAt(open) === '='
      ? sentence.length
      : Math.max(sentence.lastIndexOf('"'), sentence.lastIndexOf(']'));
  return [open + 1, Math.max(open + 1, end)];
}
