import { parse } from 'ini';
import type { OtherReader } from './other-reading.ts';

/** The other reader: the package `ini`, which most JavaScript programs read INI files with. Used for this comparison; no rule rests on it. */
export const iniPackage: OtherReader = (text) => parse(text);
