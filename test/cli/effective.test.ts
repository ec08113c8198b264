import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fixture } from '../support/fixtures.ts';
import { folderWith, runCli, utf16 } from './run-cli.ts';

/** What the private-profile API of Windows returned for a file; see test/fixtures/oracle/README.md. */
interface RecordedCase {
  readonly id: string;
  readonly bytes: string;
  readonly sections: readonly {
    readonly name: string;
    readonly keys: readonly (readonly [string, string, number])[];
  }[];
}

interface EffectiveFile {
  readonly file: string;
  readonly encoding: string;
  readonly sections: unknown;
}

describe('effective', { concurrency: 2 }, () => {
  test('compares with another reader, for people and for programs', async () => {
    const folder = folderWith({
      'Remodbc.ini': '[DS]\r\nPackInterval=604800 ; weekly\r\n',
      'plain.ini': '[a]\r\nb=c\r\n',
    });
    const text = await runCli(['effective', '--compare', 'Remodbc.ini', 'plain.ini'], { folder });
    assert.equal(text.code, 0);
    assert.equal(
      text.stdout,
      [
        'Remodbc.ini (windows-1252)',
        'The package "ini" reads 1 place of this file otherwise than Windows.',
        '',
        'line 2: [DS] PackInterval',
        '  Windows:       the text "604800 ; weekly"',
        '  package "ini": the text "604800"',
        '  Behind a value, ";" and "#" begin a comment for the other reader. To Windows they are part of the value.',
        '',
        'plain.ini (windows-1252)',
        'The package "ini" reads this file as Windows does: the same sections, names and values.',
        '',
        '',
      ].join('\n'),
    );
    const json = await runCli(['effective', '--compare', '--format=json', 'Remodbc.ini', 'plain.ini'], {
      folder,
    });
    const [first, second] = JSON.parse(json.stdout) as readonly { readonly differences: readonly object[] }[];
    assert.deepEqual(second?.differences, []);
    assert.deepEqual(first?.differences, [
      {
        line: 2,
        subject: '[DS] PackInterval',
        windows: 'the text "604800 ; weekly"',
        other: 'the text "604800"',
        reasons: [
          'Behind a value, ";" and "#" begin a comment for the other reader. To Windows they are part of the value.',
        ],
      },
    ]);
  });

  test('gives what the profile API returned, for all 800 recorded files', async () => {
    const cases = readFileSync(fixture('oracle/private-profile.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedCase);
    assert.equal(cases.length, 800);
    const folder = folderWith(
      Object.fromEntries(cases.map(({ id, bytes }) => [`${id}.ini`, Buffer.from(bytes, 'base64')])),
    );
    const batches = [cases.slice(0, 400), cases.slice(400)];
    const results = await Promise.all(
      batches.map((batch) =>
        runCli(['effective', '--format=json', ...batch.map(({ id }) => `${id}.ini`)], { folder }),
      ),
    );
    const printed = results.flatMap(({ code, stdout, stderr }) => {
      assert.equal(stderr, '');
      assert.equal(code, 0);
      return JSON.parse(stdout) as readonly EffectiveFile[];
    });
    assert.deepEqual(
      printed.map(({ file }) => file),
      cases.map(({ id }) => `${id}.ini`),
    );
    const wrong = cases.filter(({ sections }, index) => {
      const expected = sections.map(({ name, keys }) => ({
        name,
        keys: keys.map(([key, value, int]) => ({ key, value, int })),
      }));
      return JSON.stringify(printed[index]?.sections) !== JSON.stringify(expected);
    });
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });

  test('names the encoding, and reads the bytes as Windows does', async () => {
    const folder = folderWith({
      'ansi.ini': Buffer.from('[DS]\na=caf\xe9\n', 'latin1'),
      'wide.ini': utf16('[DS]\r\na=\u6c34\r\n'),
      'marked.ini': '\ufeff[DS]\na=1\n[Logging]\nb=2\n',
      'bare.ini': Buffer.from('[DS]\na=1\n', 'utf16le'),
      'half.ini': Buffer.concat([utf16('[DS]\na=1'), Buffer.from([0x41])]),
    });
    const names = ['ansi.ini', 'wide.ini', 'marked.ini', 'bare.ini', 'half.ini'];
    const { code, stdout, stderr } = await runCli(['effective', '--format', 'json', ...names], { folder });
    assert.deepEqual([code, stderr], [0, '']);
    const key = (name: string, value: string, int: number) => ({ key: name, value, int });
    assert.deepEqual(JSON.parse(stdout), [
      { file: 'ansi.ini', encoding: 'windows-1252', sections: [{ name: 'DS', keys: [key('a', 'café', 0)] }] },
      { file: 'wide.ini', encoding: 'utf-16le-bom', sections: [{ name: 'DS', keys: [key('a', '水', 0)] }] },
      {
        file: 'marked.ini',
        encoding: 'utf-8-bom',
        sections: [{ name: 'Logging', keys: [key('b', '2', 2)] }],
      },
      { file: 'bare.ini', encoding: 'utf-16le', sections: [] },
      { file: 'half.ini', encoding: 'utf-16le-bom', sections: [{ name: 'DS', keys: [key('a', '1', 1)] }] },
    ]);
  });

  test('tells people in words what is default, what is a number and what has no effect', async () => {
    const text = [
      'lost=1',
      '[DS]',
      'PackTime',
      'PackTime=1',
      'PackInterval=604800 ; weekly',
      'Empty=',
      'PackInterval=86400',
      '[ds]',
      'x=1',
      '[Log',
      '',
    ].join('\r\n');
    const folder = folderWith({ 'Remodbc.ini': text });
    const { code, stdout } = await runCli(['effective', 'Remodbc.ini'], { folder });
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        'Remodbc.ini (windows-1252)',
        '',
        '[DS]',
        "  PackTime      the caller's default",
        '  PackInterval  604800 ; weekly  as a number 604800',
        "  Empty         (empty)          as a number the caller's default",
        '',
        'Lines without effect:',
        '  line 1: lost=1  stands before the first section',
        '  line 3: PackTime  no "=", so this is no key',
        '  line 4: PackTime=1  line 3 has this name without "=" and hides this key',
        '  line 7: PackInterval=86400  line 5 has this key already; Windows reads only that one',
        '  line 8: [ds]  line 2 opens this section already, so Windows never reads lines 8 to 11',
        '',
        '',
      ].join('\n'),
    );
  });

  test('sends no control character of a file to the terminal', async () => {
    const folder = folderWith({ 'a.ini': '[D\u001b[31mS]\na\u0007=\u001b]0;x\u0007\n' });
    const { stdout } = await runCli(['effective', 'a.ini'], { folder });
    assert.match(stdout, /␛\[31m/);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f]/);
  });

  test('reads standard input, and shows the other files where one cannot be read', async () => {
    const folder = folderWith({ 'a.ini': '[A]\nk=0x10\n' });
    const piped = await runCli(['effective', '--format=json', '--stdin-filename=b.ini'], {
      input: '[B]\nk=1',
    });
    assert.deepEqual(JSON.parse(piped.stdout), [
      {
        file: 'b.ini',
        encoding: 'windows-1252',
        sections: [{ name: 'B', keys: [{ key: 'k', value: '1', int: 1 }] }],
      },
    ]);
    const partly = await runCli(['effective', '--format=json', 'missing.ini', '.', 'a.ini'], { folder });
    assert.equal(partly.code, 2);
    assert.match(
      partly.stderr,
      /^sms-metering: missing\.ini: no such file or folder\.\nsms-metering: \.: is a folder/,
    );
    assert.deepEqual(
      (JSON.parse(partly.stdout) as readonly EffectiveFile[]).map(({ file }) => file),
      ['a.ini'],
    );
  });
});
