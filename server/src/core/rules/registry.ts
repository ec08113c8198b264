import type { Rule, RuleId } from './rule.ts';
import { SWM101 } from './SWM101.ts';
import { SWM102 } from './SWM102.ts';
import { SWM103 } from './SWM103.ts';
import { SWM104 } from './SWM104.ts';
import { SWM105 } from './SWM105.ts';
import { SWM106 } from './SWM106.ts';
import { SWM107 } from './SWM107.ts';
import { SWM108 } from './SWM108.ts';
import { SWM109 } from './SWM109.ts';
import { SWM110 } from './SWM110.ts';
import { SWM111 } from './SWM111.ts';
import { SWM112 } from './SWM112.ts';
import { SWM113 } from './SWM113.ts';
import { SWM114 } from './SWM114.ts';
import { SWM115 } from './SWM115.ts';
import { SWM116 } from './SWM116.ts';
import { SWM201 } from './SWM201.ts';
import { SWM202 } from './SWM202.ts';
import { SWM203 } from './SWM203.ts';
import { SWM204 } from './SWM204.ts';
import { SWM205 } from './SWM205.ts';
import { SWM206 } from './SWM206.ts';
import { SWM207 } from './SWM207.ts';
import { SWM208 } from './SWM208.ts';
import { SWM209 } from './SWM209.ts';
import { SWM210 } from './SWM210.ts';
import { SWM211 } from './SWM211.ts';
import { SWM212 } from './SWM212.ts';
import { SWM213 } from './SWM213.ts';
import { SWM214 } from './SWM214.ts';
import { SWM215 } from './SWM215.ts';
import { SWM216 } from './SWM216.ts';
import { SWM217 } from './SWM217.ts';
import { SWM218 } from './SWM218.ts';
import { SWM220 } from './SWM220.ts';
import { SWM301 } from './SWM301.ts';
import { SWM302 } from './SWM302.ts';
import { SWM303 } from './SWM303.ts';
import { SWM304 } from './SWM304.ts';
import { SWM305 } from './SWM305.ts';
import { SWM306 } from './SWM306.ts';
import { SWM307 } from './SWM307.ts';
import { SWM308 } from './SWM308.ts';
import { SWM309 } from './SWM309.ts';
import { SWM310 } from './SWM310.ts';
import { SWM401 } from './SWM401.ts';
import { SWM402 } from './SWM402.ts';
import { SWM403 } from './SWM403.ts';
import { SWM404 } from './SWM404.ts';
import { SWM405 } from './SWM405.ts';
import { SWM406 } from './SWM406.ts';
import { SWM407 } from './SWM407.ts';
import { SWM408 } from './SWM408.ts';
import { SWM409 } from './SWM409.ts';
import { SWM410 } from './SWM410.ts';
import { SWM412 } from './SWM412.ts';
import { SWM413 } from './SWM413.ts';
import { SWM414 } from './SWM414.ts';
import { SWM501 } from './SWM501.ts';
import { SWM502 } from './SWM502.ts';
import { SWM503 } from './SWM503.ts';
import { SWM504 } from './SWM504.ts';
import { SWM505 } from './SWM505.ts';
import { SWM506 } from './SWM506.ts';
import { SWM507 } from './SWM507.ts';
import { SWM508 } from './SWM508.ts';
import { SWM509 } from './SWM509.ts';
import { SWM510 } from './SWM510.ts';
import { SWM511 } from './SWM511.ts';
import { SWM513 } from './SWM513.ts';
import { SWM514 } from './SWM514.ts';
import { SWM601 } from './SWM601.ts';
import { SWM602 } from './SWM602.ts';
import { SWM603 } from './SWM603.ts';
import { SWM604 } from './SWM604.ts';
import { SWM605 } from './SWM605.ts';
import { SWM606 } from './SWM606.ts';
import { SWM607 } from './SWM607.ts';
import { SWM608 } from './SWM608.ts';
import { SWM609 } from './SWM609.ts';
import { SWM610 } from './SWM610.ts';
import { SWM611 } from './SWM611.ts';
import { SWM612 } from './SWM612.ts';
import { SWM613 } from './SWM613.ts';
import { SWM614 } from './SWM614.ts';
import { SWM615 } from './SWM615.ts';
import { SWM616 } from './SWM616.ts';
import { SWM617 } from './SWM617.ts';
import { SWM618 } from './SWM618.ts';
import { SWM619 } from './SWM619.ts';
import { SWM620 } from './SWM620.ts';
import { SWM621 } from './SWM621.ts';
import { SWM701 } from './SWM701.ts';
import { SWM702 } from './SWM702.ts';
import { SWM703 } from './SWM703.ts';
import { SWM704 } from './SWM704.ts';
import { SWM705 } from './SWM705.ts';
import { SWM706 } from './SWM706.ts';
import { SWM707 } from './SWM707.ts';
import { SWM708 } from './SWM708.ts';
import { SWM709 } from './SWM709.ts';
import { SWM710 } from './SWM710.ts';
import { SWM711 } from './SWM711.ts';
import { SWM712 } from './SWM712.ts';
import { SWM713 } from './SWM713.ts';
import { SWM714 } from './SWM714.ts';
import { SWM716 } from './SWM716.ts';

/** Every rule, in the order of their numbers. */
export const rules: readonly Rule[] = [
  SWM101,
  SWM102,
  SWM103,
  SWM104,
  SWM105,
  SWM106,
  SWM107,
  SWM108,
  SWM109,
  SWM110,
  SWM111,
  SWM112,
  SWM113,
  SWM114,
  SWM115,
  SWM116,
  SWM201,
  SWM202,
  SWM203,
  SWM204,
  SWM205,
  SWM206,
  SWM207,
  SWM208,
  SWM209,
  SWM210,
  SWM211,
  SWM212,
  SWM213,
  SWM214,
  SWM215,
  SWM216,
  SWM217,
  SWM218,
  SWM220,
  SWM301,
  SWM302,
  SWM303,
  SWM304,
  SWM305,
  SWM306,
  SWM307,
  SWM308,
  SWM309,
  SWM310,
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
  SWM607,
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
  SWM619,
  SWM620,
  SWM621,
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

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === (id as RuleId));
}
