import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, runCli } from './run-cli.ts';

const remodbc = '[DS]\nPackInterval=3600\nPackTime=989139599000\n';

const files = {
  '.smsmetering.ini': 'timeZone = Europe/Berlin\nversion = SP3\nmode = sometimes\n[rules]\nSWM212 = hint\n',
  'east/SiteMetering.ini': '[Site]\nZone=America/New_York\n',
  'east/.smsmetering.ini': 'version = SP4\n[rules]\nSWM212 = off\n[thresholds]\npackIntervalWarning = 100\n',
  'east/Remodbc.ini': remodbc,
  'west/.smsmetering.ini': 'root = true\ntimeZone = America/Los_Angeles\n',
  'west/Remodbc.ini': remodbc,
  'Remodbc.ini': remodbc,
};

interface Printed {
  readonly path: string;
  readonly settings: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly origin: 'default' | { readonly words: string; readonly file?: string; readonly line?: number };
    readonly overrode: readonly { readonly value: unknown }[];
  }[];
}

describe('settings files', { concurrency: 2 }, () => {
  test('are shared key by key by all files below, and their own faults are findings', async () => {
    const folder = folderWith(files);
    const { stdout, stderr, code } = await runCli(['check', '--format=json', '.'], { folder });
    assert.equal(stderr, '');
    assert.equal(code, 1);
    const checked = JSON.parse(stdout) as readonly {
      file: string;
      findings: readonly { rule: string; severity: string; message: string }[];
    }[];
    const said = (rule: string) =>
      checked.flatMap(({ file, findings }) =>
        findings.flatMap((found) => (found.rule === rule ? [[file, found.severity]] : [])),
      );
    assert.deepEqual(said('SWM212'), [
      ['Remodbc.ini', 'hint'],
      ['west/Remodbc.ini', 'warning'],
    ]);
    assert.deepEqual(said('SWM007'), [['.smsmetering.ini', 'warning']]);
    const moments = checked.flatMap(({ file, findings }) =>
      findings.flatMap(({ rule, message }) =>
        rule === 'SWM203' ? [[file, /Europe\/Berlin|America\/\w+/.exec(message)?.[0]]] : [],
      ),
    );
    assert.deepEqual(moments, [
      ['Remodbc.ini', 'Europe/Berlin'],
      ['east/Remodbc.ini', 'America/New_York'],
      ['west/Remodbc.ini', 'America/Los_Angeles'],
    ]);
  });

  test('above what is checked count as well; options come first, and faults there are said', async () => {
    const folder = join(folderWith(files), 'east');
    const words = ['check', '--format=json', '--rule=SWM212=error', 'Remodbc.ini'];
    const { stdout, stderr } = await runCli(words, { folder });
    assert.match(stdout, /"rule":"SWM212","name":"[^"]+","severity":"error"/);
    assert.match(stderr, /\.smsmetering\.ini:3:8: mode is ignored: "sometimes" is not understood/);
  });

  test('count where they are links out of the folder that is searched, which no other file does', {
    skip: process.platform === 'win32' && 'links need a right there',
  }, async () => {
    const folder = folderWith({
      'shared.txt': '[rules]\nSWM212 = off\n',
      'site/a/Remodbc.ini': remodbc,
      'site/b/Remodbc.ini': remodbc,
    });
    symlinkSync('../../shared.txt', join(folder, 'site/b/.smsmetering.ini'));
    const { stdout } = await runCli(['check', '--format=line', 'site'], { folder });
    assert.deepEqual(stdout.match(/\w\/Remodbc\.ini(?=.*SWM212)/g), ['a/Remodbc.ini']);
  });

  test('are printed with what states each setting and what it prevails over', async () => {
    const folder = folderWith(files);
    const words = ['check', '--print-config', '--rule=SWM101=off', 'east/Remodbc.ini'];
    const { stdout, code } = await runCli(words, { folder });
    assert.equal(code, 0);
    const settings = stdout.split('\n').slice(0, 20).join('\n');
    assert.match(settings, /^Settings for east\/Remodbc\.ini\n\ntimeZone = America\/New_York\n/);
    for (const lines of [
      '    from [Site] Zone, east/SiteMetering.ini:2\n    instead of Europe/Berlin from timeZone, .smsmetering.ini:1\n',
      'version = SP4\n    from version, east/.smsmetering.ini:1\n    instead of SP3 from version, .smsmetering.ini:2\n',
      'mode = auto  (default)\n',
      'rules.SWM101 = off\n    from option --rule\n',
    ])
      assert.ok(settings.includes(lines), `${lines}\n${settings}`);

    const asJson = await runCli(['check', '--print-config', '--format=json', 'east', 'west'], { folder });
    const printed = JSON.parse(asJson.stdout) as readonly Printed[];
    assert.deepEqual(
      printed.map(({ path }) => path),
      ['east', 'west'],
    );
    const [east, west] = printed;
    const named = (of: Printed | undefined, name: string) => of?.settings.find((one) => one.name === name);
    assert.deepEqual(named(east, 'rules.SWM212'), {
      name: 'rules.SWM212',
      value: 'off',
      origin: { words: '[rules] SWM212 in .smsmetering.ini', file: 'east/.smsmetering.ini', line: 2 },
      overrode: [
        {
          value: 'hint',
          origin: { words: '[rules] SWM212 in .smsmetering.ini', file: '.smsmetering.ini', line: 4 },
        },
      ],
    });
    assert.equal(named(west, 'rules.SWM212'), undefined, 'the search ended at west');
    assert.equal(named(west, 'version')?.origin, 'default');
  });

  test('that may not be read are named, and nothing else fails', {
    skip: process.getuid?.() === 0 && 'the superuser may read everything',
  }, async () => {
    const folder = folderWith(files);
    chmodSync(join(folder, '.smsmetering.ini'), 0);
    const { stderr, code } = await runCli(['check', '--format=json', 'Remodbc.ini'], { folder });
    assert.match(stderr, /No settings were taken from .*\.smsmetering\.ini: .*permi/i);
    assert.equal(code, 1);
  });

  test('are not printed in formats for findings, nor together with fixes', async () => {
    const refused = await runCli(['check', '--print-config', '--fix']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /--print-config checks and mends nothing/);
  });
});
