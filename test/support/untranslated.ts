/** What stays English in every language, and why. docs/localisation.md says the same to people. */

/** Files whose texts nobody reads in an editor or a report, or that are no prose. */
export const untranslatedFiles: readonly (readonly [file: RegExp, reason: string])[] = [
  [/core\/site\/create-profile\.ts$/, 'a file that is written stays as it is, whoever opens it'],
  [
    /core\/catalogue\/articles\//,
    'titles and symptoms, by which articles are found; what is said of them is looked at apart',
  ],
  [/core\/configuration\/initial-settings\.ts$/, 'a file that is written stays as it is, whoever opens it'],
  [/core\/explain\/render\/(html-style|escape)\.ts$/, 'markup'],
  [/core\/text\/|core\/words\//, 'no words of the product'],
  [/lsp\/(answers|registrations)\.ts$/, 'the log'],
];

/** Texts that are no prose, by what they look like. */
export const untranslatedTexts: readonly (readonly [text: RegExp, reason: string])[] = [
  [/<\w|\w>|\$\{/, 'markup, or a line of a site control file'],
  [/=>|\n|^\^|\\s|\(\?/, 'an expression, or text of a file'],
  [/^[A-Z][A-Za-z]*=|^[A-Za-z ]+ > /, 'a line of a file, or the way through the console'],
  [/\\\\METER01|^STATMSG|PWD=|INSTALL_ODBC on METER|CLOCK\.EXE/, 'a line of a log'],
  [/^\W*swm-disable/, 'a comment that is written into a file'],
];

/** Single texts. */
export const untranslatedPhrases: ReadonlySet<string> = new Set([
  // Names in files and in the console.
  'Component Configuration',
  'Replication Interval',
  'Travel Mode Switch',
  'Logon Scripts',
  'Base Config File Type',
  'SMS Metering',
  // Texts that a person would write into a file.
  'This license was checked out; please check it in again.',
  'All licenses of this program are in use.',
  'Please close the program if you no longer need it.',
  'Please close it.',
  // What stands in logs.
  'checking for the existence of a license server share',
  'failed to install license server',
  'the file installation failed',
  'nt service exception: 997',
  'failed to get ignorable exes',
  'registry key missing or corrupt',
  'licenseservers key missing',
  'failed to connect to the pipe-service',
  'pipe busy',
  'access to the log file has been denied',
  'drive space now available',
  'access denied',
  'downloading client configuration',
  'Connecting: pipe busy',
  'Error 1069, service could not start due to a logon failure.',
  'Off-line licensing log error: access to the log file has been denied.',
  'Offline upload successful',
  'Drive space now available - Resuming Client',
  // Schedules as they are written.
  'every 2 weeks on Tuesday',
  'first Sunday of every month',
  'day 15 of every month',
  'last day of every month',
  'once on 2004-07-19 08:30',
  'every 2 weeks',
  'every 3 months',
  'every 15 minutes',
  'every 2 days at 02:00',
  'every week on Sunday at 01:59',
  'every 2 weeks on Tuesday at 11:42',
  'first Sunday of every 3 months at 02:00',
  'last Saturday of every month',
  'lasting 2 hours',
  // Codes that the program compares, and its log.
  'below cycle',
  'high risk',
  'moderate risk',
  'mended here',
  'not mended here',
  'more place',
  'probe of this comparison',
  'Diagnostics were not sent: {1}',
]);
