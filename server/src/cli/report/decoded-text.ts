import type { Decoded, DecodedMoment } from '../../core/values/decode.ts';
import { momentToJson, type Viewpoint } from '../../core/values/decoded-json.ts';
import { civilAt } from '../../core/values/epoch.ts';
import { formatIso, formatSpoken, formatSpokenCivil } from '../../core/values/format-time.ts';
import { unitWords } from '../../core/values/unit-guess.ts';
import { utc } from '../../core/values/zone.ts';
import type { Output } from '../output.ts';
import { printRows, type Row } from './rows.ts';
import { scheduleRows } from './schedule-rows.ts';

/** What a value is and means, for people. A value that means nothing is not shown. */
export function printDecoded(output: Output, value: string, decoded: Decoded, view: Viewpoint): void {
  if (decoded.kind === 'error') return;
  printRows(output, value, [
    ...(decoded.kind === 'schedule'
      ? scheduleRows(value, decoded.schedules, view)
      : momentRows(decoded, view)),
    ...(decoded.kind === 'schedule' && decoded.otherReading ? otherReadingRows(decoded.otherReading) : []),
  ]);
}

function momentRows(moment: DecodedMoment, view: Viewpoint): readonly Row[] {
  const json = momentToJson(moment, view);
  const { seconds, kind } = json;
  return [
    ['Value', kind === 'epoch' ? 'seconds since 1970' : unitWords[kind]],
    ...(kind === 'epoch' ? [] : ([['Seconds', `${seconds} since 1970`]] as const)),
    ['UTC', formatSpokenCivil(civilAt(seconds, utc))],
    json.zone === null
      ? ['Local time', 'not known, because --zone is not given']
      : ['Local time', json.words],
    ['Distance', `${json.distance}, seen from ${formatIso(view.now, utc)}`],
    ...(json.halves === undefined ? [] : ([['In halves', `${json.halves} (as in LICMTR.CFG)`]] as const)),
    ...(json.defaultSlot ? slotRows(json.defaultSlot.words) : []),
    ...json.warnings.map((warning) => ['Warning', warning] as const),
  ];
}

function slotRows(words: string): readonly Row[] {
  return [
    ['Default slot', 'of PackTime: Sunday 1:59:59 A.M. (Q299261)'],
    ['', words],
    ['Not documented', 'whether PackTime counts in UTC or in local time; in the latter case'],
    ['', 'the clock of the server shows what stands above for UTC'],
  ];
}

function otherReadingRows(moment: DecodedMoment): readonly Row[] {
  return [['Or', `${unitWords.microseconds}: ${formatSpoken(moment.seconds, utc)}`]];
}
