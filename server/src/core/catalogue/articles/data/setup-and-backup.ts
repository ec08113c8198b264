import type { Article } from '../article.ts';

/** Unattended setup, site backup, and the restart of services after them. */
export const setupAndBackupArticles: readonly Article[] = [
  {
    id: 'Q260366',
    title: 'SMS Executive Service Can Hang If Started by Site Backup Service',
    date: '2001-06-01',
    versions: ['2.0 SP2'],
    fixedIn: 'SP3',
    relevance: 'marginal',
    summary:
      'After a site backup the restarted SMS Executive may hang because of the timing with which the services start. Pauses in the backup control file, which also starts SMS_LICENSE_SERVER, can help.',
    symptoms: [
      'SMS Executive hangs after a site backup',
      'Waiting for an available despooling thread',
      'backlog in Despoolr.box\\Receive',
      'Smsmbkup.ctl and Sleep',
    ],
    remedy: [
      'Install SMS 2.0 SP3 or later.',
      'Restart SMS_Executive, with Kill.exe if need be.',
      'In a saved copy of the backup control file put "sleep 60" between the lines that start the services; Sleep comes with the Windows NT 4.0 Resource Kit.',
    ],
    topics: ['backup', 'metering-service'],
    related: [],
    note: 'Writes the file Smsmbkup.ctl; Q275612 writes Smsbkup.ctl.',
  },
  {
    id: 'Q281415',
    title: 'Systems Management Server Performance Monitor Objects Missing',
    date: '2001-02-06',
    versions: ['2.0 SP2'],
    fixedIn: 'SP3',
    relevance: 'marginal',
    summary:
      'After a site reset, SP2 or a change of passwords some SMS performance objects are missing because programs keep their old indices. SMS_LICENSE_SERVER is among the services to stop for the cure.',
    symptoms: [
      'SMS objects missing in Performance Monitor',
      'performance counters wrong after a site reset or SP2',
    ],
    remedy: [
      'On the site server stop SMS_LICENSE_SERVER, Windows Management, SMS_NT_LOGON_DISCOVERY_AGENT, SMS_SQL_MONITOR, SMS_EXECUTIVE and SMS_SITE_COMPONENT_MANAGER.',
      'Close every Performance Monitor, local or remote, that reads data of the server.',
      'Start SMS_SITE_COMPONENT_MANAGER; it starts the rest.',
    ],
    topics: ['tools', 'metering-service'],
    related: [],
    note: 'The article names no service pack; SP3 comes from the list Q280756.',
  },
  {
    id: 'Q289490',
    title: 'Contents of the SMS Site Backup Utility',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    relevance: 'marginal',
    summary:
      'What the SMS site backup saves and where. The dump of the metering database is SMSbkMeterDBmeter.dat in the folder MeteringDBServer. The backup is off by default.',
    symptoms: [
      'backup of the metering database',
      'SMSbkMeterDBmeter.dat in MeteringDBServer',
      'contents of the Smsbkup folder',
    ],
    remedy: [],
    topics: ['backup', 'sql-server'],
    related: [],
  },
  {
    id: 'Q275612',
    title: 'Modifying [Tokens] Section of Smsbkup.ctl May Delete Files',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'support',
    summary:
      'Additions to [Tokens] of the backup control file, even a comment, can leave its variables unset, and the rmdir at the start of the backup then deletes the wrong files. Two of the variables concern metering: METERING_SERVER_DEST and METERING_DB_SERVER_DEST.',
    symptoms: [
      'site backup deleted files',
      'comment in the [Tokens] section of Smsbkup.ctl',
      'BACKUP_DESTINATION not set',
      'METERING_SERVER_DEST',
    ],
    remedy: [
      'Leave [Tokens] as it is, and test every change of the file before it is used.',
      'To check the variables, comment the rmdir line out and add cmd lines to [Tasks] that echo each variable into a text file.',
    ],
    topics: ['backup'],
    related: ['METERING_SERVER_DEST', 'METERING_DB_SERVER_DEST'],
  },
  {
    id: 'Q273734',
    title: 'How to Set Up Unattended Installation Scripts',
    date: '2002-08-06',
    versions: ['2.0'],
    relevance: 'support',
    summary:
      'A sample script for the unattended installation of a site. Its section [LicenseServer] describes the metering database with the same kind of keys as [SQLConfigOptions].',
    symptoms: [
      'unattended installation of SMS 2.0',
      'setup /script with an initialization file',
      '[LicenseServer] section of the setup script',
      'SMSsetup.log',
    ],
    remedy: [
      'Create a service account with the right to log on as a service in the domain administrators group.',
      'Write the initialization file with your own values in place of those in angle brackets.',
      'Run setup /script <file> /nouserinput from SMSsetup\\Bin\\I386 of the CD; if it fails, read SMSsetup.log in the root of drive C.',
    ],
    topics: ['unattended-setup', 'sql-server', 'site-systems'],
    related: [
      'SQLServerName',
      'SQLServerVersion',
      'UseSQLIntegratedSecurity',
      'SQLLoginID',
      'SQLLoginPassword',
      'CreateSQLDevice',
      'DatabaseName',
      'DatabaseDevice',
      'LogDevice',
      'SQLDevicePath',
    ],
    note: 'The sample names sa as log-on for the metering database; Q235179 advises against it.',
  },
];
