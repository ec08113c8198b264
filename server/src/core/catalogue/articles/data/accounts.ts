import type { Article } from '../article.ts';

/** Accounts, groups and passwords of metering. */
export const accountArticles: readonly Article[] = [
  {
    id: 'Q201055',
    title: 'Resource Manager Does Not Use Domain Names',
    date: '1999-05-13',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Resource Manager keeps Windows NT users and groups without their domain, so equal names of two domains cannot both be added. This is by design.',
    symptoms: [
      'same user or group name in two domains',
      'Resource Manager has no domain field',
      'limit a product to users of one domain',
    ],
    remedy: [],
    topics: ['groups', 'console'],
    related: [],
  },
  {
    id: 'Q226844',
    title: "Can't Enforce Security by Group with Software Metering",
    date: '2000-10-22',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'Online clients cannot tell which groups a user belongs to, and every member of the domain is denied a product restricted by group; permissions for users and machines work. The cure is a metering service account that is a domain administrator.',
    symptoms: [
      'group permissions not enforced',
      'all domain members denied a product restricted by group',
      'service account needs domain administrator rights',
      'online client cannot determine the groups of a user',
    ],
    remedy: [
      'Under Site Systems open the properties of the metering server, tab Software Metering Server, click Set, enter the account as domain\\account and confirm all dialogs.',
      'Wait for the next configuration cycle of metering servers (two cycles for a new server) and check in User Manager for Domains that the account exists.',
      'Put the account into the group of the domain administrators.',
      'If the server had been installed before, restart its SMS_LICENSE_SERVER service.',
    ],
    topics: ['groups', 'service-account', 'online-mode', 'denials'],
    related: ['Service account'],
  },
  {
    id: 'Q226846',
    title: 'Domain Account for Software Metering Is Converted to Local',
    date: '2000-11-16',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'A domain account that is entered for the metering service of a member server turns into a local account of that server.',
    symptoms: [
      'DOMAIN\\SWMAccount becomes SWMAccount',
      'domain service account changed to a local account',
      'metering server on a member server',
    ],
    remedy: [
      'Create a domain account that equals the local one in every attribute; pass-through authentication should then log the service on to the domain.',
    ],
    topics: ['service-account'],
    related: ['Service account'],
  },
  {
    id: 'Q226873',
    title: 'Group Permissions Fail if Group Name Contains Extended Characters',
    date: '2000-10-27',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Groups whose names hold lower-case extended characters get no permissions. Resource Manager imports such names when it is used soon after the site was installed.',
    symptoms: [
      'group permissions fail for names with accented or other extended characters',
      'lower-case extended characters in group names',
      'Resource Manager import shortly after installation',
    ],
    remedy: [
      'Wait four hours before importing resources.',
      'Enter groups by hand in upper case, or create groups in each domain whose names are all upper case without extended characters.',
      'Do not use one group name in two domains.',
    ],
    topics: ['groups', 'console'],
    related: [],
  },
  {
    id: 'Q250564',
    title: "Online License Metering Won't Work in Multi-Domain Scenario",
    date: '2000-07-14',
    versions: ['2.0', '2.0 SP1'],
    relevance: 'metering',
    summary:
      'Users from a trusted domain are denied programs metered online for a group or a single user, although they have permission, because the metering server does not keep the domain a group came from. Liccli.log shows 0 groups and ACCESS DENIED.',
    symptoms: [
      'Getting groups for the user, OK (0 groups)',
      'ACCESS DENIED in Liccli.log, then TerminateApp',
      'users of a trusted domain denied',
      'message about restrictions placed on the use of a product',
    ],
    remedy: [],
    topics: ['groups', 'online-mode', 'denials', 'client-log'],
    related: [],
  },
  {
    id: 'Q256127',
    title: 'Changing Software Metering Server Service Account Password',
    date: '2000-05-05',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'When the password of the domain service account is changed in the site system properties, the running services go on using the old one for group look-ups (every 15 minutes by default) and lock the account. After the weekly maintenance stop they cannot start again and report error 1069.',
    symptoms: [
      'error 1069, log-on failure of the service',
      'metering service account locked out',
      'all metering servers stopped on Monday morning',
      'service password changed in the site system properties',
      'users locked out of programs restricted by group',
    ],
    remedy: [
      'Specify a new account together with a new password, and set it for all metering servers of the site.',
      'Wait until SMS\\Logs\\Licsvcfg.log reports every server configured.',
      'Restart all SMS_LICENSE_SERVER services, or let a weekend with its maintenance pass, before the old account is removed.',
      'If the account is locked already: stop all metering servers, reset the account, start the servers by hand.',
    ],
    topics: ['service-account', 'passwords', 'pack', 'groups', 'metering-service'],
    related: ['Service account', 'PackTime'],
    note: 'Puts the maintenance stop on Sunday evening, while Q299261 has Sunday 1:59:59 A.M.; a check of PackTime follows Q299261.',
  },
  {
    id: 'Q235179',
    title: 'Licsvcfg.log Exposes the SQL SA Account Password',
    date: '2000-05-10',
    versions: ['2.0'],
    fixedIn: 'SP1',
    relevance: 'metering',
    summary:
      'With logging on, Licsvcfg.log shows the password that SMS uses for SQL Server; with integrated security it may be the one of the Windows NT account.',
    symptoms: [
      'password visible in Licsvcfg.log',
      'sa account and its password in a log file',
      'SQL Server security compromised by site server logging',
    ],
    remedy: [
      'Install SMS 2.0 SP1 or later.',
      'Leave logging of the site server off; if you need it, switch it off again soon and restrict access to the server that holds the log.',
      'Do not let SMS use the sa account; take another account or integrated security.',
    ],
    topics: ['passwords', 'server-log', 'sql-server'],
    related: [],
    note: 'The SP1 list Q235991 does not name this article.',
  },
];
