import type { Article } from '../article.ts';

/** Registering products, limiting them, checking licenses out, forbidding programs. */
export const licenseArticles: readonly Article[] = [
  {
    id: 'Q228899',
    title: 'How to Use Software Metering in Online Mode',
    date: '2000-08-04',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'The steps to online mode, in which clients ask for a license before a program runs: a metering server, the agent with real-time verification, registered products with enforced limits. A new product is enforced only after the site management schedule has run, every hour by default.',
    symptoms: [
      'set up online metering, switch from offline to online mode',
      'force real-time license verification',
      'registered product not enforced yet',
      'enforce the license limits for a product',
      'aliases for renamed programs',
      'site management schedule',
    ],
    remedy: [
      'Set up the metering server first, then open the client agent and check "Enable software metering on clients" and "Force real-time license verification".',
      'Start the Software Metering tool, register the program with Create New, or from the unlicensed programs of the summary, set its number of licenses and check that limits are enforced; add aliases for other file names.',
      'To shorten the wait, change the site management schedule: Component Configuration > Software Metering, tab Local.',
    ],
    topics: ['online-mode', 'site-management', 'licenses', 'console'],
    related: [
      'Force real-time license verification',
      'Enable software metering on clients',
      'Site management',
      'Enforce the license limits',
      'ContinuousOffline',
    ],
    note: 'A note in the article says that a client is in online mode before real-time verification is enabled. That contradicts its own steps and the online help: the option turns online mode on.',
  },
  {
    id: 'Q199745',
    title: 'Ensuring SW Metering Does Not Start Out of License Apps',
    date: '1999-03-13',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'With the standard program name policy users get around a limit by renaming or copying the executable. The original policy takes the name from the file header, which they cannot change.',
    symptoms: [
      'users rename an exe to get around the license limit',
      'original or standard program name policy',
      'renamed Notepad.exe runs without a license',
    ],
    remedy: [
      'Set Program name policy to Original: Site Settings > Component Configuration > Software Metering.',
    ],
    topics: ['program-name-policy', 'licenses'],
    related: ['Program name policy'],
    note: 'In offline mode the original policy works only from SP3 on: Q250976.',
  },
  {
    id: 'Q213190',
    title: "Can't Register Apps with No Extension in Original Name Mode",
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'With the original program name policy a program whose header holds a name without extension, such as CharMap, cannot be registered: the entry cannot be saved.',
    symptoms: [
      'product cannot be saved with the original program name policy',
      'original name without extension in the file header',
      'CharMap cannot be registered',
    ],
    remedy: [],
    topics: ['program-name-policy', 'console'],
    related: ['Program name policy'],
  },
  {
    id: 'Q250976',
    title: 'Software Metering Does Not Use Original Program Name Policy',
    date: '2001-02-07',
    versions: ['1.2', '2.0', '2.0 SP1', '2.0 SP2'],
    fixedIn: 'SP3',
    relevance: 'metering',
    summary:
      'Offline clients ignore the original program name policy and go by the file name, so even a program on the forbidden list runs once it is renamed.',
    symptoms: [
      'original program name policy ignored in offline mode',
      'forbidden program runs after it was renamed',
      'Forbidden Programs list offline',
    ],
    remedy: ['Install SMS 2.0 SP3 or later.', 'Until then, use online mode.'],
    topics: ['program-name-policy', 'offline-mode', 'denials'],
    related: ['Program name policy', 'Force real-time license verification'],
  },
  {
    id: 'Q244906',
    title: 'Deny Access to Programs with Software Metering in Offline Mode',
    date: '2000-10-27',
    versions: ['2.0', '2.0 SP1'],
    relevance: 'metering',
    summary:
      'Metering can forbid a program, a game for instance, even offline: a product without any access time joins the forbidden list, which clients fetch with each configuration cycle and obey without a server.',
    symptoms: [
      'forbid games or other programs in offline mode',
      'block a program without a license limit',
      'list of forbidden programs',
    ],
    remedy: ['License the product and delete its access times.'],
    topics: ['denials', 'offline-mode'],
    related: ['Access times'],
    note: 'Below SP3 a renamed program slips through although the original program name policy is set: Q250976.',
  },
  {
    id: 'Q226867',
    title: 'Time Zone Is Not Registered for Licensed Programs',
    date: '2000-11-17',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A license for one time zone has no effect: a computer in that zone counts as running an unlicensed program, and nothing enforces the limit.',
    symptoms: [
      'product licensed for one time zone reported as unlicensed',
      'limit not enforced in the licensed time zone',
    ],
    remedy: [],
    topics: ['licenses', 'time-zone'],
    related: [],
    note: 'Refers to Q226869.',
  },
  {
    id: 'Q226869',
    title: 'Cannot License Programs That Specify ANY for Language/Time Zone',
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A product licensed with ANY as language or time zone shuts out the same product for any single language or zone.',
    symptoms: [
      'ANY as language or time zone of a licensed product',
      'second language of a program not tracked',
      'licensed record excludes others of the same product',
    ],
    remedy: ['Enter every combination of time zone and language explicitly.'],
    topics: ['licenses', 'time-zone'],
    related: [],
  },
  {
    id: 'Q226842',
    title: 'Importing New License MIF File Overwrites License Info',
    date: '2000-10-22',
    versions: ['2.0', '2.0 SP1', '2.0 SP2'],
    relevance: 'metering',
    summary:
      'A license MIF file imported for a product that is metered already replaces the number of licenses instead of adding to it.',
    symptoms: [
      'import of a license MIF overwrites the number of licenses',
      'licenses not added up after an import',
      'Management Information Format file with more licenses',
    ],
    remedy: ['Write the total number of licenses into the MIF file, not the additional ones.'],
    topics: ['licenses', 'console'],
    related: [],
  },
  {
    id: 'Q215134',
    title: 'Unable to Edit Products Registered in Other Sites',
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A product can be edited only at the site that registered it. Elsewhere in the hierarchy the console refuses, without saying which site that is.',
    symptoms: [
      'product was not registered at this site',
      'properties of a replicated product cannot be edited',
    ],
    remedy: [
      'Open the console of the site where the product was registered, start Software Metering from its Tools folder and edit the product there.',
    ],
    topics: ['console', 'licenses'],
    related: [],
  },
  {
    id: 'Q214990',
    title: 'User Cannot Start Check32.exe and Check Out Licenses',
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Check32.exe offers nothing to check out until the product has been started at the metering server, which triggers balancing, its license has been replicated there and free licenses exist. This is by design.',
    symptoms: [
      'no products for you to check out',
      'Check32.exe does not start',
      'first check-out of a license impossible',
    ],
    remedy: ['Wait until all changes have passed between metering server, site and client.'],
    topics: ['check-out', 'licenses'],
    related: [],
  },
  {
    id: 'Q231257',
    title: 'Software Metering Does Not Reserve License When Checked Out',
    date: '2001-01-11',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'When a computer with a checked-out license restarts on the network, the license is freed: it keeps using the license while the server can give it to others as well.',
    symptoms: [
      'checked-out license freed after a restart',
      'one license used twice after check-out',
      'checked-out license not shown as in use',
    ],
    remedy: ['Release the license, by closing the program, before the computer is restarted.'],
    topics: ['check-out', 'licenses'],
    related: [],
  },
];
