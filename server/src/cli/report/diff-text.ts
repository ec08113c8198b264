import type { LanguageId } from '../../core/catalogue/language.ts';
import { parseFile } from '../../core/document.ts';
import { withoutSecrets } from '../../core/logs/secrets.ts';
import type { DecodedText, Encoding } from '../../core/text/encoding.ts';
import { decodeWindows1252 } from '../../core/text/windows1252.ts';
import { fileWithoutSecrets } from '../../core/without-secrets.ts';
import { type DiffLine, type DiffLineKind, diffLines } from '../diff.ts';
import type { Output } from '../output.ts';
import { type Colours, coloursFor } from './colour.ts';
import { visible } from './visible.ts';

/** A file before or after it is mended. */
export interface FileState {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
}

/** Prints the change of a file of a language, without the secrets that such a file may hold. */
export function printDiffOf(language: LanguageId, ...change: DiffArguments): void {
  if (language === 'sms-metering-log') printLogDiff(...change);
  else printMaskedDiff(language, ...change);
}

type DiffArguments = readonly [out: Output, path: string, before: FileState, after: FileState];

/**
 * Prints the change of a file as a unified diff; nothing where there is none. The diff is one of bytes, so that a byte order mark or a
 * character of code page 1252 is what it is in the file and `patch` can use the result; for people on a terminal the lines are decoded.
 * UTF-16, whose bytes are no lines, is compared and printed as text.
 */
function printDiff(out: Output, path: string, before: FileState, after: FileState): void {
  if (Buffer.compare(before.bytes, after.bytes) === 0) return;
  const areBytes = !isWide(before.decoded.encoding) && !isWide(after.decoded.encoding);
  const lines = areBytes
    ? diffLines(latin1(before.bytes), latin1(after.bytes))
    : diffLines(before.decoded.text, after.decoded.text);
  out.write(printHeader(path, before, after, coloursFor(out)));
  if (out.isTerminal) {
    const decode = areBytes ? byteDecoder(before.decoded.encoding, after.decoded.encoding) : textOf;
    out.write(lines.map((line) => printLine(line.kind, decode(line), coloursFor(out))).join(''));
  } else if (areBytes) out.writeBytes(Buffer.from(joined(lines), 'latin1'));
  else out.write(joined(lines));
}

/** What stands in a diff where a log has a password. It is no text of the log, so that `patch` cannot take the line for one. */
const LEFT_OUT = '(password left out)';

/** Prints the change of a log as text. Passwords are left out, and a line says that the diff cannot be applied then. */
function printLogDiff(out: Output, path: string, before: FileState, after: FileState): void {
  if (Buffer.compare(before.bytes, after.bytes) === 0) return;
  const lines = diffLines(before.decoded.text, after.decoded.text);
  const shown = lines.map(({ kind, text }) => ({
    kind,
    text: kind === '@' ? text : kind + withoutSecrets(text.slice(1), () => LEFT_OUT),
  }));
  if (shown.some(({ text }, index) => text !== lines[index]?.text))
    out.write(`${nameOf(path)}: passwords are left out of this diff; it cannot be applied\n`);
  out.write(printHeader(path, before, after, coloursFor(out)));
  if (out.isTerminal)
    out.write(shown.map(({ kind, text }) => printLine(kind, text, coloursFor(out))).join(''));
  else out.write(joined(shown));
}

/** Prints the change of a file. Where it would show secrets they are masked, and a line says that the diff cannot be applied then. */
function printMaskedDiff(language: LanguageId, ...[out, path, before, after]: DiffArguments): void {
  const shownBefore = withoutSecretsOf(language, before);
  const shownAfter = withoutSecretsOf(language, after);
  const lines = diffLines(shownBefore, shownAfter);
  const hidesNothing = shownBefore === before.decoded.text && shownAfter === after.decoded.text;
  // In another encoding lines are different whose text is the same.
  const isApart =
    before.decoded.encoding === after.decoded.encoding &&
    joined(lines) === joined(diffLines(before.decoded.text, after.decoded.text));
  if (hidesNothing || isApart) {
    printDiff(out, path, before, after);
    return;
  }
  out.write(`${nameOf(path)}: secrets are left out of this diff; it cannot be applied\n`);
  out.write(printHeader(path, before, after, coloursFor(out)));
  if (out.isTerminal)
    out.write(lines.map(({ kind, text }) => printLine(kind, text, coloursFor(out))).join(''));
  else out.write(joined(lines));
}

function withoutSecretsOf(language: LanguageId, { decoded: { text, encoding } }: FileState): string {
  return fileWithoutSecrets(parseFile(text, language, encoding))(0, text.length);
}

function nameOf(path: string): string {
  return visible(path.replaceAll('\\', '/').replace(/^(?:[A-Za-z]:)?\/+/, ''));
}

function printHeader(path: string, before: FileState, after: FileState, { strong }: Colours): string {
  const name = nameOf(path);
  const from = before.decoded.encoding;
  const to = after.decoded.encoding;
  const encodings = from === to ? '' : `${name}: ${from} becomes ${to}\n`;
  return `${encodings}${strong(`--- a/${name}`)}\n${strong(`+++ b/${name}`)}\n`;
}

function printLine(kind: DiffLineKind, text: string, colours: Colours): string {
  const paint =
    kind === '-' ? colours.red : kind === '+' ? colours.green : kind === '@' ? colours.blue : undefined;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => visible(line.replace(/\r$/, '')))
    .map((line) => `${paint?.(line) ?? line}\n`)
    .join('');
}

function isWide(encoding: Encoding): boolean {
  return encoding.startsWith('utf-16');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function byteDecoder(before: Encoding, after: Encoding): (line: DiffLine) => string {
  return ({ kind, text }) => {
    const bytes = Buffer.from(text, 'latin1');
    return (kind === '+' ? after : before) === 'windows-1252'
      ? decodeWindows1252(bytes)
      : bytes.toString('utf8');
  };
}

function textOf({ text }: DiffLine): string {
  return text;
}

function joined(lines: readonly DiffLine[]): string {
  return lines.map(({ text }) => text).join('');
}
