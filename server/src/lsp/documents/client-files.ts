import type { Connection } from 'vscode-languageserver';
import { clientMethods, type DocumentParams, type FileAnswer, type FolderAnswer } from '../protocol.ts';
import type { FileContent, FileReader, FolderEntry, Platform } from '../runtime.ts';

/**
 * Reads files of the disk by itself, and of all other places through the client, which alone knows them: folders that lie on the
 * web, and every folder while the server runs in a browser.
 * @param isOffered the client said that it reads files
 */
export function fileReader(connection: Connection, { disk }: Platform, isOffered: boolean): FileReader {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> => {
    if (!isOffered) return undefined;
    const params: DocumentParams = { uri };
    // A client that cannot answer leaves the file unknown.
    return connection
      .sendRequest<Answer | null>(method, params)
      .then((answer) => answer ?? undefined, nothing);
  };
  const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

  return {
    readFile: async (uri) => {
      if (disk && isOnDisk(uri)) return disk.readFile(uri);
      return contentOf(await ask<FileAnswer>(clientMethods.readFile, uri));
    },
    readFolder: async (uri) => {
      if (disk && isOnDisk(uri)) return disk.readFolder(uri);
      return entriesOf(await ask<FolderAnswer>(clientMethods.readFolder, uri));
    },
  };
}

function nothing(): undefined {
  return undefined;
}

function contentOf(answer: Partial<FileAnswer> | undefined): FileContent | undefined {
  if (typeof answer?.base64 !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
    const { modified } = answer;
    return { bytes, modified: typeof modified === 'number' ? modified : undefined };
  } catch {
    // No base64.
    return undefined;
  }
}

function entriesOf(answer: FolderAnswer | undefined): readonly FolderEntry[] | undefined {
  return Array.isArray(answer) ? answer.filter(isEntry) : undefined;
}

/** Answers of a client arrive unchecked. */
function isEntry(raw: unknown): raw is FolderEntry {
  const { name, kind } = (raw ?? {}) as Partial<FolderEntry>;
  return typeof name === 'string' && (kind === 'file' || kind === 'folder');
}
