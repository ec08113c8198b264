import type { Article } from '../article.ts';

/** The metering agent on the client: what it consists of, what it needs, what it can meter. */
export const clientAgentArticles: readonly Article[] = [
  {
    id: 'Q198706',
    title: 'Software Metering Components on the Client',
    date: '2002-03-04',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'What metering leaves on a client: the agent (Licclint.exe or Liccli95.exe), the folder LICMTR below %windir%\\ms\\sms\\clicomp for program and data, and two registry keys, one for the metering servers and one for the component. All its settings are made in the console.',
    symptoms: [
      'files and registry keys of the metering client',
      'Licclint.exe and Liccli95.exe',
      'LICMTR folder on the client',
      'where the client keeps its list of metering servers',
    ],
    remedy: [],
    topics: ['client-agent', 'client-registry'],
    related: ['LicenseServers'],
    note: 'The article calls Liccli95.exe a 16-bit program and gives the key of the servers as ...\\Sites\\<site code>\\LICENSE_METERING; Q199747 and Q201762 have ...\\Sites\\<site code>\\Client Components\\License Metering.',
  },
  {
    id: 'Q199747',
    title: 'Registry Errors on Software Metering Clients',
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'An agent installed before the site had a metering server finds no LicenseServers entry and logs a registry problem, error 2. The article shows LICMTR.CFG, the file on the client access point that tells whether an agent can run.',
    symptoms: [
      'Problem with the registry (error 2) in Liccli.log',
      'LicenseServers key missing?',
      'SWM server probably not configured properly',
      'agent installed but does not run',
      'LICMTR.CFG in CLICOMP.BOX lists no metering server',
    ],
    remedy: [
      'Give a site system the metering server role and wait until the server is installed; installing metering with the site does not do that.',
      'In the console, under Client Agents, open Software Metering Client Agent and enable metering on clients.',
      'Check that LicenseServers in LICMTR.CFG (client access point, CLICOMP.BOX) names the server, then restart the client.',
      'On the client the entry belongs under HKLM\\Software\\Microsoft\\SMS\\Client\\Sites\\<site code>\\Client Components\\License Metering.',
    ],
    topics: ['client-agent', 'client-log', 'client-registry', 'site-systems'],
    related: [
      'LicenseServers',
      'GoOnLineInt',
      'TriesBeforeOffline',
      'ContinuousOffline',
      'Flags',
      'Platform',
      'UncDbPath',
      'LastUpdate',
      'KeyFlags',
      'Enable software metering on clients',
    ],
    note: 'In the printed sample one line lacks a parenthesis: "(REG_SZ Name=".',
  },
  {
    id: 'Q201762',
    title: 'Software Metering Clients Receive Error in liccli.log',
    date: '1999-03-19',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Clients ignore license limits and log a missing or corrupt registry key when the agent is installed although no site system has the metering server role: the list of license servers is never written to the registry.',
    symptoms: [
      'ERROR: Registry key missing or corrupt in Liccli.log',
      'clients do not respond to license limits',
      'no metering server defined in the site',
    ],
    remedy: [
      'In the console, under Site Settings > Site Systems, open the server, go to Software Metering Server and check the box that makes it a metering server.',
    ],
    topics: ['client-agent', 'client-log', 'client-registry', 'site-systems'],
    related: ['LicenseServers', 'Use this site system as a software metering server'],
  },
  {
    id: 'Q199997',
    title: "Software Metering Doesn't Meter Some Applications",
    date: '1999-03-18',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Programs and services that are running before the metering agent starts are not metered. That happens with those that Windows loads as services or from the registry.',
    symptoms: [
      'program is not metered although it runs',
      'service not monitored',
      'application loaded before the metering agent',
    ],
    remedy: [],
    topics: ['client-agent'],
    related: [],
  },
  {
    id: 'Q230246',
    title: '16-Bit MS-DOS-Based Programs Not Supported for Software Metering',
    date: '2000-05-05',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Programs for MS-DOS cannot be metered on Windows NT clients: they run inside Ntvdm.exe, which is on the default excluded list. Most Windows programs can, 16-bit ones included.',
    symptoms: [
      'MS-DOS program not metered on Windows NT',
      '16-bit program not tracked',
      'Ntvdm.exe and Wowexec.exe',
      'find out whether a program can be metered',
    ],
    remedy: [
      'Start the program and look at the Processes tab of Task Manager: if its own file is listed (.exe, .dll, .scr, .mod, .tsk or .bin), it can be metered.',
    ],
    topics: ['client-agent', 'excluded-list'],
    related: [],
  },
  {
    id: 'Q231409',
    title: 'How to Enable the Software Metering Spy Window',
    date: '2002-06-11',
    versions: ['2.0'],
    relevance: 'metering',
    summary: 'A registry value puts the agent into debug mode and opens its Spy window for troubleshooting.',
    symptoms: ['debug mode of the metering client', 'Spy window', 'watch what the metering agent does'],
    remedy: [
      'Under HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Client\\Client Components\\License Metering add the REG_SZ value spy with the text yes, then restart the client.',
    ],
    topics: ['client-agent', 'client-registry', 'tools'],
    related: ['spy'],
  },
  {
    id: 'Q212905',
    title: 'Configuring and Suppressing SMS 2.0 Client Agent Messages',
    date: '1999-03-15',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Which messages of the client agents can be turned off. Those of Remote Tools and Advertised Programs can; those of metering can only be reworded.',
    symptoms: [
      'turn off metering messages on the client',
      'suppress denial or inactivity messages',
      'change the text of the checked-out message',
    ],
    remedy: [
      'Open the properties of the Software Metering Client Agent and edit the texts on the tabs Checked Out, Denials and Inactivity.',
    ],
    topics: ['client-messages', 'denials', 'check-out'],
    related: ['Checked-out message', 'Denial message', 'Inactive product message'],
  },
];
