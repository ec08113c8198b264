import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ConfiguredSetting,
  configuredInProfile,
  type SettingName,
} from '../../../server/src/core/site/configured.ts';
import type { Fact } from '../../../server/src/core/site/facts.ts';
import type { ServiceContext } from '../../../server/src/service/context.ts';
import { documentLinks } from '../../../server/src/service/document-links.ts';
import { contextIn, someWednesday } from '../../support/marked-text.ts';
import { hoverAtCaret, iniFile } from '../../support/service-files.ts';

const says = (marked: string, context?: ServiceContext): string =>
  hoverAtCaret('site-metering', marked, context).says;

function stated<T>(value: T): Fact<T> {
  return { value, origin: { words: 'a test' } };
}

describe('license balancing', () => {
  const every = (phrase: string): string => `[Local]\nLicenseBalancing=|${phrase}\n`;

  test('is told in words, as token, by its period and its next runs in the zone of the site', () => {
    const card = says(every('every 15 minutes'), contextIn('America/Los_Angeles'));
    assert.match(card, /^License balancing: every 15 minutes\n/);
    assert.match(card, /As token: 000120000011E000\n/);
    assert.match(card, /Period: 900 seconds = 15 minutes\n/);
    assert.match(card, /Next runs: from now on, in the zone of the site, America\/Los_Angeles \(a test\)\n/);
    assert.match(card, /Run 1: Wednesday 2 May 2001, 05:15:00 \(UTC-07:00\)\n/);
    assert.match(card, /Run 5: Wednesday 2 May 2001, 06:15:00 \(UTC-07:00\)\n/);
    assert.match(card, /Assumed, because no text tells/);
  });

  test('runs in UTC where the zone is not known, and from the reference date where there is one', () => {
    const referenceDate = stated(someWednesday + 86_400);
    const card = says(every('every 4 hours'), contextIn(undefined, { referenceDate }));
    assert.match(
      card,
      /Next runs: after 2001-05-03T12:00:00Z \(a test\), in UTC, because the zone of the site is not known\n/,
    );
    assert.match(card, /Run 1: Thursday 3 May 2001, 16:00:00 \(UTC\)\n/);
  });

  test('is judged by mode: doubtful, online, offline', () => {
    const verdict = (phrase: string, mode?: 'online' | 'offline'): string =>
      /Verdict: (.*)/.exec(
        says(every(phrase), contextIn(undefined, mode ? { mode: stated(mode) } : {})),
      )?.[1] ?? '';
    assert.match(verdict('every 15 minutes'), /^in online mode too often, a high risk: every run loads/);
    assert.match(verdict('every 4 hours', 'online'), /^usual: /);
    assert.match(verdict('every 14 days', 'online'), /^hardly ever: /);
    assert.match(verdict('every 4 hours', 'offline'), /^pure load: .* once a year/);
    assert.match(verdict('once a year', 'offline'), /^right for offline mode/);
  });

  test('tells how long an outage lasts, and of new profiles where domain controllers are known', () => {
    const card = says(`${every('every 12 hours')}[Site]\nDomainControllers=METER02\n`);
    assert.match(card, /last until the next run, here up to 12 hours \(Q226827\)/);
    assert.match(card, /new user profile behind on METER02/);
    assert.match(card, /Q226903 https:/);
    assert.doesNotMatch(says(every('every 12 hours')), /Q226903/);
  });

  test('that another file states differently is told with its place', () => {
    const [value] = configuredInProfile(
      iniFile('site-metering', '[Local]\nLicenseBalancing=every 2 days').profile,
    );
    assert.ok(value);
    const origin = { words: 'another file', uri: 'file:///other' };
    const settings = new Map([['Local.LicenseBalancing', { value, origin }]]) as ReadonlyMap<
      SettingName,
      Fact<ConfiguredSetting>
    >;
    assert.match(
      says(every('daily'), contextIn(undefined, { settings })),
      /Elsewhere in the site: every 2 days \(another file\)\n/,
    );
    assert.match(
      says(`[ClientAgent]\nRealTimeVerification=no\n${every('daily')}`),
      /offline \(RealTimeVerification in this file\)/,
    );
  });
});

describe('other settings', () => {
  test('tell raw form, meaning, default, range and what they rest on', () => {
    const card = says('[Timings]\nLiveStatus=9|00');
    assert.match(card, /^Live status acknowledgement interval: 15 minutes\n/);
    assert.match(card, /In the file: "900"\n/);
    assert.match(card, /A number without a unit is taken as seconds/);
    assert.match(card, /Range: 30 to 10080 minutes \(documented\)\n/);
    assert.match(
      says('[ClientAgent]\nRealTimeVerif|ication=yes'),
      /Stored as: ContinuousOffline of the item LICENSE METERING/,
    );
    assert.match(
      says('[General]\nVersionPolicy=fu|ll'),
      /^Product version policy: full, exactly the registered version\n/,
    );
    assert.match(says('[Site]\nZone=Europe/Ber|lin'), /Clock there now: Wednesday 2 May 2001, 14:00:00/);
  });

  test('that are not understood say what would be', () => {
    const card = says(`[Local]\nSiteManagement=|${'soon '.repeat(500)}`);
    assert.match(card, /is not understood\n/);
    assert.match(card, /expected /);
    assert.ok(card.length < 3000);
  });

  test('unknown ones and sections say that nobody reads them', () => {
    assert.match(says('[Local]\nBalance=|1'), /no such setting in this section/);
    assert.match(says('[Loc|als]\n'), /no such section/);
    assert.match(says('[Lo|cal]\n'), /LicenseBalancing: License balancing\n/);
  });

  test('a line that is hidden by an earlier one says so first', () => {
    assert.match(
      says('[Local]\nDataCollation=daily\nDataCollation=ho|urly'),
      /- Windows does not read this line/,
    );
  });
});

test('hotfixes of a profile lead to their articles', () => {
  const file = iniFile('site-metering', '; Q299261\n[Site]\nHotfixes=Q245271\nCode=Q11111\n');
  assert.deepEqual(
    documentLinks(file).map(({ tooltip }) => tooltip),
    ['Knowledge Base article Q299261', 'Knowledge Base article Q245271'],
  );
});
