import { normalize, sep } from 'node:path';
import { withoutEnd } from '../core/text/without-end.ts';

/** A pattern of paths, for shells that do not resolve patterns themselves. */
export interface Glob {
  /** The folder that holds all that can match. */
  readonly base: string;
  /** True for a file that matches, or lies in a folder that does. */
  readonly matches: (path: string) => boolean;
}

/** Undefined for a text without any of the signs of patterns. What reads them is loaded when one is given. */
export async function readGlob(text: string): Promise<Glob | undefined> {
  const { default: picomatch } = await import('picomatch');
  const pattern = sep === '\\' ? text.replaceAll('\\', '/') : text;
  const { isGlob, base } = picomatch.scan(pattern);
  if (!isGlob) return undefined;
  const plain = withoutEnd(pattern.replace(/^(?:\.\/)+/, ''), '/');
  const isMatch = picomatch([plain, `${plain}/**`], { dot: true, nonegate: true, nocase: sep === '\\' });
  return {
    base: normalize(base === '' ? '.' : base),
    matches: (path) => isMatch(path.split(sep).join('/')),
  };
}
