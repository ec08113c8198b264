import type { Article } from '../article.ts';

/** Removing metering from sites, servers and clients. */
export const uninstallArticles: readonly Article[] = [
  {
    id: 'Q213228',
    title: 'Cannot Delete Proddbrs.dll When Uninstalling Site',
    date: '2000-10-27',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary: 'Removing a site that still has metering servers ends with a file that cannot be deleted.',
    symptoms: ['Cannot delete proddbrs.dll', 'error while a site is uninstalled'],
    remedy: ['Uninstall the metering servers first and the site afterwards.'],
    topics: ['uninstall'],
    related: [],
  },
  {
    id: 'Q213241',
    title: 'Software-Metering Server Is Not Fully Uninstalled',
    date: '2001-02-07',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    fixedIn: 'SP3',
    relevance: 'metering',
    summary:
      'A metering server stays half uninstalled, and License Server Manager tries again without end, when its LicMtr share or the share with the metering database files was taken away beforehand.',
    symptoms: [
      'endless uninstallation in Licsvcfg.log',
      'metering server stays in the database tables of the site',
      'LicMtr share removed before the uninstallation',
    ],
    remedy: [
      'Leave the LicMtr share and the share of the database files alone until the server is uninstalled.',
      'Install SMS 2.0 SP3 or later.',
    ],
    topics: ['uninstall', 'licmtr-share', 'server-log'],
    related: ['Data cache location'],
    note: 'The article speaks of the latest service pack only; SP3 comes from the list Q280756.',
  },
  {
    id: 'Q226829',
    title: 'SWMAccount Is Not Removed from Local Account Database',
    date: '2000-12-08',
    versions: ['2.0'],
    relevance: 'metering',
    summary: 'Uninstalling a metering server leaves SWMAccount among the local accounts of a member server.',
    symptoms: [
      'SWMAccount still exists after the metering role was removed',
      'left-over service account',
      'clean up accounts after uninstalling a metering server',
    ],
    remedy: [
      'After the role is gone, look through the local accounts and delete those that were created for it.',
      'On a domain controller take care: a site system elsewhere that uses the same domain account stops working without it.',
    ],
    topics: ['uninstall', 'service-account'],
    related: ['Service account'],
  },
  {
    id: 'Q231217',
    title: 'Registry Key Not Deleted after You Uninstall Software Metering',
    date: '2000-05-06',
    versions: ['2.0'],
    fixedIn: 'a service pack, number not stated',
    relevance: 'metering',
    summary:
      'Uninstalling metering from a client leaves the key Installation Properties although Clinst.log reports it deleted. Systems Management in Control Panel may then show a wrong state of License Metering.',
    symptoms: [
      'registry key left after metering was uninstalled from a client',
      'Clinst.log says that the key was deleted',
      'Control Panel shows a wrong state of License Metering',
    ],
    remedy: ['Install the latest service pack.'],
    topics: ['uninstall', 'client-registry'],
    related: [],
    note: 'None of the fix lists names this article, so the level is unknown. It prints the key as ...\\SMS\\Client Components\\..., other articles as ...\\SMS\\Client\\Client Components\\....',
  },
  {
    id: 'Q222981',
    title: 'Setup Cannot Remove SMS 2.0 Components',
    date: '2002-02-20',
    versions: ['2.0'],
    relevance: 'marginal',
    summary:
      'Once a site is installed, Setup removes neither platform files nor components from it, metering and the metering console among them.',
    symptoms: [
      'remove the metering component with Setup',
      'component options cannot be cleared after installation',
      'Alpha binary files cannot be removed',
    ],
    remedy: ['At the first installation select only the platforms and components that the site needs.'],
    topics: ['uninstall'],
    related: [],
  },
];
