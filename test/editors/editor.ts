import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../support/fixtures.ts';

/** The longest that an editor may take for all it does, in milliseconds. */
const PATIENCE = 120_000;

/** What an editor saw and did, as its script wrote it down. */
export interface Report {
  /** Language of each file by its name: the id, or anything else for files that are none of ours. */
  readonly languages: Readonly<Record<string, string>>;
  /** Encoding that the editor took `Remodbc.ini` for, in its own words. */
  readonly encoding: string;
  readonly diagnostics: readonly { readonly message: string; readonly text: string }[];
  /** Those of the copy in UTF-8. */
  readonly copyDiagnostics: readonly { readonly message: string; readonly text: string }[];
  readonly hover: string;
  /** Titles of the quick fixes at the second PackInterval. */
  readonly quickFixes: readonly string[];
}

const content = {
  /** CR LF, windows-1252 and no line end at the end; with a fault that is mended on saving and one that is mended when asked. */
  'Remodbc.ini': Buffer.from(
    '; M\xfcnchen \x80\r\n[DS]\r\nPackInterval=604800\r\nPackInterval=604800\r\nPackTime=989139599 ; \xfc Sonntag\r\n[Logging]\r\nLogon=1',
    'latin1',
  ),
  /** UTF-8, with a character of two UTF-16 units before the end of a fault. */
  'REMODBC-Copy.INI': Buffer.from('[DS]\r\nPackTime=989139599 ; 😀 a ü z\r\n'),
  /** UTF-16 with its mark. */
  'Remodbc16.ini': Buffer.from('\ufeff[DS]\r\nPackTime=989139599 ; Łódź\r\n', 'utf16le'),
};

/** What is on the disk when all is mended. */
export const mended: Readonly<Record<keyof typeof content, Buffer>> = {
  'Remodbc.ini': Buffer.from(
    '; M\xfcnchen \x80\r\n[DS]\r\nPackInterval=604800\r\n; \xfc Sonntag\r\nPackTime=989139599\r\n[Logging]\r\nLogon=1',
    'latin1',
  ),
  'REMODBC-Copy.INI': Buffer.from('[DS]\r\n; 😀 a ü z\r\nPackTime=989139599\r\n'),
  'Remodbc16.ini': Buffer.from('\ufeff[DS]\r\n; Łódź\r\nPackTime=989139599\r\n', 'utf16le'),
};

/** Files and the languages they have to be taken for; an empty one for files that are nobody's. */
export const expectedLanguages: Readonly<Record<string, string>> = {
  'remODbc-old.INI': 'remodbc-ini',
  'licmtr.cfg': 'licmtr-cfg',
  'SITECTRL.CT0': 'sms-site-control',
  'delta.ct2': 'sms-site-control',
  'SITEMETERING.ini': 'site-metering',
  'abc.SiteMetering.ini': 'site-metering',
  'Licsrvc.log': 'sms-metering-log',
  'LICSVCFG.LO_': 'sms-metering-log',
  'LiccliNT.log': 'sms-metering-log',
  'liccli95.lo_': 'sms-metering-log',
  'Remodbc.log': 'sms-metering-log',
  '.smsmetering.ini': 'sms-metering-settings',
  'other.ini': '',
  'my-remodbc.ini': '',
  'other.cfg': '',
  'other.log': '',
};

/** Whether a program can be started. */
export function isInstalled(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore', timeout: PATIENCE }).status === 0;
}

/**
 * Why the tests of an editor are left out; false where they run.
 * @throws where the machine has to have the editor (`--required`) and does not
 */
export function skipWithout(editor: string, present: boolean): string | false {
  if (present) return false;
  if (process.env['EDITORS_REQUIRED'] === '1') throw new Error(`${editor} is required and not installed.`);
  return `skipped: no ${editor}`;
}

/** The settings that a guide tells people to use: its first block of code in a language. */
export function guideCode(editor: string, language: string): string {
  const page = readFileSync(join(projectRoot, 'docs/editors', `${editor}.md`), 'utf8');
  const code = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (code === undefined) throw new Error(`docs/editors/${editor}.md has no code in ${language}.`);
  return code;
}

/** A home of its own for an editor, with the server on its path, and a site to work on. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'sms-metering-editor-'));
  readonly site = join(this.folder, 'site');
  readonly #report = join(this.folder, 'report.json');

  constructor(settings: string, settingsFile: string) {
    for (const name of ['bin', 'home', 'site']) mkdirSync(join(this.folder, name));
    writeFileSync(join(this.folder, settingsFile), settings);
    symlinkSync(
      join(projectRoot, 'dist/server.js'),
      join(this.folder, 'bin', 'sms-metering-language-server'),
    );
    for (const [name, bytes] of Object.entries(content)) writeFileSync(join(this.site, name), bytes);
  }

  /** Runs an editor to its end. */
  run(program: string, words: readonly string[]): SpawnSyncReturns<string> {
    const path = [join(this.folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
    return spawnSync(program, words, {
      cwd: this.site,
      encoding: 'utf8',
      timeout: PATIENCE,
      env: {
        PATH: path,
        HOME: join(this.folder, 'home'),
        LANG: 'C.UTF-8',
        TERM: 'dumb',
        REPORT: this.#report,
        NAMES: Object.keys(expectedLanguages).join('\n'),
      },
    });
  }

  report(): Report {
    return JSON.parse(readFileSync(this.#report, 'utf8')) as Report;
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.site, name));
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
