import { isAtLeast, type SmsVersion } from '../values/version.ts';
import type { KnownArticleId } from './articles/ids.ts';

/** What decides whether a piece of advice concerns a site. What is absent is unknown. */
export interface AdviceFacts {
  readonly version?: SmsVersion;
  readonly hotfixes?: readonly string[];
  readonly mode?: 'online' | 'offline';
  /** How many of the metering servers are Windows 2000 domain controllers. */
  readonly domainControllers?: number;
}

/** Whether a piece of advice concerns a site; `perhaps` names the fact that would tell. */
export type Bearing = 'yes' | 'no' | { readonly perhaps: string };

/** Something to look after that no file of a site shows, and that therefore no rule can find. */
export interface AdviceEntry {
  /** Of the same series as the rules, so that both can be cited alike. */
  readonly id: `SWM8${number}`;
  readonly topic: string;
  readonly text: string;
  readonly articles: readonly KnownArticleId[];
  readonly bearing: (site: AdviceFacts) => Bearing;
}

const always = (): Bearing => 'yes';

/** For what a service pack mended. */
function before(fix: SmsVersion): AdviceEntry['bearing'] {
  return ({ version }) => {
    if (version === undefined) return { perhaps: `before ${fix} only; the version is not known` };
    return isAtLeast(version, fix) ? 'no' : 'yes';
  };
}

const onlineOnly: AdviceEntry['bearing'] = ({ mode }) => {
  if (mode === undefined) return { perhaps: 'in online mode only; the mode is not known' };
  return mode === 'online' ? 'yes' : 'no';
};

const onDomainControllers: AdviceEntry['bearing'] = ({ domainControllers }) => {
  if (domainControllers === undefined)
    return { perhaps: 'if a metering server is a Windows 2000 domain controller; that is not known' };
  return domainControllers > 0 ? 'yes' : 'no';
};

/** The hotfix came between SP2 and SP3, and the list of what SP3 corrects (Q280756) does not name it. */
const leaking: AdviceEntry['bearing'] = ({ version, hotfixes }) => {
  if (hotfixes?.includes('Q245271')) return 'no';
  if (version === undefined)
    return { perhaps: 'before SP4 and without the hotfix; the version is not known' };
  if (version === 'SP3') return { perhaps: 'whether SP3 contains the hotfix is not documented' };
  if (isAtLeast(version, 'SP4')) return 'no';
  return hotfixes === undefined ? { perhaps: 'without the hotfix only; hotfixes are not known' } : 'yes';
};

/** The check list of a metering site, in the order of the ids. */
export const advice: readonly AdviceEntry[] = [
  {
    id: 'SWM801',
    topic: 'Clocks',
    text: 'Compare the clocks of clients, metering servers and site server. A client that uploaded while its clock was ahead uploads nothing more until that date has come, and one whose clock was far behind when the agent was installed uploads nothing at all; a metering server that is ahead makes counters in Live Status negative.',
    articles: ['Q213261', 'Q226832', 'Q311764', 'Q226871'],
    bearing: always,
  },
  {
    id: 'SWM802',
    topic: 'Excluded programs',
    text: 'Move programs that need no license from the unlicensed records to the excluded list regularly, and watch the size of that list: before SP4 clients could not fetch one of 3.5 MB.',
    articles: ['Q263023', 'Q311467'],
    bearing: always,
  },
  {
    id: 'SWM803',
    topic: 'SQL Server 2000',
    text: 'If the metering database is on SQL Server 2000, let that server accept both kinds of authentication and use its default instance.',
    articles: ['Q271937'],
    bearing: always,
  },
  {
    id: 'SWM804',
    topic: 'Backup domain controllers',
    text: 'Keep the metering role off Windows NT backup domain controllers: License Server Manager makes them ask for a full synchronization every 15 minutes.',
    articles: ['Q245649'],
    bearing: before('SP2'),
  },
  {
    id: 'SWM805',
    topic: 'Windows 2000 domain controllers',
    text: 'Look for piled-up user profiles on metering servers that are Windows 2000 domain controllers: every run of license balancing leaves one. Rarer balancing means fewer.',
    articles: ['Q226903'],
    bearing: onDomainControllers,
  },
  {
    id: 'SWM806',
    topic: 'Network protocol',
    text: 'See that clients have TCP/IP or IPX/SPX as their default protocol; metering does not work over NetBEUI.',
    articles: ['Q244653'],
    bearing: always,
  },
  {
    id: 'SWM807',
    topic: 'Upgrade to SP2',
    text: 'Stop SMS_LICENSE_SERVER on every metering server before the site server is upgraded to SP2; otherwise the upgrade can hang.',
    articles: ['Q258547'],
    bearing: before('SP2'),
  },
  {
    id: 'SWM808',
    topic: 'Service account',
    text: 'To change the password of the service account, give the metering servers a new account with a new password and wait until Licsvcfg.log shows that they have it. Services that go on with an old password lock the account.',
    articles: ['Q256127'],
    bearing: always,
  },
  {
    id: 'SWM809',
    topic: 'Domain accounts and groups',
    text: 'On a member server a domain account becomes a local one of the same name. Permissions by group need a service account that is a domain administrator.',
    articles: ['Q226844', 'Q226846'],
    bearing: always,
  },
  {
    id: 'SWM810',
    topic: 'LicMtr share',
    text: 'Leave the share LicMtr alone until a metering server is uninstalled; remove what is left of it before one is installed again.',
    articles: ['Q213241', 'Q214954'],
    bearing: always,
  },
  {
    id: 'SWM811',
    topic: 'Reports on denials',
    text: 'Denials reach the site after seven days. Let a report on them begin earlier than it offers by default.',
    articles: ['Q202303'],
    bearing: always,
  },
  {
    id: 'SWM812',
    topic: 'First check-out',
    text: 'A license can be checked out only after the product was started once, its licenses were handed to the server and some of them are free. That is by design.',
    articles: ['Q214990'],
    bearing: always,
  },
  {
    id: 'SWM813',
    topic: 'New registrations',
    text: 'A newly registered product is enforced only after site management has run.',
    articles: ['Q228899'],
    bearing: onlineOnly,
  },
  {
    id: 'SWM814',
    topic: 'Right after installation',
    text: 'Leave a new site alone for some minutes: what is changed in the first two may never reach the site control file.',
    articles: ['Q226851'],
    bearing: always,
  },
  {
    id: 'SWM815',
    topic: 'Secondary sites',
    text: 'Install metering together with a secondary site. Added later, it brings a site system without a name that cannot be removed.',
    articles: ['Q263437'],
    bearing: always,
  },
  {
    id: 'SWM816',
    topic: 'Memory of Remodbc.exe',
    text: 'Watch the memory of Remodbc.exe: it grows, and the service is restarted at 50 MB, which can leave the server hanging.',
    articles: ['Q245271'],
    bearing: leaking,
  },
];
