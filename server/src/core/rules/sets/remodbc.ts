import type { Rule } from '../rule.ts';
import { SWM103 } from '../SWM103.ts';
import { SWM111 } from '../SWM111.ts';
import { SWM112 } from '../SWM112.ts';
import { SWM113 } from '../SWM113.ts';
import { SWM114 } from '../SWM114.ts';
import { SWM115 } from '../SWM115.ts';
import { SWM116 } from '../SWM116.ts';
import { SWM201 } from '../SWM201.ts';
import { SWM202 } from '../SWM202.ts';
import { SWM203 } from '../SWM203.ts';
import { SWM204 } from '../SWM204.ts';
import { SWM205 } from '../SWM205.ts';
import { SWM206 } from '../SWM206.ts';
import { SWM207 } from '../SWM207.ts';
import { SWM208 } from '../SWM208.ts';
import { SWM209 } from '../SWM209.ts';
import { SWM210 } from '../SWM210.ts';
import { SWM211 } from '../SWM211.ts';
import { SWM212 } from '../SWM212.ts';
import { SWM213 } from '../SWM213.ts';
import { SWM214 } from '../SWM214.ts';
import { SWM215 } from '../SWM215.ts';
import { SWM216 } from '../SWM216.ts';
import { SWM217 } from '../SWM217.ts';
import { SWM218 } from '../SWM218.ts';
import { SWM220 } from '../SWM220.ts';
import { SWM301 } from '../SWM301.ts';
import { SWM302 } from '../SWM302.ts';
import { SWM303 } from '../SWM303.ts';
import { SWM304 } from '../SWM304.ts';
import { SWM305 } from '../SWM305.ts';
import { SWM306 } from '../SWM306.ts';
import { SWM307 } from '../SWM307.ts';
import { SWM308 } from '../SWM308.ts';
import { SWM309 } from '../SWM309.ts';
import { SWM310 } from '../SWM310.ts';

/** The rules that are for Remodbc.ini alone. */
export const rules: readonly Rule[] = [
  SWM103,
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
];
