import type { Rule } from '../rule.ts';
import { SWM701 } from '../SWM701.ts';
import { SWM702 } from '../SWM702.ts';
import { SWM703 } from '../SWM703.ts';
import { SWM704 } from '../SWM704.ts';
import { SWM705 } from '../SWM705.ts';
import { SWM706 } from '../SWM706.ts';
import { SWM707 } from '../SWM707.ts';
import { SWM708 } from '../SWM708.ts';
import { SWM709 } from '../SWM709.ts';
import { SWM710 } from '../SWM710.ts';
import { SWM711 } from '../SWM711.ts';
import { SWM712 } from '../SWM712.ts';
import { SWM713 } from '../SWM713.ts';
import { SWM714 } from '../SWM714.ts';
import { SWM716 } from '../SWM716.ts';

/** The rules for logs. */
export const rules: readonly Rule[] = [
  SWM701,
  SWM702,
  SWM703,
  SWM704,
  SWM705,
  SWM706,
  SWM707,
  SWM708,
  SWM709,
  SWM710,
  SWM711,
  SWM712,
  SWM713,
  SWM714,
  SWM716,
];
