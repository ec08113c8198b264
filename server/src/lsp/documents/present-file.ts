import { type MeteringFile, parseFile } from '../../core/document.ts';
import { languageOfUri } from '../../core/site/member.ts';
import { decodeBytes } from '../../core/text/encoding.ts';
import { LineIndex, type Span } from '../../core/text/lines.ts';
import type { PlainRange } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { SiteStore } from '../sites/site-store.ts';

/** A file as it is at the moment: as the editor has it where it is open there, else as it is on the disk. */
export interface PresentFile {
  /** As the client writes it, where the file is open. */
  readonly uri: string;
  readonly file: MeteringFile;
  /** Last change in seconds since 1970-01-01 UTC; undefined where it is not known. */
  readonly modified: number | undefined;
  readonly rangeOf: (span: Span) => PlainRange;
}

/** The file at an address; undefined where there is none, or none of the product's languages, or where it cannot be read. Never fails. */
export async function readPresent(
  address: string,
  store: SiteStore,
  { readFile, defer }: Runtime,
): Promise<PresentFile | undefined> {
  // A person goes on typing meanwhile, and is answered first.
  await new Promise<void>((resolve) => defer(resolve));
  return openFile(address, store) ?? readFromDisk(address, readFile);
}

/** The file at an address as the editor has it. */
export function openFile(address: string, store: SiteStore): PresentFile | undefined {
  const open = store.openAt(address);
  if (!open) return undefined;
  const { uri, parsed, modified } = open;
  return { uri, file: parsed, modified, rangeOf: (span) => open.rangeOf(span) };
}

/** The file at an address as it is on the disk. */
export async function readFromDisk(
  address: string,
  readFile: Runtime['readFile'],
): Promise<PresentFile | undefined> {
  const language = languageOfUri(address);
  const content = language && (await readFile(address).catch(() => undefined));
  if (!language || !content) return undefined;
  const { text, encoding } = decodeBytes(content.bytes);
  const file = parseFile(text, language, encoding);
  let lines: LineIndex | undefined;
  const rangeOf = ({ start, end }: Span): PlainRange => {
    lines ??= new LineIndex(text);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  };
  return { uri: address, file, modified: content.modified, rangeOf };
}
