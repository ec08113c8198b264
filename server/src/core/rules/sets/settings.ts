import type { Rule } from '../rule.ts';
import { SWM501 } from '../SWM501.ts';
import { SWM502 } from '../SWM502.ts';
import { SWM503 } from '../SWM503.ts';
import { SWM504 } from '../SWM504.ts';
import { SWM505 } from '../SWM505.ts';
import { SWM506 } from '../SWM506.ts';
import { SWM507 } from '../SWM507.ts';
import { SWM508 } from '../SWM508.ts';
import { SWM509 } from '../SWM509.ts';
import { SWM510 } from '../SWM510.ts';
import { SWM511 } from '../SWM511.ts';
import { SWM513 } from '../SWM513.ts';
import { SWM514 } from '../SWM514.ts';
import { SWM601 } from '../SWM601.ts';
import { SWM602 } from '../SWM602.ts';
import { SWM603 } from '../SWM603.ts';
import { SWM604 } from '../SWM604.ts';
import { SWM605 } from '../SWM605.ts';
import { SWM606 } from '../SWM606.ts';
import { SWM608 } from '../SWM608.ts';
import { SWM609 } from '../SWM609.ts';
import { SWM610 } from '../SWM610.ts';
import { SWM611 } from '../SWM611.ts';
import { SWM612 } from '../SWM612.ts';
import { SWM613 } from '../SWM613.ts';
import { SWM614 } from '../SWM614.ts';
import { SWM615 } from '../SWM615.ts';
import { SWM616 } from '../SWM616.ts';
import { SWM617 } from '../SWM617.ts';
import { SWM618 } from '../SWM618.ts';
import { SWM621 } from '../SWM621.ts';

/** The rules for settings, whichever kind of file states them. */
export const rules: readonly Rule[] = [
  SWM501,
  SWM502,
  SWM503,
  SWM504,
  SWM505,
  SWM506,
  SWM507,
  SWM508,
  SWM509,
  SWM510,
  SWM511,
  SWM513,
  SWM514,
  SWM601,
  SWM602,
  SWM603,
  SWM604,
  SWM605,
  SWM606,
  SWM608,
  SWM609,
  SWM610,
  SWM611,
  SWM612,
  SWM613,
  SWM614,
  SWM615,
  SWM616,
  SWM617,
  SWM618,
  SWM621,
];
