import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec } from '../options.ts';
import { nowOption, zoneOption } from '../time-options.ts';

export const decodeOptions = [
  zoneOption,
  nowOption,
  { name: 'format', value: 'FORMAT', help: 'text (the default) for people, json for programs.' },
] as const satisfies readonly OptionSpec[];

export const decodeHelp: HelpPage = {
  name: 'decode',
  summary: 'explain schedules and times as they stand in the files of a site',
  synopsis: ['sms-metering decode [--zone=ZONE] [--now=DATE] [--format=FORMAT] VALUE...'],
  description: [
    'Says what each VALUE means. No file is read, and the clock only where --now is not given. What a value is, its form decides:',
    'Sixteen hexadecimal digits, or a multiple of sixteen, are a schedule of one or more tokens (the "interval string" of the SDK). ' +
      'Every such value is decoded. What is odd about one, such as a month 15, is shown as a warning.',
    'Nine or ten decimal digits are seconds since 1970, the unit of PackTime, up to 2147483647. Twelve or thirteen are milliseconds, ' +
      'fifteen microseconds since 1970.',
    'Eighteen decimal digits are a FILETIME, 100 nanoseconds since 1601. Two decimal numbers with a comma, as one argument in quotes, ' +
      'are its two halves as LICMTR.CFG has them.',
    'Sixteen decimal digits are a schedule too; where they could be microseconds between 1999 and 2038, that is shown besides. ' +
      'Everything else is rejected, a token with 0x in front or with blanks around it as well.',
  ],
  optionGroups: [{ title: 'Options', options: [...decodeOptions, ...commonOptions] }],
  sections: [
    {
      title: 'Text format',
      paragraphs: [
        'For a schedule: its words, start, period and the next five runs on a clock in --zone, else in UTC. How SMS counts from the start ' +
          'is not documented; what is assumed stands below the runs.',
        'For a moment: UTC and local time, the distance from now, and whether it is a default slot of PackTime, Sunday 1:59:59 A.M. ' +
          'Whether PackTime counts in UTC or in local time is not documented (Q299261); UTC is taken.',
      ],
    },
    {
      title: 'JSON format',
      paragraphs: [
        'An object for one VALUE, an array of objects in their order for several. "kind" tells what follows:',
        'schedule: "tokens", each with "recurrence" (none, interval, weekly, monthlyByWeekday, monthlyByDate or unknown), "start", "utc", ' +
          '"duration", "every" (null where nothing recurs), "periodSeconds" (null likewise; months of 30.44 days), "words" and "warnings". ' +
          'Weekday 1 is Sunday; order 0 and day 0 are the last. "otherReading", present only where there is one, is the same value as ' +
          'microseconds.',
        'epoch, milliseconds, microseconds, filetime: "seconds" (since 1970), "utc", "zone" and "local" (null without --zone), "weekday", ' +
          '"words", "distance" and "warnings". An epoch has "defaultSlot": "matches", "impliedOffset" (the seconds east of UTC at which ' +
          'the value is Sunday 1:59:59 A.M., or null) and "words"; without --zone it matches if it is a default slot in any zone. A ' +
          'filetime has "filetime" and "halves" as texts.',
        'error: "value" and "reason", for a value that was rejected. The reason goes to the error output too.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'Every value was decoded, with or without warnings.'],
    ['2', 'Wrong use, or a value that was rejected. The others are shown.'],
  ],
  examples: [
    ['sms-metering decode 0001200000100400', 'Explain a schedule.'],
    [
      'sms-metering decode --zone=America/Los_Angeles 989139599',
      'Show a PackTime on the clock of its server.',
    ],
    ['sms-metering decode "29228490, 61154480"', 'Show LastUpdate of LICMTR.CFG.'],
    [
      'sms-metering decode --format=json 00012000001000F8 989139599',
      'The same for programs, two values at once.',
    ],
  ],
};
