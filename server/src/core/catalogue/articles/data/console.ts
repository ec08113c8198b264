import type { Article } from '../article.ts';

/** Faults of the metering console (LicAdmin.exe). */
export const consoleArticles: readonly Article[] = [
  {
    id: 'Q200625',
    title: 'Licensed Software Listing Not Sorted by Header Buttons',
    date: '1999-03-20',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'The column headers of the licensed software list do not sort it; those of the summary page may work.',
    symptoms: ['column headers do not sort', 'sort licensed software by version or language'],
    remedy: [],
    topics: ['console'],
    related: [],
  },
  {
    id: 'Q200634',
    title: 'Cancel Button Loops on Software Metering Logon Dialog Box',
    date: '1999-02-28',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'The SQL Server log-on dialog of LicAdmin.exe may need up to six clicks on Cancel, or does not close at all, after wrong or missing entries.',
    symptoms: [
      'Cancel button does not close the log-on dialog',
      'LicAdmin.exe asks for server, database, user and password',
      'wrong database name in the SQL Server Login box',
    ],
    remedy: [],
    topics: ['console', 'sql-server'],
    related: [],
  },
  {
    id: 'Q202086',
    title: 'Purchase Date in New Product Shows a "?" instead of a "2"',
    date: '1999-03-13',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'In the date field of a new product a 2 typed as month turns into a stray character while the day is above 28; leaving the field brings back a valid date.',
    symptoms: ['stray character in the purchase date', 'date field of New Product, 2/30/97'],
    remedy: [],
    topics: ['console'],
    related: [],
    note: 'In the archive the stray character of the title is a control character.',
  },
  {
    id: 'Q207723',
    title: 'Button Text in Software Metering Tool Disappears',
    date: '2000-10-23',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'Captions of the buttons vanish or run together, sometimes with black lines below, after switching between Metered Software and Software Metering Summary.',
    symptoms: ['button text missing in the metering tool', 'black lines below the buttons'],
    remedy: ['Restart the Software Metering tool.'],
    topics: ['console'],
    related: [],
  },
  {
    id: 'Q213091',
    title: 'Connection Failure Gives Wrong Software Metering Msg',
    date: '2001-01-13',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'When the connection to SQL Server is lost while a product is edited, the console first complains about the Product table and then claims that the product does not exist any more.',
    symptoms: [
      'Communication link failure while enumerating the Product table',
      'The selected product no longer exists',
      'connection to SQL Server lost in the metering tool',
    ],
    remedy: ['Look for the cause in the Windows NT event log and the SQL Server error log.'],
    topics: ['console', 'sql-server'],
    related: [],
  },
  {
    id: 'Q214967',
    title: 'Error Message from Selecting and Then Clearing Option',
    date: '2000-10-22',
    versions: ['2.0'],
    relevance: 'metering',
    summary:
      'A product once marked as suite parent gets the extension .sui. When the mark is cleared again, the extension stays and LicAdmin.exe calls the program name invalid.',
    symptoms: [
      'You have entered an invalid program name',
      'This Product is a Suite Parent',
      'extension .sui',
      'valid extensions exe, dll, bin, mod, tsk, scr',
    ],
    remedy: ['Change the name back to its former extension by hand.'],
    topics: ['console', 'licenses'],
    related: ['Program name'],
  },
  {
    id: 'Q251099',
    title: 'Slow Performance in License Metering Administration Tool',
    date: '2001-03-02',
    versions: ['2.0'],
    fixedIn: 'SP3',
    relevance: 'metering',
    summary:
      'The Summary window reads all records of the database before it shows anything, which costs memory, processor time, network and patience.',
    symptoms: [
      'Summary window of the metering tool very slow',
      'high memory and processor use when a summary tab is clicked',
    ],
    remedy: ['Install SMS 2.0 SP3 or later.'],
    topics: ['console'],
    related: [],
    note: 'The hotfix of Q245271 speeds up the same window.',
  },
];
