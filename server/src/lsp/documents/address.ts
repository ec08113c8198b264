import { URI, Utils } from 'vscode-uri';
import { withoutEnd } from '../../core/text/without-end.ts';

/** The one way in which the server itself writes an address; editors do not agree on what to escape. */
export function addressOf(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The address of a folder, without a slash at its end. */
export function folderAddress(uri: string): string {
  return withoutEnd(addressOf(uri), '/');
}

/** Names of which an address escapes nothing, and that lead nowhere else. */
const PLAIN_NAME = /^\.{0,2}[\w~-][\w.~-]*$/;

/** The address of a file or folder in a folder, whose own address is as the server writes it. Most names are plain, and a search goes through very many. */
export function addressIn(folder: string, name: string): string {
  if (PLAIN_NAME.test(name)) return `${folder}/${name}`;
  return Utils.joinPath(URI.parse(`${folder}/`), name).toString();
}

/** An address as a person reads it: the path of a file on this machine. */
export function readableAddress(uri: string): string {
  const address = URI.parse(uri);
  return address.scheme === 'file' ? address.fsPath : address.toString(true);
}
