import { documented, inferred, type MeteringSection, notDocumented } from './setting.ts';

const anySchedule = inferred(
  'whatever an SMS schedule can hold, one minute to twelve months; no limit of metering is documented',
);
const usualSchedules = ['every 4 hours', 'every 1 hour', 'every 12 hours', 'every 1 day', 'once a year'];

/** Component configuration > Software Metering > Local. */
export const localSection: MeteringSection = {
  name: 'Local',
  place: 'Component Configuration > Software Metering > Local',
  settings: [
    {
      section: 'Local',
      key: 'LicenseBalancing',
      type: 'schedule',
      label: 'License balancing',
      meaning:
        'When licenses are moved between the metering servers of the site. It serves online mode only: offline servers hold no licenses.',
      default: documented('every 4 hours'),
      defaultValue: 'every 4 hours',
      range: anySchedule,
      suggestions: usualSchedules,
      example: 'every 4 hours',
      notes: [
        'In offline mode it still runs, and loads network and SQL Server for nothing: set it to once a year there (Q226858).',
        'After a server was away, denials and imbalance last until the next run (Q226827).',
        'The name of its property in the site control file is not documented.',
      ],
      articles: ['Q210202', 'Q226858', 'Q226827', 'Q269547'],
    },
    {
      section: 'Local',
      key: 'SiteManagement',
      type: 'schedule',
      label: 'Site management',
      meaning:
        'When lists of registered and excluded programs are handed to the servers and down the hierarchy. A new registration is not enforced before.',
      default: documented('every 1 hour'),
      defaultValue: 'every 1 hour',
      range: anySchedule,
      suggestions: ['every 1 hour', 'every 4 hours', 'every 1 day'],
      example: 'every 1 hour',
      notes: [],
      articles: ['Q228899'],
    },
    {
      section: 'Local',
      key: 'DataCollation',
      type: 'schedule',
      label: 'Data collation',
      meaning: 'When usage data is collected from the servers; a server then deletes its own.',
      default: documented('every 4 hours'),
      defaultValue: 'every 4 hours',
      range: anySchedule,
      suggestions: ['every 4 hours', 'every 1 day'],
      example: 'every 4 hours',
      notes: ['Denials are an exception: they reach the site after seven days (Q202303).'],
      articles: ['Q202303'],
    },
  ],
};

/** Component configuration > Software Metering > Intersite. */
export const intersiteSection: MeteringSection = {
  name: 'Intersite',
  place: 'Component Configuration > Software Metering > Intersite',
  settings: [
    {
      section: 'Intersite',
      key: 'Enabled',
      type: 'flag',
      label: 'Schedule intersite license management',
      meaning: 'Whether licenses are balanced between sites.',
      default: documented('yes'),
      defaultValue: 'yes',
      range: documented('yes or no'),
      suggestions: ['yes', 'no'],
      example: 'yes',
      notes: [
        'Once it was on it goes on running after it is switched off: give it a long interval instead (Q226857).',
      ],
      articles: ['Q226857'],
    },
    {
      section: 'Intersite',
      key: 'Schedule',
      type: 'schedule',
      label: 'Intersite schedule',
      meaning: 'When licenses are balanced between sites.',
      default: notDocumented,
      range: anySchedule,
      suggestions: ['every 4 hours', 'every 1 day', 'once a year'],
      example: 'every 1 day',
      notes: ['Licenses on their way to another site count in both until the receipt arrives (Q269547).'],
      articles: ['Q226857', 'Q269547'],
    },
    {
      section: 'Intersite',
      key: 'ReceiptPeriod',
      type: 'duration',
      label: 'Receipt time period',
      meaning: 'How long a site waits for the receipt of licenses that it sent to another.',
      default: documented('14 days'),
      defaultValue: '14 days',
      range: notDocumented,
      unit: 'days',
      suggestions: ['14 days'],
      example: '14 days',
      notes: [],
      articles: ['Q269547'],
    },
  ],
};

/** Component configuration > Software Metering > Data Summarization. */
export const summarizationSection: MeteringSection = {
  name: 'DataSummarization',
  place: 'Component Configuration > Software Metering > Data Summarization',
  settings: [
    {
      section: 'DataSummarization',
      key: 'Enabled',
      type: 'flag',
      label: 'Schedule data summarization',
      meaning: 'Whether old usage data is condensed. Without it the database grows without bound.',
      default: documented('yes'),
      defaultValue: 'yes',
      range: documented('yes or no'),
      suggestions: ['yes', 'no'],
      example: 'yes',
      notes: [
        'A year counts 365 days, leap years or not (Q213256); a month cannot be chosen in its rules (Q214982).',
      ],
      articles: ['Q263023', 'Q213256', 'Q214982'],
    },
    {
      section: 'DataSummarization',
      key: 'Schedule',
      type: 'schedule',
      label: 'Summarization schedule',
      meaning: 'When usage data is condensed.',
      default: notDocumented,
      range: anySchedule,
      suggestions: ['every 1 day', 'every 7 days'],
      example: 'every 1 day',
      notes: ['On child sites every 24 hours is recommended (Q263023).'],
      articles: ['Q263023'],
    },
  ],
};
