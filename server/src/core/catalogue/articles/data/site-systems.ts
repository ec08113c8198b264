import type { Article } from '../article.ts';

/** Roles of servers and what they require: the surroundings of metering. */
export const siteSystemArticles: readonly Article[] = [
  {
    id: 'Q199814',
    title: 'Assigning Site System Roles to Distributed Servers',
    date: '2000-11-25',
    versions: ['2.0'],
    relevance: 'marginal',
    summary:
      'Which roles site systems can have and how they are given, among them the metering server (console) and the metering database server (Setup, on Windows NT 4.0 or 2000).',
    symptoms: [
      'assign the metering server role',
      'site system roles of SMS 2.0',
      'where to put the metering database',
    ],
    remedy: [
      'For a metering server: with modify permission for the site open the properties of the site system under Site Settings > Site Systems, go to its tab and check the box.',
    ],
    topics: ['site-systems', 'server-install'],
    related: ['Use this site system as a software metering server'],
  },
  {
    id: 'Q200386',
    title: 'NetWare Server Roles in SMS 2.0',
    date: '1999-03-20',
    versions: ['2.0'],
    relevance: 'marginal',
    summary:
      'A NetWare server can be a logon point, a distribution point or a client access point, but neither metering server nor metering database server.',
    symptoms: ['metering server on NetWare', 'roles of a NetWare server', 'NDS and bindery on one server'],
    remedy: [],
    topics: ['site-systems', 'netware'],
    related: ['Use this site system as a software metering server'],
  },
  {
    id: 'Q214869',
    title: 'Requirements for Integrating Novell Netware with SMS 2.0',
    date: '2000-10-21',
    versions: ['2.0 SP2'],
    relevance: 'marginal',
    summary:
      'Tables of operating systems and accounts for site systems, with NetWare in mind. The metering database needs Windows NT 4.0 SP4 or Windows 2000 Server.',
    symptoms: ['operating system for the metering database', 'NetWare connection account and rights'],
    remedy: [],
    topics: ['site-systems', 'netware'],
    related: [],
  },
  {
    id: 'Q271937',
    title: 'Systems Management Server 2.0 Support of SQL Server 2000',
    date: '2000-10-22',
    versions: ['2.0 SP2'],
    relevance: 'marginal',
    summary:
      'SP2 supports SQL Server 2000 with two limits: the default instance only, and mixed-mode security for the metering database. In Windows NT only mode the metering tables cannot be configured.',
    symptoms: [
      'metering database on SQL Server 2000',
      'error while the metering tables are configured',
      'mixed-mode authentication needed',
    ],
    remedy: ['Set the SQL Server that holds the metering database to mixed-mode security.'],
    topics: ['sql-server', 'server-install'],
    related: [],
  },
  {
    id: 'Q273554',
    title: 'License Requirements for Servers and Clients Using SMS',
    date: '2002-05-23',
    versions: ['2.0'],
    relevance: 'marginal',
    summary:
      'Which computers need an SMS license or an SMS client access license. A metering server needs no SMS license but may need a client access license; every computer with a client component, metering included, needs the latter.',
    symptoms: [
      'does a metering server need an SMS license',
      'SMS client access license',
      'SQL Server license for SMS',
    ],
    remedy: [],
    topics: ['site-systems'],
    related: [],
    note: 'Applies to SQL Server 2000 as well.',
  },
  {
    id: 'Q278745',
    title: 'Site Component Manager Reinstalls Component Servers',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    fixedIn: 'SP4',
    relevance: 'marginal',
    summary:
      'A component server that could not be reached is installed anew when it is back, each time with a new profile for the service account. SQL servers and client access points are concerned; metering servers and metering database servers are not.',
    symptoms: [
      'component servers reinstalled again and again',
      'profiles of SMSSvc accounts fill the system drive',
      'unreachable client access point',
    ],
    remedy: [
      'Install SMS 2.0 SP4.',
      'On the server find out which account the SMS Executive uses and delete only the profiles of the other SMSSvc accounts, never the accounts.',
    ],
    topics: ['site-systems'],
    related: [],
  },
];
