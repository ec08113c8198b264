import type { Rule } from '../rule.ts';
import { SWM401 } from '../SWM401.ts';
import { SWM402 } from '../SWM402.ts';
import { SWM403 } from '../SWM403.ts';
import { SWM404 } from '../SWM404.ts';
import { SWM405 } from '../SWM405.ts';
import { SWM406 } from '../SWM406.ts';
import { SWM407 } from '../SWM407.ts';
import { SWM408 } from '../SWM408.ts';
import { SWM409 } from '../SWM409.ts';
import { SWM410 } from '../SWM410.ts';
import { SWM412 } from '../SWM412.ts';
import { SWM413 } from '../SWM413.ts';
import { SWM414 } from '../SWM414.ts';
import { SWM607 } from '../SWM607.ts';

/** The rules for site control files. */
export const rules: readonly Rule[] = [
  SWM401,
  SWM402,
  SWM403,
  SWM404,
  SWM405,
  SWM406,
  SWM407,
  SWM408,
  SWM409,
  SWM410,
  SWM412,
  SWM413,
  SWM414,
  SWM607,
];
