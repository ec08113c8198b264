import type { Rule } from '../rule.ts';
import { SWM101 } from '../SWM101.ts';
import { SWM102 } from '../SWM102.ts';
import { SWM104 } from '../SWM104.ts';
import { SWM105 } from '../SWM105.ts';
import { SWM106 } from '../SWM106.ts';
import { SWM107 } from '../SWM107.ts';
import { SWM108 } from '../SWM108.ts';
import { SWM109 } from '../SWM109.ts';
import { SWM110 } from '../SWM110.ts';
import { SWM607 } from '../SWM607.ts';
import { SWM619 } from '../SWM619.ts';
import { SWM620 } from '../SWM620.ts';

/** The rules for INI files of more than one language, or of one that has few of its own. */
export const rules: readonly Rule[] = [
  SWM101,
  SWM102,
  SWM104,
  SWM105,
  SWM106,
  SWM107,
  SWM108,
  SWM109,
  SWM110,
  SWM607,
  SWM619,
  SWM620,
];
