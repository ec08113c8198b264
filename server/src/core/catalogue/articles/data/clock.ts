import type { Article } from '../article.ts';

/** What a wrong clock does, on clients, on servers and in the run-time library of the time. */
export const clockArticles: readonly Article[] = [
  {
    id: 'Q213261',
    title: 'Software Metering Usage Is Not Reported for Some Clients',
    date: '2000-10-22',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'A client whose clock was far behind the site server when its SMS software was installed does not upload its offline usage logs, and the summary shows no usage for it.',
    symptoms: [
      'no usage shown for some clients',
      'client clock far behind the site server',
      'offline logs not uploaded since the installation of the client',
    ],
    remedy: [
      'Remove the SMS software from the client.',
      'Set its date and time to those of the site server.',
      'Install the SMS software again.',
    ],
    topics: ['clock', 'offline-mode'],
    related: [],
  },
  {
    id: 'Q226832',
    title: 'Software Licensing Offline Uploads Cease w/Synchronization',
    date: '2002-06-11',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'An offline client whose clock was set ahead by mistake has its next upload planned for a date in the future; when the clock is corrected it sends nothing until that date arrives.',
    symptoms: [
      'offline uploads stop after the client clock was corrected',
      'client clock accidentally set forward',
      'client sends no more metering data to its server',
    ],
    remedy: [
      'Remove the SMS client components, for example with 20CliCln.bat under an account with administrator rights on the client.',
      'Correct the clock and install the components again; the article knows no other way.',
    ],
    topics: ['clock', 'offline-mode', 'tools'],
    related: ['NextOfflineSyncTime'],
  },
  {
    id: 'Q311764',
    title: 'Problems with Offline Log Upload if Client Time Is Wrong',
    date: '2002-06-11',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'After each upload the client adds the configuration polling interval to the time of its clock and stores the sum as NextOfflineSyncTime. An upload under a clock in the future therefore blocks all further ones until that time, even for years.',
    symptoms: [
      'offline logs held on the client',
      'NextOfflineSyncTime in the registry',
      'upload made while the clock was years ahead',
      'no upload until a future date is reached',
    ],
    remedy: [
      'Clean the client, for example with 20clicln.bat of the SMS 2.0 Support Tools.',
      'Make sure that NextOfflineSyncTime below HKEY_LOCAL_MACHINE\\Software\\Microsoft\\SMS\\Client\\Client Components\\LICENSE METERING\\Properties is gone, then install the client again.',
    ],
    topics: ['clock', 'offline-mode', 'polling', 'client-registry'],
    related: ['NextOfflineSyncTime', 'Configuration polling interval'],
  },
  {
    id: 'Q226871',
    title: 'SWMServer Clock Displays Counter with a Negative Number',
    date: '2000-10-27',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'The Live Status window counts a program that has just started from a negative number, such as -37 seconds, when the clock of the metering server is ahead of the site server.',
    symptoms: [
      'negative counter in Live Status',
      '-37 seconds',
      'metering server clock ahead of the site server',
    ],
    remedy: ['Set both servers to the same time.'],
    topics: ['clock', 'console'],
    related: [],
  },
  {
    id: 'Q295450',
    title: 'SMS Status Manager Reports 1215 Error Messages',
    date: '2001-04-11',
    versions: ['2.0 SP2', '2.0 SP3'],
    relevance: 'support',
    summary:
      'In the first week of daylight saving time in April 2001 the hardware inventory agent stamped its messages with a time in the future, and Status Manager reported message 1215. It tolerates less than 300 seconds, a setting of the site control file.',
    symptoms: [
      'status message 1215',
      'time stamp more recent than the clock of the site server',
      'tolerance of 300 seconds in the site control file',
      'daylight saving time, April 1, 2001',
      'Statmgr.box\\Futureq',
    ],
    remedy: [
      'Under Status Filter Rules create a rule for component SMS_Status_Manager and message id 1215 with the action Do Not Forward to Status Summarizers, and raise it to the top of the list.',
      'The fault ends one week after the change to daylight saving time.',
    ],
    topics: ['clock', 'status-messages', 'site-control-file'],
    related: [],
  },
  {
    id: 'Q214661',
    title: 'Daylight Savings Time Bug in C Run-Time Library',
    date: '2001-05-07',
    product: 'Visual C++',
    versions: ['4.1', '4.2', '5.0', '6.0'],
    fixedIn: 'Visual Studio 6.0 SP3',
    relevance: 'support',
    summary:
      'When daylight saving time begins on 1 April, as in 2001, the time functions of the Visual C++ run-time may compute a wrong local time for one week. The fault lies in the helper cvtdate, which mktime uses.',
    symptoms: [
      'local time wrong in the first week of daylight saving time',
      'mktime and cvtdate',
      'daylight saving time that starts on April 1, 2001',
    ],
    remedy: ['Visual Studio 6.0 SP3 corrects the library.'],
    topics: ['clock'],
    related: ['PackTime'],
    note: 'Why it is listed: it is one more reason why a PackTime may be an hour off its usual slot. Whether Remodbc.exe is affected is not documented.',
  },
];
