import type { MeteringSetting } from '../catalogue/metering/index.ts';
import { notUnderstood, type ParseResult, understood } from '../values/parse-result.ts';
import { decodeScheduleValue } from '../values/schedule/token.ts';
import { type MeteringValue, readMeteringValue } from './metering-value.ts';

/** A REG_DWORD, the largest number that SMS keeps. */
const LARGEST_NUMBER = 0xffff_ffff;

/**
 * Reads the value of a setting as SMS stores it in LICMTR.CFG and in site control files: seconds, attempts, 1 for offline, a schedule token. A length of
 * time whose unit no text gives is an `amount`; so is one of a property that only a person's declaration links to its setting.
 */
export function readStoredValue(setting: MeteringSetting, text: string): ParseResult<MeteringValue> {
  switch (setting.type) {
    case 'schedule':
      return readToken(text);
    case 'flag':
      return readFlag(setting, text);
    case 'duration':
    case 'count':
    case 'size':
      return readNumber(setting, text);
    default:
      return readMeteringValue(setting, text);
  }
}

function readToken(text: string): ParseResult<MeteringValue> {
  const decoded = decodeScheduleValue(text);
  return decoded.ok
    ? understood({ type: 'schedule', schedules: decoded.schedules, isToken: true })
    : notUnderstood(text, ['16 hexadecimal digits', 'a multiple of 16']);
}

/** ContinuousOffline says the opposite of the check box that it stores. Of other flags 1 is taken for yes. */
function readFlag({ stored }: MeteringSetting, text: string): ParseResult<MeteringValue> {
  if (text !== '0' && text !== '1') return notUnderstood(text, ['0', '1']);
  const isInverse = stored?.unit === '1 = offline, 0 = online';
  return understood({ type: 'flag', flag: (text === '1') !== isInverse });
}

function readNumber({ type, stored }: MeteringSetting, text: string): ParseResult<MeteringValue> {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  if (number === undefined || number > LARGEST_NUMBER)
    return notUnderstood(text, [`a whole number from 0 to ${LARGEST_NUMBER}`]);
  if (type === 'count' || type === 'size') return understood({ type, number });
  return stored?.unit === 'seconds'
    ? understood({ type: 'duration', seconds: number, hasUnit: true })
    : understood({ type: 'amount', number });
}
