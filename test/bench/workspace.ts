import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many files of a site lie beside the document. */
const SITE_FILES = 200;

/** A workspace with 200 files of a site, and as many JSON files of the same sizes for the peers. */
export function makeWorkspace(folder: string): string {
  const write = (name: string, text: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  // Biome refuses files over one megabyte unless it is told otherwise.
  write('biome.json', JSON.stringify({ files: { maxSize: 200_000_000 }, formatter: { enabled: false } }));
  write(
    'SiteMetering.ini',
    '[Site]\nCode=LAB\nVersion=SP2\nZone=America/Los_Angeles\nServers=METER000, METER001\n',
  );
  for (let index = 1; index < SITE_FILES; index++) {
    const server = `METER${String(index).padStart(3, '0')}`;
    const ini = `[DS]\nPackInterval=604800\nPackTime=${988_000_000 + index}\n\n[Logging]\nLogon=0\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\nMaxSize=200000\n`;
    write(`${server}/swmtr/Remodbc.ini`, ini);
    write(`${server}/swmtr/remodbc.json`, JSON.stringify({ server, remark: 'x'.repeat(ini.length - 40) }));
  }
  return folder;
}
