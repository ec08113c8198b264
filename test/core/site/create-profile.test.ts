import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { meteringSections, meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { PropertyMap } from '../../../server/src/core/site/configured.ts';
import { createProfile } from '../../../server/src/core/site/create-profile.ts';
import { fixture } from '../../support/fixtures.ts';
import { factsOf, inShort, siteFile } from '../../support/site-files.ts';

const published = readFileSync(fixture('licmtr/published.cfg'), 'latin1');
const control = [
  'SITE CONTROL FILE [786][1.08]',
  'BEGIN_FILE_DEFINITION',
  '<1><made for a test>',
  '<LAB><LAB><900000000><1>',
  'END_FILE_DEFINITION',
  'BEGIN_COMPONENT <6><LICENSE_METERING|METER01>',
  'PROPERTY <SYSOPT_LCLTACTINT><REG_DWORD><><60>',
  'PROPERTY <SYSOPT_SZOPERMSG><REG_SZ><All licenses are in use.><0>',
  'PROPERTY <Balance><REG_SZ><000120000011E000><0>',
  'PROPERTY <Sched 2><REG_SZ><55147880001B2000><0>',
  'PROPERTY <TriesBeforeOffline><REG_DWORD><><7>',
  'END_COMPONENT',
].join('\r\n');
const map: PropertyMap = { Balance: 'Local.LicenseBalancing' };

function profileOf(texts: Readonly<Record<string, string>>): string {
  return createProfile(
    Object.entries(texts).map(([uri, text]) => siteFile(uri, text, map)),
    map,
  );
}

function valuesIn(profile: string): Readonly<Record<string, unknown>> {
  const { configured } = siteFile('file:///SiteMetering.ini', profile);
  return Object.fromEntries(configured.map((one) => [inShort(one).name, one.text]));
}

describe('a profile made from the files of a site', () => {
  const fromBoth = () =>
    profileOf({
      'file:///s/cap/LICMTR.CFG': published.replaceAll('<site system server name>', 'METER01'),
      'file:///s/inboxes/sitectrl.ct0': control,
    });

  test('states what they state, the more trusted file first', () => {
    assert.deepEqual(valuesIn(fromBoth()), {
      'Site.Code': 'LAB',
      'Site.Servers': 'METER01',
      'Local.LicenseBalancing': 'every 15 minutes',
      'ClientAgent.Retries': '1',
      'ClientAgent.RetryDelay': '15 minutes',
      'ClientAgent.RealTimeVerification': 'no',
      'Messages.Denial': 'All licenses are in use.',
    });
  });

  test('tells above each line where its value comes from', () => {
    const lines = fromBoth().split('\r\n');
    const above = (line: string): string | undefined => lines[lines.indexOf(line) - 1];
    assert.equal(above('Code=LAB'), '; from the file definition in sitectrl.ct0');
    assert.equal(above('Servers=METER01'), '; from LicenseServers in LICMTR.CFG, line 10');
    assert.equal(
      above('LicenseBalancing=every 15 minutes'),
      '; from Balance=000120000011E000 in sitectrl.ct0, line 9',
    );
    assert.equal(lines.indexOf('; Made from LICMTR.CFG, sitectrl.ct0.'), 1);
    assert.equal(
      above('RetryDelay=15 minutes'),
      '; from GoOnLineInt=900 in LICMTR.CFG, line 8 (its meaning is inferred)',
    );
  });

  test('has the default, or an example, of every other setting behind a ";"', () => {
    const lines = fromBoth().split('\r\n');
    for (const { key, defaultValue, example } of meteringSettings) {
      const isStated = lines.some((line) => line.startsWith(`${key}=`));
      if (!isStated) assert.ok(lines.includes(`; ${key}=${defaultValue ?? example}`), key);
    }
    assert.ok(lines.includes('; Site management (default, documented)'));
    assert.ok(lines.includes('; Program name policy (an example; default: not documented)'));
    assert.ok(lines.includes('; Parent site code (an example; without this line: no parent is known)'));
  });

  test('takes over no number without a unit, but says that it is there', () => {
    const both = fromBoth();
    assert.match(
      both,
      /; not taken over from SYSOPT_LCLTACTINT=60 in sitectrl\.ct0, line 7 .*, because no text gives its unit\r\n/,
    );
    assert.match(both, /\r\n; LiveStatus=60 minutes\r\n/);
  });

  test('lists schedules of properties that nobody declared', () => {
    const both = fromBoth();
    assert.match(
      both,
      /; "Sched 2": every week on Tuesday, from 2004-07-20 08:21 \(55147880001B2000 in sitectrl\.ct0, line 10\)\r\n/,
    );
    assert.doesNotMatch(both, /; "Balance"/);
  });

  test('has all sections once, lines that end with CR LF, and no fault of its own', () => {
    const both = fromBoth();
    for (const { name } of meteringSections) assert.equal(both.split(`\r\n[${name}]\r\n`).length, 2, name);
    assert.doesNotMatch(both, /[^\r]\n|\r[^\n]/);
    assert.ok(both.endsWith('\r\n'));
    const found = lint(parseFile(both, 'site-metering', 'windows-1252'), {}, defaultSettings);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['SWM505'],
    );
  });

  test('states the facts that its files stated', () => {
    const files = { 'file:///s/LICMTR.CFG': published };
    const { settings: _, ...before } = factsOf(files);
    const { settings: __, ...after } = factsOf({ 'file:///s/SiteMetering.ini': profileOf(files) });
    const values = (facts: object) => Object.entries(facts).map(([name, fact]) => [name, fact.value]);
    assert.deepEqual(values(after).toSorted(), values(before).toSorted());
  });
});

test('a profile made from one in words says nothing of what their meaning rests on', () => {
  const made = profileOf({ 'file:///s/SiteMetering.ini': '[ClientAgent]\nRetryDelay=20 minutes\n' });
  assert.match(
    made,
    /; from RetryDelay=20 minutes in SiteMetering\.ini, line 2\r\nRetryDelay=20 minutes\r\n/,
  );
});

test('a value that is not understood is not taken over, and that is said', () => {
  const text = '[Component Configuration]\n(REG_DWORD) GoOnLineInt=soon\n';
  assert.match(
    profileOf({ 'file:///s/LICMTR.CFG': text }),
    /^; not taken over from GoOnLineInt=soon in LICMTR\.CFG, line 2 .*, because it is not understood\r$/m,
  );
});

test('schedules that nobody declared are listed up to twenty, and stand with those of [Local] only', () => {
  const withSchedules = (count: number) =>
    profileOf({
      'file:///s/sitectrl.ct0': [
        'BEGIN_COMPONENT <6><LICENSE_METERING>',
        ...Array.from({ length: count }, (_, index) => `PROPERTY <Own${index}><REG_SZ><0001200000100400><0>`),
        'END_COMPONENT',
      ].join('\r\n'),
    });
  const listed = (profile: string) => profile.match(/^; "Own\d+": every 4 hours/gm)?.length ?? 0;
  const [twenty, more] = [withSchedules(20), withSchedules(22)];
  assert.deepEqual([listed(twenty), listed(more)], [20, 20]);
  assert.doesNotMatch(twenty, /^; and /m);
  assert.match(more, /^; and 2 more\r$/m);
});

test('a site code is taken from a file definition that has one of three characters', () => {
  const codeIn = (definition: string) =>
    valuesIn(
      profileOf({ 'file:///s/sitectrl.ct0': control.replace('<LAB><LAB><900000000><1>', definition) }),
    )['Site.Code'];
  assert.equal(codeIn('<LAB><ABC><900000000><1>'), 'LAB');
  for (const definition of ['<LABS><LABS><900000000><1>', '<L-B><L-B><900000000><1>', ''])
    assert.equal(codeIn(definition), undefined, definition);
});

test('a profile from nothing is an empty form', () => {
  const form = profileOf({});
  assert.deepEqual(valuesIn(form), {});
  assert.deepEqual(lint(parseFile(form, 'site-metering'), {}, defaultSettings), []);
  assert.equal(form, profileOf({}));
});

test('an empty form has no fault when all its lines are taken over', () => {
  const filled = profileOf({}).replaceAll(/^; (?=[A-Za-z0-9]+=)/gm, '');
  assert.equal(Object.keys(valuesIn(filled)).length, meteringSettings.length);
  const silent = new Set(['SWM602', 'SWM608', 'SWM505', 'SWM617', 'SWM614', 'SWM611']);
  const found = lint(parseFile(filled, 'site-metering'), {}, defaultSettings);
  assert.deepEqual(
    found.filter(({ rule }) => !silent.has(rule)).map(({ rule, message }) => `${rule} ${message}`),
    [],
  );
});

test('no text of a file can break out of its comment or its line', () => {
  const profile = profileOf({
    'file:///s/LIC%0D%0A[Site]%0D%0AMTR/licmtr.cfg':
      '[Component Configuration]\n(REG_DWORD) GoOnLineInt=a\x01b\n',
    'file:///s/%0D%0ACode%3DX%0D%0A.ct0':
      'BEGIN_COMPONENT <LICENSE_METERING>\r\nPROPERTY <SYSOPT_SZOPERMSG><REG_SZ><two\r\n lines><0>\r\nPROPERTY <Sched\x02><REG_SZ><0001200000100400><0>\r\nEND_COMPONENT',
  });
  assert.deepEqual(valuesIn(profile), { 'Messages.Denial': 'two lines' });
  assert.doesNotMatch(profile.replaceAll('\r\n', ''), /[\0-\x1f]/);
});
