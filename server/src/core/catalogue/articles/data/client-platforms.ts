import type { Article } from '../article.ts';

/** Which clients metering runs on, and what keeps client components from starting. */
export const clientPlatformArticles: readonly Article[] = [
  {
    id: 'Q235177',
    title: 'Windows NT or 2000 Clients Do Not Start Client Components',
    date: '2000-12-09',
    versions: ['2.0'],
    relevance: 'marginal',
    summary:
      'If a user was logged on while the client was installed remotely, the launcher of the client components does not run for that user. Advertisements are missing and metering rules are not applied correctly until the next log-on.',
    symptoms: [
      'metering rules not applied after a remote client installation',
      'client components do not start',
      'Launch32.exe and Smsmon32.exe not running',
      'advertised programs not received',
    ],
    remedy: [
      'Log off and on again, or start the Advertised Programs Monitor in Control Panel, or run Launch32.exe from %Windir%\\Ms\\Sms\\Core\\Bin.',
      'If that does not help, read %Windir%\\Ms\\Sms\\Logs\\Launch32.log.',
    ],
    topics: ['client-agent'],
    related: [],
  },
  {
    id: 'Q313353',
    title: 'SMS 2.0 SP3 Is Required to Support Windows XP Clients',
    date: '2001-12-11',
    versions: ['1.2', '2.0'],
    relevance: 'marginal',
    summary:
      'Windows XP Professional can be an SMS 2.0 client from SP3 on; its Home, Embedded and 64-bit editions cannot. Metering works there with limits: 16-bit programs are not metered.',
    symptoms: [
      'Windows XP clients with SMS 2.0 before SP3',
      'Windows XP Home, Embedded or 64-bit as a client',
      'metering on Windows XP',
    ],
    remedy: ['Install SMS 2.0 SP3 or later; hotfixes may be needed in addition.'],
    topics: ['windows-xp', 'client-agent', 'service-packs'],
    related: [],
  },
  {
    id: 'Q321372',
    title: 'SMS SP3 Support of Windows XP Professional',
    date: '2002-05-14',
    versions: ['2.0 SP3'],
    relevance: 'marginal',
    summary:
      'Feature by feature, how far SP3 supports Windows XP Professional. Metering is among the features with limits, since 16-bit programs on Windows XP cannot be metered.',
    symptoms: [
      'what SMS 2.0 SP3 supports on Windows XP Professional',
      'level of support for metering on Windows XP',
      '16-bit program on Windows XP not metered',
    ],
    remedy: [],
    topics: ['windows-xp', 'client-agent', 'service-packs'],
    related: [],
  },
];
