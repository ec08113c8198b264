import { parseWindowsPath, startOfLastPart } from './windows-path.ts';

/** What makes a text no name of a file on Windows. */
export type FileNameFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'ending'; readonly character: 'blank' | 'dot' }
  | { readonly kind: 'device'; readonly device: string }
  | { readonly kind: 'length'; readonly length: number };

/** MAX_PATH of Windows, without the NUL at the end. */
const LONGEST_PATH = 259;

const devices = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/** The first thing that keeps a path from naming a file; undefined where Windows can make a file of that name. */
export function fileNameFault(path: string): FileNameFault | undefined {
  if (path === '') return { kind: 'empty' };
  if (path.length > LONGEST_PATH) return { kind: 'length', length: path.length };
  const character = forbiddenCharacter(path);
  if (character !== undefined) return { kind: 'character', character };
  const { folders, name } = parseWindowsPath(path);
  const lastPart = path.slice(startOfLastPart(path));
  if (lastPart === '.' || lastPart === '..') return { kind: 'folder' };
  if (lastPart.endsWith(' ')) return { kind: 'ending', character: 'blank' };
  if (lastPart.endsWith('.')) return { kind: 'ending', character: 'dot' };
  if (name === '') return { kind: 'folder' };
  const device = [...folders, name].map(stem).find((part) => devices.test(part));
  return device === undefined ? undefined : { kind: 'device', device: device.toUpperCase() };
}

/** A colon is allowed behind the letter of a drive, and `?` in the prefix of long paths. */
function forbiddenCharacter(path: string): string | undefined {
  const rest = path.replace(/^\\\\\?\\/, '').replace(/^[a-z]:/i, '');
  return /[<>:"|?*]/.exec(rest)?.[0];
}

/** A device keeps its meaning with any extension: `nul.log` is NUL. */
function stem(name: string): string {
  const dot = name.indexOf('.');
  return (dot < 0 ? name : name.slice(0, dot)).trimEnd();
}
