import type { Article } from '../article.ts';

/** Travel mode: the property of the site control file that articles edit by hand. */
export const travelModeArticles: readonly Article[] = [
  {
    id: 'Q281107',
    title: 'Travel-Mode Clients May Lose Inventory or Not Run Advertisements',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    fixedIn: 'SP4',
    relevance: 'support',
    summary:
      'Clients in travel mode or with forced sites lose their inventory while they are outside the boundaries of their site. The article calls a site-wide travel mode by a change of the site control file unsupported.',
    symptoms: [
      'inventory of travelling clients deleted',
      'status messages 3703 and 2703',
      'travel mode set in the site control file',
      'Travel Mode Clients Filter',
    ],
    remedy: [
      'Install SMS 2.0 SP4.',
      'On every site server add the REG_DWORD value Travel Mode Clients Filter to HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Components\\SMS_DISCOVERY_DATA_MANAGER: 1 for travel mode, 2 for forced sites, 3 for both.',
      'Set travel mode on clients with Clitravl.exe.',
    ],
    topics: ['travel-mode', 'site-control-file'],
    related: ['Travel Mode Clients Filter', 'Travel Mode Switch'],
    note: 'Q263665 and Q299772 describe the change of the site control file without calling it unsupported.',
  },
  {
    id: 'Q263665',
    title: 'Travel Mode Switch Prevents New Clients from Being Assigned',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    fixedIn: 'SP3',
    relevance: 'support',
    summary:
      'With a property Travel Mode Switch of 9 in Sitectrl.ct0 (1 always on, plus 8 never show the message box) new clients are not assigned.',
    symptoms: [
      'new clients not assigned to the site',
      'Travel Mode Switch 9 in Sitectrl.ct0',
      'edit the site control file by hand',
    ],
    remedy: [
      'Install SMS 2.0 SP3 or later.',
      'Or set the property to 8, or take it out of the site control file.',
    ],
    topics: ['travel-mode', 'site-control-file'],
    related: ['Travel Mode Switch'],
    note: 'Q281107 calls site-wide travel mode by way of the site control file unsupported.',
  },
  {
    id: 'Q299772',
    title: 'Site-Wide Travel Mode Prevents Windows NT Remote Client Install',
    date: '2002-08-06',
    versions: ['2.0', '2.0 SP1', '2.0 SP2', '2.0 SP3'],
    fixedIn: 'SP4',
    relevance: 'support',
    summary:
      'If the site control file keeps travelling mode always on (switch 1), remote installation on Windows NT computers fails because Client Configuration Manager discards the requests.',
    symptoms: [
      'remote client installation does not work, Discarding CCR in Ccm.log',
      'Travel mode is turned ON and the client is not assigned to this site',
      'TRAVELMODE_ALWAYS_ON',
    ],
    remedy: ['Install SMS 2.0 SP4.'],
    topics: ['travel-mode', 'site-control-file'],
    related: ['Travel Mode Switch'],
    note: 'The SP4 list Q308269 does not name this article.',
  },
];
