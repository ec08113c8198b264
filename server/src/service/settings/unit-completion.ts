import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import { readMeteringValue } from '../../core/site/metering-value.ts';
import { durationUnits, explainSeconds } from '../../core/values/duration.ts';
import type { Completion } from '../completion.ts';

const sizeUnits = ['KB', 'MB'] as const;

/**
 * The units for a number that stands before the caret in the value of a setting that is a length of time or a size; none elsewhere.
 * @param before the value up to the caret
 */
export function unitCompletions(
  setting: MeteringSetting,
  text: string,
  before: string,
  offset: number,
): readonly Completion[] {
  const [, number, blank = '', begun = ''] = /^["']?(\d+(?:\.\d+)?)(\s*)([a-z]*)$/i.exec(before) ?? [];
  if (number === undefined) return [];
  const isOne = Number(number) === 1;
  const units =
    setting.type === 'duration'
      ? durationUnits.map((unit) => (isOne ? unit : `${unit}s`))
      : setting.type === 'size'
        ? sizeUnits
        : [];
  const start = offset - begun.length;
  const end = offset + (/^[a-z]*/i.exec(text.slice(offset, offset + 20))?.[0].length ?? 0);
  return units.map((unit) => ({
    label: unit,
    kind: 'unit',
    detail: meaningOf(setting, `${number} ${unit}`),
    edit: { start, end, newText: blank === '' ? ` ${unit}` : unit },
    ...(begun !== '' && { filterText: text.slice(start, end) }),
  }));
}

function meaningOf(setting: MeteringSetting, words: string): string {
  const value = readMeteringValue(setting, words);
  if (!value.ok) return words;
  if (value.value.type === 'duration') return explainSeconds(value.value.seconds);
  return value.value.type === 'size' ? `${value.value.number} bytes` : words;
}
