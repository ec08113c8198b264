import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { Fact } from '../../../server/src/core/site/facts.ts';
import { resolveSettings, resolveSite, type SiteSource } from '../../../server/src/core/site/resolve.ts';

const occasion = { now: 1000, fileTime: 500, fileName: 'Remodbc.ini' };

function from<T>(words: string, value: T): Fact<T> {
  return { value, origin: { words } };
}

test('what nobody says stays unknown', () => {
  const facts = { present: 1000, fileName: 'Remodbc.ini' };
  assert.deepEqual(resolveSite([], occasion), { facts, settings: defaultSettings });
  assert.deepEqual(resolveSite([{}, {}], occasion).facts, facts);
});

test('the first source that knows a fact decides, and is named', () => {
  const near = { zone: from('option --zone', 'UTC') };
  const far = { zone: from('a file', 'Europe/Paris'), mode: from('a file', 'offline' as const) };
  assert.deepEqual(resolveSite([near, far], occasion).facts, {
    zone: near.zone,
    mode: far.mode,
    present: 1000,
    fileName: 'Remodbc.ini',
  });
});

test('severities are decided rule by rule', () => {
  const near = { severities: { SWM101: 'off' } as const };
  const far = { severities: { SWM101: 'error', SWM212: 'hint' } as const, unknownNames: true };
  const { settings } = resolveSite([near, far], occasion);
  assert.deepEqual(settings.severities, { SWM101: 'off', SWM212: 'hint' });
  assert.equal(settings.unknownNames, true);
});

test('a reference date means the present, the time of the file or a given moment', () => {
  const dateOf = (value: 'off' | 'now' | 'file-time' | { readonly seconds: number }, fileTime?: number) =>
    resolveSite([{ referenceDate: from('test', value) }], { now: 1000, fileTime }).facts.referenceDate?.value;
  assert.equal(dateOf('off', 500), undefined);
  assert.equal(dateOf('now', 500), 1000);
  assert.equal(dateOf('file-time', 500), 500);
  assert.equal(dateOf('file-time'), undefined);
  assert.equal(dateOf({ seconds: 7 }, 500), 7);
});

test('a reference date without an offset is read in the zone of the site, whichever source knows that', () => {
  const civil = { year: 2001, month: 5, day: 6, hour: 12, minute: 0, second: 0 };
  const option = { referenceDate: from('option', { civil }) };
  const dateIn = (...sources: readonly SiteSource[]) =>
    resolveSite(sources, occasion).facts.referenceDate?.value;
  assert.equal(dateIn(option), 989_150_400, 'in UTC where no zone is known');
  assert.equal(dateIn(option, { zone: from('a profile', 'America/New_York') }), 989_164_800);
  assert.equal(
    dateIn({ zone: from('option', 'Europe/Berlin') }, option, {
      zone: from('a profile', 'America/New_York'),
    }),
    989_143_200,
  );
});

test('thresholds are decided one by one, and what nobody decides stays as it is', () => {
  const near = { thresholds: { balancingHint: 1 } };
  const far = { thresholds: { balancingHint: 2, balancingWarning: 3 } };
  const { thresholds } = resolveSettings([{}, near, far]);
  assert.deepEqual(thresholds, { ...defaultSettings.thresholds, balancingHint: 1, balancingWarning: 3 });
});

test('a property is declared once, whatever the case of its name', () => {
  const near = { propertyMap: { Balance: 'Local.LicenseBalancing' } } as const;
  const far = { propertyMap: { BALANCE: 'Local.DataCollation', Other: 'Local.SiteManagement' } } as const;
  assert.deepEqual(resolveSettings([near, far]).propertyMap, {
    Balance: 'Local.LicenseBalancing',
    Other: 'Local.SiteManagement',
  });
});

test('files of one folder are not checked as those of the folder before', () => {
  const [strict, lenient] = [{ unknownNames: true }, { unknownNames: false }];
  const common = { severities: { SWM101: 'off' } } as const;
  const told = [[strict, common], [strict, common], [lenient, common], [common], [strict, common]].map(
    (sources) => resolveSettings(sources).unknownNames,
  );
  assert.deepEqual(told, [true, true, false, defaultSettings.unknownNames, true]);
});

test('copies are those of the first source that knows some', () => {
  const otherCopies = [{ uri: 'file:///a/Remodbc.ini', label: 'a', values: new Map() }];
  const { facts } = resolveSite([{}, { otherCopies }, { otherCopies: [] }], occasion);
  assert.equal(facts.otherCopies, otherCopies);
});
