import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec } from '../options.ts';
import { zoneOption } from '../time-options.ts';

export const encodeOptions = [
  zoneOption,
  { name: 'format', value: 'FORMAT', help: 'text (the default) for people, json for programs.' },
] as const satisfies readonly OptionSpec[];

export const encodeHelp: HelpPage = {
  name: 'encode',
  summary: 'make schedules and times of words',
  synopsis: ['sms-metering encode [--zone=ZONE] [--format=FORMAT] PHRASE...'],
  description: [
    'Makes of each PHRASE the value that stands for it in the files of a site. A phrase is one argument: put it in quotes.',
    'A phrase is read as a schedule first, else as a date, else as a length of time. Only "hourly", "daily" and "weekly" could be two ' +
      'of these; they are schedules. Write "1 week" for the length.',
  ],
  optionGroups: [{ title: 'Options', options: [...encodeOptions, ...commonOptions] }],
  sections: [
    {
      title: 'Schedules',
      paragraphs: [
        'They become a token of sixteen hexadecimal digits: "every 15 minutes", "daily", "every 2 weeks on Tuesday", "first Sunday of every ' +
          '3 months", "day 15 of every month", "last day of every month", "once a year", "once on 2004-07-19 08:30". Behind that may stand ' +
          '"at 02:00", "from 2008-08-24 11:42", "UTC" and "lasting 2 hours".',
        'Without a start, an interval has the one that the SMS console writes, 1970-02-01 00:00, and a weekly or monthly schedule has ' +
          '1999-01-01 00:00. A token holds at most 31 days, 4 weeks or 12 months.',
        'An interval of two units, such as 90 minutes, can be written, but some programs read one of them only; the output says so and names the ' +
          'intervals of one unit around it.',
      ],
    },
    {
      title: 'Dates',
      paragraphs: [
        'They become seconds since 1970, the unit of PackTime: "2001-05-06 01:59:59", "2001-05-06T01:59:59-07:00", "6 May 2001, 01:59:59". ' +
          'A date without an offset is read in --zone, else in UTC; whether PackTime counts in UTC or in local time is not documented ' +
          '(Q299261). A date such as 5/6/2001 that can be read in two ways is rejected.',
      ],
    },
    {
      title: 'Lengths of time',
      paragraphs: [
        'They become seconds, the unit of PackInterval (Q213171): "1 week", "36 hours", "1 day 12 hours".',
      ],
    },
    {
      title: 'Text format',
      paragraphs: [
        'A line for each phrase: the value, two blanks, and what it says in words. Read again, the words of a schedule give the same token.',
      ],
    },
    {
      title: 'JSON format',
      paragraphs: [
        'An object for one PHRASE, an array of objects in their order for several. Each has "phrase" and "kind"; a schedule has "token", ' +
          '"words" and "warnings", an epoch (a date) "seconds", "utc", "zone" (or null), "words" and "warnings", a duration "seconds" and "words". An error ' +
          'has "reason", for a phrase that was not understood; it goes to the error output too.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'Every phrase was understood.'],
    ['2', 'Wrong use, or a phrase that was not understood. The others are shown.'],
  ],
  examples: [
    ['sms-metering encode "every 4 hours"', 'Print 0001200000100400, the default of license balancing.'],
    [
      'sms-metering encode --zone=America/Los_Angeles "2001-05-06 01:59:59"',
      'Print 989139599, a default slot of PackTime.',
    ],
    ['sms-metering encode "1 week"', 'Print 604800, for PackInterval.'],
    ['sms-metering encode --format=json daily "once a year"', 'The same for programs, two phrases at once.'],
  ],
};
