import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  clientMethods,
  type DocumentParams,
  type FileAnswer,
  type FolderAnswer,
  largestFile,
} from '../../server/src/lsp/protocol.ts';
import { toBase64 } from './base64.ts';

const kinds: ReadonlyMap<FileType, FolderAnswer[number]['kind']> = new Map([
  [FileType.File, 'file'],
  [FileType.Directory, 'folder'],
]);

/** Reads for the server what it cannot reach itself: everything that is not on the disk of a Node server. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(clientMethods.readFile, ({ uri }: DocumentParams) => unlessUnreadable(readFile(uri)));
  client.onRequest(clientMethods.readFolder, ({ uri }: DocumentParams) => unlessUnreadable(readFolder(uri)));
}

async function readFile(uri: string): Promise<FileAnswer | null> {
  const address = Uri.parse(uri, true);
  const { type, size, mtime } = await workspace.fs.stat(address);
  if ((type & FileType.File) === 0 || size > largestFile) return null;
  const base64 = toBase64(await workspace.fs.readFile(address));
  // Places that keep no time say 0.
  return { base64, ...(mtime > 0 && { modified: Math.floor(mtime / 1000) }) };
}

async function readFolder(uri: string): Promise<FolderAnswer> {
  const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
  return entries.flatMap(([name, type]) => {
    const kind = kinds.get(type);
    return kind ? [{ name, kind }] : [];
  });
}

/** What cannot be read is unknown to the server, which is no fault. */
function unlessUnreadable<Answer>(reading: Promise<Answer>): Promise<Answer | null> {
  return reading.catch(() => null);
}
