import type { Article } from '../article.ts';

/** The site control file of SMS 1.x: the form that is best documented. */
export const siteControlOneArticles: readonly Article[] = [
  {
    id: 'Q133113',
    title: 'Systems Management Server Site Control File Methodology',
    date: '2001-07-31',
    versions: ['1.0', '1.1', '1.2'],
    relevance: 'support',
    summary:
      'What site control files are in SMS 1.x: a text file with the whole configuration of a site, in five types (actual 1, proposed 2, new site 3, transactions 4, local transactions 6). SITECTRL.CT0 is the master copy, .CT1 the input of Site Configuration Manager and .CT2 that of Hierarchy Manager.',
    symptoms: [
      'types of site control files',
      'meaning of .CT0, .CT1 and .CT2',
      'BEGIN_FILE_DEFINITION, first number',
      'SITE.SRV\\SITECFG.BOX',
    ],
    remedy: ['Copy SITECTRL.CT0 before you look at it or edit it, and work on the copy where possible.'],
    topics: ['site-control-file'],
    related: ['FILE_DEFINITION'],
    note: 'Local transactions are type 6 here and in the later SDKs, 5 in the Resource Kit.',
  },
  {
    id: 'Q255262',
    title: 'Changes to Site Control File Are Lost After the File Is 434KB',
    date: '2002-06-11',
    versions: ['1.2'],
    fixedIn: 'hotfix for SMS 1.2',
    relevance: 'support',
    summary:
      'In SMS 1.2 changes are lost once Sitectrl.ct0 has reached 454,000 bytes. A new Base4.dll reads the limit from the registry value SiteControlImageSize, up to 681,000.',
    symptoms: [
      'addresses of new secondary sites are not added',
      'Proposed Change window stays empty',
      'site control file of 454,000 bytes',
      'SiteControlImageSize',
    ],
    remedy: [
      'Replace Base4.dll on the site server with the fixed one.',
      'Add the REG_DWORD value SiteControlImageSize (454000 to 681000 decimal, 567500 to begin with) to HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Components\\SMS_SITE_CONFIG_MANAGER and restart the server.',
      'Without the fix, attach primary sites to a second central site.',
    ],
    topics: ['site-control-file'],
    related: ['SiteControlImageSize'],
    note: 'The article calls 454,000 bytes 434 KB; they are 443 KB of 1,024 bytes. No limit is documented for SMS 2.0.',
  },
  {
    id: 'Q162536',
    title: 'SMS Event 336 with a Large Number of Sites',
    date: '2001-07-27',
    versions: ['1.0', '1.1', '1.2'],
    fixedIn: 'a service pack for SMS 1.2',
    relevance: 'support',
    summary:
      'Event 336: the image of the site control file in the database of SMS 1.x cannot grow beyond 256 KB, which is enough for about 1,100 sites.',
    symptoms: [
      'event 336',
      'Cannot read Site Control file for a site from the database',
      'site control image of 256 KB',
      'address for one more site cannot be added',
    ],
    remedy: [
      'Look at the size of Sitectrl.ct0 in Site.srv\\Sitecfg.box.',
      'Install the latest service pack for SMS 1.2; for 1.1 there is a hotfix.',
    ],
    topics: ['site-control-file'],
    related: [],
  },
  {
    id: 'Q200380',
    title: 'Y2K Testing on SMS Site Server Causes Problems',
    date: '1999-03-19',
    versions: ['1.2'],
    relevance: 'support',
    summary:
      'Do not try future dates on a live site server: the site control file then carries such a date, and the correctly dated files that come after it are not taken into the database.',
    symptoms: [
      'site server date set to the future for a test',
      'site control file dated in the future blocks later ones',
      'year 2000 test',
    ],
    remedy: [],
    topics: ['site-control-file', 'clock'],
    related: [],
  },
  {
    id: 'Q154577',
    title: 'Site Properties Cannot Be Changed',
    date: '2001-07-31',
    versions: ['1.0', '1.1', '1.2'],
    relevance: 'support',
    summary:
      'Site properties that were changed under a future date lock out every later change until that date, since the image in the database is newer.',
    symptoms: [
      'changes of site properties have no effect',
      'Hman.log: Site Control Image newer, database copy reused',
      'computer date was in the future when site properties were changed',
    ],
    remedy: [
      'Restore the SMS database from a backup made under the right date, or remove and reinstall the site.',
    ],
    topics: ['site-control-file', 'clock'],
    related: [],
  },
  {
    id: 'Q123318',
    title: 'Checklist for Enabling SMS in Logon Scripts',
    date: '2001-07-31',
    versions: ['1.0', '1.1', '1.2'],
    relevance: 'support',
    summary:
      'What must be in place before SMS 1.x puts itself into logon scripts. The setting is the line PROPERTY <Logon Scripts><><><1> of the site control file, 1 for on and 0 for off.',
    symptoms: [
      'SMS not added to logon scripts',
      'PROPERTY <Logon Scripts><><><1>',
      'REPL$ share missing',
      'sendcode sms_site_config_manager 196',
    ],
    remedy: [
      'Enable the Directory Replicator service of the domain, with a REPL$ share.',
      'In the site properties choose automatic configuration of logon scripts (Clients) and all detected servers (Domains).',
      'Wait for the watchdog cycle (24 hours), or force it by toggling the property or with sendcode sms_site_config_manager 196.',
    ],
    topics: ['site-control-file'],
    related: ['Logon Scripts'],
  },
  {
    id: 'Q121683',
    title: 'SMS Site Configuration Manager Internal Error Codes',
    date: '2001-07-31',
    versions: ['1.0', '1.1'],
    relevance: 'support',
    summary:
      'Internal codes of Site Configuration Manager in SMS 1.x. Codes 710 to 718 tell why a site control file was rejected and become the extension of the rejected file.',
    symptoms: [
      'site control file renamed to extension 710, 711, 712, 713, 714, 715, 716, 717 or 718',
      'SC_FILE_CANTREAD, SC_FILE_BADFILETYPE, SC_FILE_NODOMAIN, SC_FILE_NOCOMPONENT',
      'internal codes 7100 to 7115, 7200 to 7203, 7400 to 7415, 7500 to 7502',
    ],
    remedy: [],
    topics: ['site-control-file'],
    related: [],
  },
];
