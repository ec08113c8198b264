import type { ArticleId, Statement } from './evidence.ts';

/** A message of the metering logs that an article quotes. */
export interface KnownMessage {
  readonly pattern: RegExp;
  /** A few words for a heading. */
  readonly title: string;
  readonly meaning: Statement | ((match: RegExpExecArray) => Statement);
  readonly articles: readonly ArticleId[];
}

const shown = (text: string): Statement => ({ text, evidence: 'shown' });
const documented = (text: string): Statement => ({ text, evidence: 'documented' });
const inferred = (text: string): Statement => ({ text, evidence: 'inferred' });

/** Messages that articles quote and explain, or that explain themselves. What others mean is not known. */
export const knownMessages: readonly KnownMessage[] = [
  {
    pattern: /Registry key missing or corrupt/i,
    title: 'No metering server',
    meaning: documented(
      'No site system has the software metering server role, so LicenseServers is missing.',
    ),
    articles: ['Q201762'],
  },
  {
    pattern: /Problem with the registry \(error \d+\).{0,80}LicenseServers key missing/i,
    title: 'No metering server',
    meaning: documented(
      'LicenseServers is missing from the registry; usually the agent was installed before a metering server.',
    ),
    articles: ['Q199747'],
  },
  {
    pattern: /Copying reintegration data to server/i,
    title: 'Synchronisation: upload',
    meaning: inferred('The client hands the usage that it noted offline to the metering server.'),
    articles: ['Q311467'],
  },
  {
    pattern: /Offline upload successful/i,
    title: 'Synchronisation: upload done',
    meaning: shown('The upload of the offline log has ended well.'),
    articles: ['Q311467'],
  },
  {
    pattern: /Downloading client configuration/i,
    title: 'Synchronisation: download',
    meaning: documented(
      'The client fetches its configuration and the list of excluded programs. The agent of SP3 may hang here.',
    ),
    articles: ['Q311467', 'Q306974'],
  },
  {
    pattern: /Failed to get ignorable exes/i,
    title: 'Excluded programs',
    meaning: documented('The list of excluded programs is too large for this client; SP4 mends it.'),
    articles: ['Q311467'],
  },
  {
    pattern: /Synchronized FAILED/i,
    title: 'Synchronisation failed',
    meaning: shown('The client could not synchronise and goes offline.'),
    articles: ['Q311467'],
  },
  {
    pattern: /Connecting \((\d+)\/(\d+)\)/i,
    title: 'Try to connect',
    meaning: ([, done, all]) =>
      inferred(`${done} of ${all} tries are used up. The first one is counted as 0 in the published log.`),
    articles: ['Q287626'],
  },
  {
    pattern: /Will retry (\d+) more times? out of (\d+)/i,
    title: 'Retries',
    meaning: ([, left, all]) =>
      inferred(
        `${left} of ${all} tries are left until the client goes offline. The number should be the retry setting of the client agent; in online mode with several metering servers a client moves on to another server without using it up (Q213167).`,
      ),
    articles: ['Q287626', 'Q213167'],
  },
  {
    pattern: /Will try again in (\d+) secs/i,
    title: 'Time until the next try',
    meaning: ([, seconds]) =>
      inferred(
        `The client waits ${seconds} seconds. PipeRetryInterval, which is in milliseconds, and PipeRetries are another pair of settings, for the pipe.`,
      ),
    articles: ['Q287626'],
  },
  {
    pattern: /IsFileReachable\(\): Doing a CreateFile\((.{0,120}dbup\.ini)/i,
    title: 'Is the server there?',
    meaning: inferred(
      'The client opens dbup.ini in the share LicMtr to see whether it can reach the server.',
    ),
    articles: ['Q287626'],
  },
  {
    pattern: /Server is unreachable/i,
    title: 'Server not reached',
    meaning: inferred('dbup.ini in the share LicMtr could not be opened.'),
    articles: ['Q287626'],
  },
  {
    pattern: /Failed to connect to the pipe-service/i,
    title: 'No pipe',
    meaning: documented(
      'The metering service does not run, or the account of the user is locked out, disabled or not valid. Before SP4 the client then tries hundreds of times.',
    ),
    articles: ['Q287626'],
  },
  {
    pattern: /pipe busy/i,
    title: 'Pipe busy',
    meaning: documented(
      'The metering service answers other requests. Windows 95 and 98 clients try 15 times and may hang meanwhile, before SP2.',
    ),
    articles: ['Q245228'],
  },
  {
    pattern: /Getting groups for the user/i,
    title: 'Groups of a user',
    meaning: documented('The groups of the user are fetched, by default every 15 minutes.'),
    articles: ['Q250564', 'Q256127'],
  },
  {
    pattern: /\((\d+) groups?\)/i,
    title: 'Groups of a user',
    meaning: ([, count]) =>
      count === '0'
        ? documented(
            'None were found: groups of a trusted domain are not resolved, and users from there are denied their programs.',
          )
        : shown('So many groups were found.'),
    articles: ['Q250564'],
  },
  {
    pattern: /Requesting use of/i,
    title: 'License request',
    meaning: shown('A program was started and asks for a license, with its file name and its version.'),
    articles: ['Q287626', 'Q250564'],
  },
  {
    pattern: /^ACCESS DENIED/i,
    title: 'License denied',
    meaning: shown('The user may not use the program; the agent closes it.'),
    articles: ['Q250564'],
  },
  {
    pattern: /access to the log file has been denied/i,
    title: 'Offline log not written',
    meaning: documented('The user may not write to the folder of the agent, so this usage is not reported.'),
    articles: ['Q290995'],
  },
  {
    pattern: /Drive space now available/i,
    title: 'Metering goes on',
    meaning: documented(
      'Less than 200 KB were free on the disk until now, and nothing was metered. The beginning of such a pause is not logged.',
    ),
    articles: ['Q213196'],
  },
  {
    pattern: /Checking for the existence of a License Server share/i,
    title: 'Installation: share',
    meaning: documented(
      'Before it installs a metering server, SMS looks whether the share LicMtr is there. If it is, SMS gives up.',
    ),
    articles: ['Q214954'],
  },
  {
    pattern: /FAILED TO INSTALL LICENSE SERVER/i,
    title: 'Installation failed',
    meaning: documented(
      'The metering server was not installed. The lines above it tell why: a share that exists, files, or the service account.',
    ),
    articles: ['Q214954', 'Q227020', 'Q226850'],
  },
  {
    pattern: /The file installation failed/i,
    title: 'Installation failed',
    meaning: documented('A file could not be copied. Known of a source on a compressed NTFS drive.'),
    articles: ['Q227020'],
  },
  {
    pattern: /(?:Attempting to install|Starting|Error while starting) the service INSTALL_ODBC/i,
    title: 'Installation: ODBC',
    meaning: documented(
      'ODBC is installed on the metering server by a service that runs under the metering service account.',
    ),
    articles: ['Q226850', 'Q200964'],
  },
];
