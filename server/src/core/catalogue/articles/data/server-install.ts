import type { Article } from '../article.ts';

/** Installing and upgrading metering servers. */
export const serverInstallArticles: readonly Article[] = [
  {
    id: 'Q200964',
    title: 'Reasons Software Metering Server Fails to Install',
    date: '1999-07-23',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A check list for a metering server that does not get installed: connection and rights of License Server Manager, ODBC drivers of at least version 2.52, inboxes, the service, and the log of the site server for each step.',
    symptoms: [
      'installation of a metering server fails',
      'License Server Manager lacks administrative rights on the new server',
      'ODBC drivers older than 2.52',
      'Install_ODBC has not finished',
      'service SMS_LICENSE_SERVER is not created',
      'Licsvcfg.log, Licsrvc.log, Inboxmgr.log, Smsprov.log, Sitectrl.log',
    ],
    remedy: [
      'From the site server ping the new server by its NetBIOS name and connect to its C$, D$ and Admin$ shares with a domain administrator account.',
      'Give the account that License Server Manager uses administrative rights on the new server (Licsvcfg.log).',
      'Make sure that the ODBC drivers there are version 2.52 or later, or that Install_ODBC has finished; nothing goes on before.',
      'Check the inboxes on the new server (Inboxmgr.log) and that SMS_LICENSE_SERVER was created and started (Licsrvc.log); Smsprov.log and Sitectrl.log hold more.',
    ],
    topics: ['server-install', 'odbc', 'server-log', 'site-systems'],
    related: ['Use this site system as a software metering server'],
  },
  {
    id: 'Q214954',
    title: 'Software Metering Server Is Not Installed If LicMtr Share Exists',
    date: '2002-08-06',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A metering server cannot be installed on a computer that has a LicMtr share already, for instance from an installation that was broken off.',
    symptoms: [
      'FAILED TO INSTALL LICENSE SERVER in Licsvcfg.log',
      'existence of a License Server share',
      'LicMtr share left by an unfinished installation',
    ],
    remedy: [
      'Delete the LicMtr share by hand. The installation is tried again without further help, because the site control file shows that it was not completed.',
    ],
    topics: ['server-install', 'licmtr-share', 'server-log', 'site-control-file'],
    related: ['Data cache location'],
  },
  {
    id: 'Q227020',
    title: 'Software Metering Installation Fails to Complete Installation',
    date: '1999-07-16',
    versions: ['2.0'],
    fixedIn: 'a service pack, number not stated',
    relevance: 'metering',
    summary:
      'Metering files cannot be installed from a compressed NTFS drive: the LicMtr share appears, no file is copied, and the clean-up takes the share away again.',
    symptoms: [
      'The file installation failed, in Licsvcfg.log',
      'Copying ProductDB.Dll to the LicMtr share fails',
      'compressed NTFS drive',
      'license server manager cleans up the target server',
    ],
    remedy: ['Install the latest service pack.'],
    topics: ['server-install', 'licmtr-share', 'server-log'],
    related: ['Data cache location'],
    note: 'None of the fix lists names this article, so the level is unknown. It follows from the cause, without being stated, that source files on an uncompressed drive avoid the fault.',
  },
  {
    id: 'Q226850',
    title: 'Software Metering Server Installation Generates Error 997',
    date: '2000-11-16',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'A wrong password for the service account stops the installation of a metering server with status messages 9399 and 9405. Licsvcfg.log has error 997 for the service INSTALL_ODBC, whose text about overlapped I/O leads astray.',
    symptoms: [
      'NT Service Exception: 997',
      'status message 9399',
      'status message 9405',
      'INSTALL_ODBC could not be started, InOdbcSv.Exe',
      'Overlapped I/O operation is in progress',
      'wrong password of the metering service account',
    ],
    remedy: ['Enter the correct password of the service account.'],
    topics: ['server-install', 'service-account', 'passwords', 'odbc', 'status-messages', 'server-log'],
    related: ['Service account'],
  },
  {
    id: 'Q226851',
    title: "Initial Site Control File Rejection Doesn't Configure Client",
    date: '2000-11-15',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'Several changes made in the first minute or two after a site was installed may never get into the site control file, so clients never see them. Metering is one of the components concerned.',
    symptoms: [
      'settings changed right after site installation are lost',
      'metering settings do not arrive at the clients',
      'site control file lacks early changes',
    ],
    remedy: ['Perform a site reset.'],
    topics: ['site-control-file', 'server-install'],
    related: [],
  },
  {
    id: 'Q245649',
    title: 'License Server Manager Causes Full Synchronization Requests',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1'],
    fixedIn: 'SP2',
    relevance: 'metering',
    summary:
      'If the site server is a Windows NT backup domain controller and a metering server in one, License Server Manager makes backup controllers ask for a full synchronization of SAM, BUILTIN and LSA every 15 minutes.',
    symptoms: [
      'full synchronization every 15 minutes',
      'backup domain controller (BDC) with metering',
      'SAM, BUILTIN and LSA databases replicated again and again',
    ],
    remedy: [
      'Install SMS 2.0 SP2 or later, or hotfix Q245649 (by hand: stop all SMS services, replace Licsvcfg.dll in SMS\\bin\\<platform>, start them again).',
      'Without it, take the metering role from backup domain controllers and give it to a member server with a local account.',
    ],
    topics: ['domain-controller', 'network', 'service-account'],
    related: ['Use this site system as a software metering server'],
  },
  {
    id: 'Q258547',
    title: 'Upgrade Process May Hang When Upgrading Site Server to SP2',
    date: '2000-04-26',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'The upgrade of a site server from SP1 to SP2 may hang on a metering server that cannot be stopped over the network.',
    symptoms: [
      'SP2 upgrade hangs',
      'service pack setup waits for a metering server',
      'SMS_License_Server cannot be stopped remotely',
    ],
    remedy: [
      'Before the upgrade, stop SMS_License_Server on every metering server, or take the metering role from the site systems.',
    ],
    topics: ['upgrade', 'metering-service', 'service-packs'],
    related: [],
  },
  {
    id: 'Q263437',
    title: 'Adding Software Metering to a Secondary Site After Installation',
    date: '2000-07-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Metering that is added from the CD to an existing secondary site brings a site system without a name, shown as "\\\\", that can be neither changed nor deleted and keeps producing errors.',
    symptoms: [
      'site system with an empty server name in the console',
      'SMS Software Metering Database Server called \\\\',
      'SWM SQL Database status object',
      'metering added later to a secondary site',
    ],
    remedy: ['Install metering together with the secondary site.'],
    topics: ['server-install', 'site-systems', 'sql-server'],
    related: [],
  },
  {
    id: 'Q281603',
    title: 'Executive Service Hangs at Startup Waiting for User Response',
    date: '2001-10-29',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Another product has replaced the shared ODBC files with much newer ones. The License Metering thread cannot initialize, and its message box, which nobody sees, holds up the SMS Executive.',
    symptoms: [
      'SMS Executive hangs after startup',
      'ODBCINT.DLL version is not valid',
      'threads of the Executive write nothing to their logs',
      'License Metering thread fails to initialize',
      'Cisco Secure 2.4 replaced ODBC DLLs',
    ],
    remedy: [
      'Stop all SMS services and copy Odbc16gt.dll, Odbc32.dll, Odbc32gt.dll, Odbccp32.dll, Odbccr32.dll, Odbcint.dll and Odbctrac.dll from \\SMS\\Bin\\i386\\System32 of the service pack CD to %windir%\\System32 of the site server (version 3.510.3002.13 in SP2). The other product may suffer.',
      'To see the message, change to %windir%\\System32 at a command prompt and run smsexec.exe /e by its full path.',
    ],
    topics: ['odbc', 'server-install'],
    related: [],
  },
];
