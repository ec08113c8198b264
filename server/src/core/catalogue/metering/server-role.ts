import { documented, type MeteringSection, notDocumented } from './setting.ts';

/** The site system role Software Metering Server. */
export const serverRoleSection: MeteringSection = {
  name: 'ServerRole',
  place: 'Site Systems > Software Metering Server',
  settings: [
    {
      section: 'ServerRole',
      key: 'DataCache',
      type: 'text',
      label: 'Data cache location',
      meaning: 'Folder of the data cache on a metering server, shared as LicMtr.',
      default: documented('C:\\SWMTR'),
      defaultValue: 'C:\\SWMTR',
      range: notDocumented,
      suggestions: ['C:\\SWMTR'],
      example: 'C:\\SWMTR',
      notes: [
        'A share LicMtr that exists beforehand makes the installation fail (Q214954); one that is removed before uninstallation makes that endless (Q213241).',
        'The drive that the files are copied from must not be compressed (Q227020).',
      ],
      articles: ['Q214954', 'Q213241', 'Q227020'],
    },
    {
      section: 'ServerRole',
      key: 'ServiceAccount',
      type: 'text',
      label: 'Service account',
      meaning: 'The account of the metering service.',
      default: documented('SWMAccount'),
      defaultValue: 'SWMAccount',
      range: notDocumented,
      suggestions: ['SWMAccount'],
      example: 'SWMAccount',
      notes: [
        'A domain account becomes a local one on a member server (Q226846); permissions by group need a domain administrator (Q226844).',
        'A wrong password shows as error 997 (Q226850); a changed one can lock the account (Q256127).',
      ],
      articles: ['Q226846', 'Q226844', 'Q226850', 'Q256127', 'Q226829'],
    },
  ],
};
