import type { Article } from '../article.ts';

/** How the metering agent fails: crashes, missing permissions, an excluded list that is too large. */
export const clientFaultArticles: readonly Article[] = [
  {
    id: 'Q213196',
    title: 'Software Metering Client Suspends Metering on Client',
    date: '2000-10-27',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'With less than 200 KB of free disk space the agent stops metering, without a word in its log, and looks again every 60 seconds. Only when it resumes does it log a line.',
    symptoms: [
      'metering stops on a client with a full disk',
      'Drive space now available - Resuming Client',
      'hard disk nearly full, less than 200 KB free',
    ],
    remedy: ['Free disk space on the client; the agent resumes by itself.'],
    topics: ['client-agent', 'client-log'],
    related: [],
  },
  {
    id: 'Q279788',
    title: 'Software Metering Client Agent Generates Access Violation',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    fixedIn: 'SP4',
    relevance: 'metering',
    summary: 'The agent can crash at the start of a program whose file carries a long product version text.',
    symptoms: [
      'access violation of the metering agent when a program starts',
      'Licclint.exe or Liccli95.exe crashes',
      'long Product Version string in the file properties',
    ],
    remedy: [
      'Look at the version properties of the program that was started at that moment.',
      'Install SMS 2.0 SP4.',
    ],
    topics: ['client-agent'],
    related: [],
    note: 'The article prints the agent of Windows 95/98 as Clicli95.exe; everywhere else it is Liccli95.exe.',
  },
  {
    id: 'Q306974',
    title: 'Software-Metering Agent Heap Operation Fault',
    date: '2002-08-06',
    versions: ['2.0 SP3'],
    fixedIn: 'SP4 hotfix rollup',
    relevance: 'metering',
    summary:
      'The agent of SP3 has a heap fault: while it fetches the excluded list, Licclint.exe can crash, leak memory or hang.',
    symptoms: [
      'access violation in Licclint.exe with SP3',
      'Licclint.exe leaks memory',
      'Liccli.log ends with Downloading client configuration...',
      'download of the ignore list hangs',
    ],
    remedy: ['Install the SP4 hotfix rollup (Q323206), or get the hotfix from Microsoft.'],
    topics: ['client-agent', 'excluded-list', 'client-log'],
    related: [],
    note: 'The article names no service pack; that the rollup contains the correction comes from the list Q323206.',
  },
  {
    id: 'Q290995',
    title: 'Problems Updating Off-Line License Metering Logs',
    date: '2001-07-16',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    relevance: 'metering',
    summary:
      'On Windows 2000 Professional ordinary users may not write to the folder where the agent keeps its offline logs, so the usage reported for them is wrong.',
    symptoms: [
      'Off-line licensing log error: access denied',
      'Windows 2000 Professional users cannot write the offline log',
      'offline usage inaccurate',
      'Write permission on clicomp\\licmtr\\i386',
    ],
    remedy: [
      'Grant Write permission on <systemroot>\\MS\\SMS\\clicomp\\licmtr\\i386 to all accounts or groups that log on to the workstation.',
    ],
    topics: ['client-agent', 'offline-mode', 'client-log'],
    related: [],
  },
  {
    id: 'Q311467',
    title: 'Clients Do Not Download Large Excluded Programs Lists',
    date: '2002-08-06',
    versions: ['2.0'],
    fixedIn: 'SP4',
    relevance: 'metering',
    summary:
      'Clients cannot fetch an excluded list that has become very large; the critical size is not known, but 3.5 MB were enough. They try for a long time under high processor load and then go offline.',
    symptoms: [
      'Download failed: Failed to get ignorable exes',
      'Synchronized FAILED. Switching OFFLINE',
      'excluded programs list too large to download',
      'high processor load of Remodbc.exe during the download',
      'IGNORE and NONLIC tables',
    ],
    remedy: ['Install SMS 2.0 SP4.'],
    topics: ['excluded-list', 'client-log', 'client-agent', 'capacity'],
    related: ['Configuration polling interval'],
    note: 'Still recommends, with Q263023, to move NONLIC records to the excluded list from time to time. It blames Remodbc.exe for the load on the client, although that program runs on the metering server.',
  },
];
