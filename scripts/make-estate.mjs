// @ts-check
// Writes an estate of many metering sites, always the same for the same numbers: for measuring, and for trying continuous integration out.
//   node scripts/make-estate.mjs FOLDER [--sites=10000] [--per-region=100] [--without-profiles]
// A site has seven files: a profile, a site control file, LICMTR.CFG, a log, and a Remodbc.ini on the site server and on two metering servers.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sites: { type: 'string', default: '10000' },
    'per-region': { type: 'string', default: '100' },
    'without-profiles': { type: 'boolean', default: false },
  },
});
const [root] = positionals;
const sites = Number(values.sites);
const perRegion = Number(values['per-region']);
if (root === undefined || !Number.isInteger(sites) || !Number.isInteger(perRegion) || perRegion < 1) {
  console.error(
    'node scripts/make-estate.mjs FOLDER [--sites=NUMBER] [--per-region=NUMBER] [--without-profiles]',
  );
  process.exit(2);
}

const zones = ['America/Chicago', 'Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles'];
/** Every tenth site has a server that packs every quarter of an hour, every seventh one in a copy without a number. */
const intervals = [
  '604800',
  '604800',
  '604800',
  '604800',
  '604800',
  '604800',
  '604800',
  '7d',
  '604800',
  '900',
];

/** @param {string[]} lines */
const text = (lines) => lines.map((line) => `${line}\r\n`).join('');

/** @param {number} number @param {string} interval */
const remodbc = (number, interval) =>
  text([
    '[DS]',
    `PackTime=${989_139_599 + 604_800 * (number % 50)}`,
    `PackInterval=${interval}`,
    '[Logging]',
    'Logon=1',
    'MaxSize=131072',
    'FileName=Remodbc.log',
    'BackupName=Remodbc.lo_',
  ]);

/** @param {number} number */
function filesOf(number) {
  const code = number.toString(36).toUpperCase().padStart(3, '0').slice(-3);
  const interval = intervals[number % intervals.length] ?? '';
  const stamp = `$$<SMS_LICENSE_SERVER_MANAGER><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=170 (0xAA)>`;
  return {
    ...(!values['without-profiles'] && {
      'SiteMetering.ini': text([
        '[Site]',
        `Zone=${zones[number % zones.length]}`,
        'Version=SP4',
        '[Local]',
        `LicenseBalancing=every ${number % 5 === 0 ? '15 minutes' : '4 hours'}`,
      ]),
    }),
    'SITE/inboxes/sitectrl.box/sitectrl.ct0': text([
      'FILETYPE <SITE_CONTROL>',
      'BEGIN_COMPONENT',
      `\t<SMS_LICENSE_SERVER_MANAGER>`,
      `\t<6>`,
      `\t<SITE${code}>`,
      `\tPROPERTY <Balance><REG_SZ><0001200000100400><0>`,
      'END_COMPONENT',
    ]),
    'CAP/clicomp.box/LICMTR.CFG': text([
      '[Component Configuration]',
      '(REG_DWORD) ContinuousOffline=0',
      '(REG_DWORD) GoOnLineInt=900',
    ]),
    'SITE/logs/Licsvcfg.log': text(
      Array.from({ length: 20 }, (_, line) => `Checking the server METER0${line % 2} of ${code}  ${stamp}`),
    ),
    'SITE/swmtr/Remodbc.ini': remodbc(number, '604800'),
    'METER01/swmtr/Remodbc.ini': remodbc(number, '604800'),
    'METER02/swmtr/Remodbc.ini': remodbc(number, interval),
  };
}

let count = 0;
for (let number = 0; number < sites; number++) {
  const region = `region-${String(Math.floor(number / perRegion)).padStart(3, '0')}`;
  for (const [name, content] of Object.entries(filesOf(number))) {
    const path = join(root, region, `site-${String(number).padStart(5, '0')}`, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content, 'latin1');
    count++;
  }
}
console.log(`${sites} sites, ${count} files`);
