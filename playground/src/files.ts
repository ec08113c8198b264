import { type DecodedText, decodeBytes, encodeText } from '../../server/src/core/text/encoding.ts';
import type { FileContent, FolderEntry } from '../../server/src/lsp/runtime.ts';

/** A file as a person brought it along, or as the sample holds it. */
export interface PlayFile {
  readonly uri: string;
  /** Below the folder that it was put in. */
  readonly path: string;
  /** As it lies on the disk; undefined for what is only in the editor. */
  readonly bytes: Uint8Array | undefined;
  /** Last change in seconds since 1970-01-01 UTC, where it is known. */
  readonly modified: number | undefined;
}

export const root = 'playground://page';
const sample = `${root}/sample`;
const own = `${root}/own`;

/** The files of the page, by address. They are in memory only. */
export class Files {
  readonly #files = new Map<string, PlayFile>();

  all(): readonly PlayFile[] {
    return [...this.#files.values()];
  }

  get(uri: string): PlayFile | undefined {
    return this.#files.get(uri);
  }

  addSample(path: string, bytes: Uint8Array): PlayFile {
    return this.#put({ uri: `${sample}/${path}`, path, bytes, modified: undefined });
  }

  /** Files of one name lie in folders of their own; all of them belong to one site. */
  addOwn(name: string, bytes: Uint8Array | undefined, modified: number | undefined): PlayFile {
    const addressIn = (path: string): string => `${own}/${path.split('/').map(encodeURIComponent).join('/')}`;
    let path = name;
    for (let copy = 2; this.#files.has(addressIn(path)); copy++) path = `${copy}/${name}`;
    return this.#put({ uri: addressIn(path), path, bytes, modified });
  }

  /** From now on a file is what the editor made of it. */
  rewrite(uri: string, bytes: Uint8Array): void {
    const file = this.#files.get(uri);
    if (file) this.#put({ ...file, bytes });
  }

  content(uri: string): FileContent | undefined {
    const { bytes, modified } = this.#files.get(uri) ?? {};
    return bytes && { bytes, modified };
  }

  /** What lies in a folder; undefined where no file lies in or below it. */
  entries(folder: string): readonly FolderEntry[] | undefined {
    const below = [...this.#files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    if (below.length === 0) return undefined;
    const entries = new Map<string, FolderEntry['kind']>();
    for (const uri of below) {
      const [name = '', ...rest] = uri.slice(folder.length + 1).split('/');
      entries.set(decodeURIComponent(name), rest.length > 0 ? 'folder' : 'file');
    }
    return [...entries].map(([name, kind]) => ({ name, kind }));
  }

  #put(file: PlayFile): PlayFile {
    this.#files.set(file.uri, file);
    return file;
  }
}

/** The text of a file as an editor shows it, and what is needed to write it as it was. */
export interface ShownText extends DecodedText {
  readonly lineEnd: '\r\n' | '\n';
}

export function textOf({ bytes }: PlayFile): ShownText {
  if (!bytes) return { text: '', encoding: 'windows-1252', lineEnd: '\r\n' };
  const decoded = decodeBytes(bytes);
  return { ...decoded, lineEnd: /\r\n/.test(decoded.text) ? '\r\n' : '\n' };
}

/** The bytes of an edited text; undefined where it holds a character that its encoding does not have. */
export function bytesOf(text: string, { encoding, lineEnd }: ShownText): Uint8Array | undefined {
  const bytes = encodeText({ text: text.replaceAll('\n', lineEnd), encoding });
  return bytes instanceof Uint8Array ? bytes : undefined;
}
