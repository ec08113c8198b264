import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'ini';
import { readIniLines } from '../../../server/src/core/configuration/ini-lines.ts';
import { chooseSettings } from '../../../server/src/core/configuration/layers.ts';
import { readSettingsFile } from '../../../server/src/core/configuration/settings-file.ts';
import { countingFiles } from '../../../server/src/core/configuration/settings-search.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const uri = 'file:///site/.smsmetering.ini';

const sample = [
  '; shared by everybody',
  'root = true',
  'timeZone = "America/Los_Angeles" ',
  'VERSION = sp4 # in any case',
  'hotfixes = Q245271, KB263023',
  'mode = auto',
  'unknownNames',
  '',
  '[Rules]',
  'swm212 = off',
  '[thresholds]',
  'packIntervalWarning = 43200',
  '[schedules]',
  'Balancing Schedule = local.licensebalancing',
  '',
].join('\r\n');

function stated(text: string) {
  const { layer, faults } = readSettingsFile(text, uri);
  return { values: [...layer.values()].map(({ name, value }) => [name, value]), faults };
}

function findings(text: string) {
  return lint(parseFile(text, 'sms-metering-settings', 'utf-8'), {}, defaultSettings);
}

describe('a settings file', () => {
  test('states settings by the names that the editor has for them', () => {
    assert.deepEqual(stated(sample), {
      values: [
        ['timeZone', 'America/Los_Angeles'],
        ['version', 'sp4'],
        ['hotfixes', ['Q245271', 'KB263023']],
        ['mode', 'auto'],
        ['unknownNames', true],
        ['rules.SWM212', 'off'],
        ['thresholds.packIntervalWarning', 43_200],
        ['schedules.Balancing Schedule', 'Local.LicenseBalancing'],
      ],
      faults: [],
    });
  });

  test('says of each setting where it stands', () => {
    const { layer } = readSettingsFile(sample, uri);
    assert.deepEqual(layer.get('timezone')?.origin, { words: 'timeZone in .smsmetering.ini', uri, line: 2 });
    assert.deepEqual(layer.get('rules.swm212')?.origin, {
      words: '[rules] SWM212 in .smsmetering.ini',
      uri,
      line: 9,
    });
  });

  test('is the last one that counts if it says so', () => {
    const [near, middle, far] = ['mode = online', 'root = true', 'mode = offline'].map((text) =>
      readSettingsFile(text, uri),
    );
    assert.ok(near && middle && far);
    assert.deepEqual(countingFiles([near, middle, far]), [near, middle]);
    assert.deepEqual(countingFiles([near, far]), [near, far]);
    assert.deepEqual(countingFiles([middle, far]), [middle]);
    for (const [text, isRoot] of [
      ['root', true],
      ['ROOT = no', false],
      ['root = true\nroot = false', false],
      ['[schedules]\nroot = Local.LicenseBalancing', false],
    ] as const)
      assert.equal(readSettingsFile(text, uri).isRoot, isRoot, text);
  });

  test('may be written in many ways', () => {
    const values = (text: string) => stated(text).values;
    assert.deepEqual(values('\ufeffmode = online\rversion = SP3'), [
      ['mode', 'online'],
      ['version', 'SP3'],
    ]);
    assert.deepEqual(values('["rules"] \nSWM212 = off'), [['rules.SWM212', 'off']]);
    assert.deepEqual(values('hotfixes = Q245271,, KB263023,'), [['hotfixes', ['Q245271', 'KB263023']]]);
    assert.deepEqual(values("mode = ' online '"), [['mode', 'online']]);
    assert.deepEqual(values('unknownNames = No'), [['unknownNames', false]]);
  });

  test('has its keys with the settings that they are', () => {
    const { entries } = readSettingsFile('root\ncodeLens = true\n[rules]\nswm212 = off\nx = 1', uri);
    assert.deepEqual(
      entries.map(({ key, line, setting }) => [key, line, setting?.name]),
      [
        ['root', 0, 'root'],
        ['codeLens', 1, undefined],
        ['swm212', 3, 'rules.SWM212'],
        ['x', 4, undefined],
      ],
    );
  });

  test('has its faults in the order of the text', () => {
    const { faults } = stated('mode = online\ncolour = red\n[rule]\n[colours]\n[rules]\nx = 1');
    const starts = faults.map(({ start }) => start);
    assert.deepEqual([starts, faults.length], [starts.toSorted((a, b) => a - b), 4]);
  });

  test('is ignored where it is too long to be one', () => {
    const { isRoot, layer, entries, faults } = readSettingsFile(`root = true\n;${'x'.repeat(1 << 20)}`, uri);
    assert.deepEqual([isRoot, layer.size, entries], [false, 0, []]);
    assert.deepEqual(
      faults.map(({ kind, start, end }) => [kind, start, end]),
      [['wrong', 0, 0]],
    );
  });

  const wrong: readonly (readonly [text: string, rule: string, at: string, words: RegExp])[] = [
    ['timeZon = UTC', 'SWM006', 'timeZon', /no setting "timeZon".*did you mean timeZone\?/],
    ['timeZone = Mars/Olympus', 'SWM007', 'Mars/Olympus', /^timeZone is ignored: "Mars\/Olympus" is not/],
    ['timeZone', 'SWM007', 'timeZone', /no "=" with a value/],
    ['mode = sometimes', 'SWM007', 'sometimes', /expected auto, online or offline/],
    ['[rules]\nSWM999 = off', 'SWM006', 'SWM999', /no rule "SWM999"/],
    [
      '[rules]\nSWM212 = fatal',
      'SWM007',
      'fatal',
      /^\[rules\] SWM212 is ignored: it has to be one of off, error/,
    ],
    ['[thresholds]\npackIntervalWarning = 1 day', 'SWM007', '1 day', /whole number/],
    ['[rule]\nSWM212 = off', 'SWM006', '[rule]', /no section "rule".*did you mean \[rules\]\?/],
    ['[rule]  \nSWM212 = off', 'SWM006', '[rule]', /no section "rule"/],
    ['[rules.x]\nSWM212 = off', 'SWM006', '[rules.x]', /no section "rules\.x"/],
    ['[]', 'SWM006', '[]', /no section ""/],
    ['[rules]\nSM212 = off', 'SWM006', 'SM212', /no rule "SM212".*did you mean SWM212\?/],
    [
      '[thresholds]\nlogSizeLarges = 5',
      'SWM006',
      'logSizeLarges',
      /threshold.*did you mean logSizeLargest\?/,
    ],
    ['[thresholds]\nrooot = true', 'SWM006', 'rooot', /threshold "rooot", so this line is ignored\.$/],
    ['logSizeLarges = 5', 'SWM006', 'logSizeLarges', /setting "logSizeLarges", so this line is ignored\.$/],
    ['[thresholds]\nlogSizeLargest = about 5', 'SWM007', 'about 5', /not "about 5"\.$/],
    [`mode = '{"a":1}'`, 'SWM007', `'{"a":1}'`, /\{\\?"a\\?":1\}/],
    ['[colours]\na = b', 'SWM006', '[colours]', /\. There are \[rules\], \[/],
    ['rooot = true', 'SWM006', 'rooot', /no setting "rooot".*did you mean root\?/],
    ['[rules]\nroot = true', 'SWM006', 'root', /no rule "root", so this line is ignored\.$/],
    ['[rules]\nSMW212 = off', 'SWM006', 'SMW212', /no rule "SMW212".*did you mean SWM212\?/],
    ['[rules]\nSWM1212 = off', 'SWM006', 'SWM1212', /no rule "SWM1212", so this line is ignored\.$/],
    [
      '[thresholds]\ntimeZon = UTC',
      'SWM006',
      'timeZon',
      /no threshold "timeZon", so this line is ignored\.$/,
    ],
    ['root = maybe', 'SWM007', 'maybe', /^root is ignored: it has to be true or false/],
    ['articleLink = command:quit', 'SWM007', 'command:quit', /https:\/\//],
    ['mode = online\nmode = offline', 'SWM008', 'mode = online', /again in line 2, and the last line counts/],
  ];
  for (const [text, rule, at, words] of wrong) {
    test(`${JSON.stringify(text)} has a finding where the fault is`, () => {
      const found = findings(text);
      assert.deepEqual(
        found.map((finding) => [finding.rule, text.slice(finding.start, finding.end)]),
        [[rule, at]],
      );
      assert.match(found[0]?.message ?? '', words);
    });
  }

  test('a slip of the pen has a fix, which waits to be chosen', () => {
    for (const text of ['[rules]\nSMW212 = off\n', '[rule]\nSWM212 = off\n', 'timeZon = UTC\n']) {
      const [fix] = findings(text)[0]?.fixes ?? [];
      assert.ok(fix);
      assert.equal(fix.safe, false);
      assert.deepEqual(findings(applyEdits(text, fix.edits)), []);
    }
    assert.deepEqual(findings('colour = red')[0]?.fixes, []);
  });

  test('a line that another of them makes idle is shown faded, and no other', () => {
    assert.deepEqual(
      findings('mode = online\nmode = offline\ncolour = red').map(({ unnecessary }) => unnecessary),
      [true, false],
    );
  });

  test('ignores what stands in a section without a name, as its finding says', () => {
    for (const header of ['[]', '[ ]', '[""]']) {
      const { values, faults } = stated(
        `mode = online\n${header}\ntimeZone = UTC\nroot = true\nnothing = 1\n`,
      );
      assert.deepEqual(values, [['mode', 'online']], header);
      assert.deepEqual(
        faults.map(({ message }) => message),
        [
          'There is no section "", so what stands in it is ignored. There are [rules], [thresholds], [schedules].',
        ],
      );
      assert.equal(readSettingsFile(`${header}\nroot = true\n`, uri).isRoot, false, header);
    }
  });

  test('is told of without a password in it', () => {
    const lines = ['packIntervalWarning = PWD=q9', 'password: q9 = 1', 'balancingHint = password: q9'];
    const { faults } = stated(
      `timeZone = pwd: q9\nhotfixes = Q245271, PWD=q9\n[pwd=q9]\n[thresholds]\n${lines.join('\n')}\n`,
    );
    assert.equal(faults.length, 6);
    for (const { message } of faults) assert.doesNotMatch(message, /q9/);
    assert.equal(
      faults[3]?.message,
      '[thresholds] packIntervalWarning is ignored: it has to be a whole number, 0 or more, not "PWD=**".',
    );
  });

  test('silences its findings by comments, as other files do', () => {
    assert.deepEqual(findings('; swm-disable-next-line SWM006\nfuture = 1\n'), []);
  });

  test('can be any text: nothing fails, and every fault lies inside', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('[rules]', '[a.b]', '[]', '__proto__=1', 'root', 'mode=', 'SWM212=off', '="', "='{}'"),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, lineEnd) => {
        const text = lines.join(lineEnd);
        const { faults } = readSettingsFile(text, uri);
        return faults.every(({ start, end }) => 0 <= start && start <= end && end <= text.length);
      }),
    );
  });
});

describe('lines of a settings file', () => {
  test('hold what the package ini makes of the text as a whole', () => {
    const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9 ]{0,8}[a-z]$/);
    const value = fc.stringMatching(/^[ -~]{0,12}$/);
    const line = fc.oneof(
      name.map((section) => `[${section}]`),
      fc.constantFrom('[]', '[ ]', '[""]'),
      fc.tuple(name, value).map(([key, text]) => `${key} = ${text}`),
      value.map((text) => `; ${text}`),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const whole = parse(text, { bracketedArray: false }) as Record<string, unknown>;
        const merged = new Map<string, string | undefined>();
        for (const { section, key, value: read } of readIniLines(text).keys)
          merged.set(JSON.stringify([section, key]), read);
        for (const [id, read] of merged) {
          const [section, key = ''] = JSON.parse(id) as readonly [section: string | null, key: string];
          const around = section === null ? whole : (whole[section] as Record<string, unknown>);
          // A key and a section of one name are one thing to the package.
          if (typeof around !== 'object' || typeof around[key] === 'object') continue;
          assert.equal(read, String(around[key]).trim(), text);
        }
      }),
    );
  });
});

describe('several layers', () => {
  test('are put together key by key, and the winner remembers the others', () => {
    const near = readSettingsFile('mode = online\n[rules]\nSWM212 = hint', 'file:///a/b/.smsmetering.ini');
    const far = readSettingsFile('mode = offline\nversion = SP3', 'file:///a/.smsmetering.ini');
    const chosen = chooseSettings([near.layer, far.layer]);
    const mode = chosen.get('mode');
    assert.equal(mode?.value, 'online');
    assert.deepEqual(
      mode?.overrode.map(({ value, origin }) => [value, origin.uri]),
      [['offline', 'file:///a/.smsmetering.ini']],
    );
    assert.equal(chosen.get('version')?.value, 'SP3');
    assert.equal(chosen.get('rules.swm212')?.value, 'hint');
  });
});
