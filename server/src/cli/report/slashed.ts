import { sep } from 'node:path';

/** The path as build services and other machines write it. */
export function slashed(path: string): string {
  return path.split(sep).join('/').replace(/^\.\//, '');
}
