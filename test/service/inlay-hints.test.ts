import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { allHints, type HintChoice } from '../../server/src/service/hint-choice.ts';
import { inlayHints } from '../../server/src/service/inlay-hints.ts';
import { contextIn } from '../support/marked-text.ts';

/** Every line with its hints in it, in braces. */
function withHints(
  language: LanguageId,
  lines: readonly string[],
  choice: HintChoice = allHints,
): readonly string[] {
  const text = lines.join('\n');
  const hints = inlayHints(parseFile(text, language), { start: 0, end: text.length }, choice, contextIn());
  let shown = text;
  for (const { at, label } of hints.toReversed()) shown = `${shown.slice(0, at)}{${label}}${shown.slice(at)}`;
  return shown.split('\n').filter((line) => line.includes('{'));
}

const remodbc = [
  '[DS]',
  'PackTime=989139599',
  'PackInterval="604800"',
  'PackInterval=1',
  '[Logging]',
  'MaxSize=200000',
  'Logon=1',
];

test('moments, lengths of time and units of Remodbc.ini; what nobody documented says so', () => {
  assert.deepEqual(withHints('remodbc-ini', remodbc), [
    'PackTime=989139599{Sunday 2001-05-06 08:59:59 UTC}',
    'PackInterval="604800"{seconds = 7 days}',
    'MaxSize=200000{bytes (inferred)}',
  ]);
});

test('moments are told on the clock of the site where its zone is known', () => {
  const file = parseFile('[DS]\nPackTime=989139599', 'remodbc-ini');
  const [hint] = inlayHints(file, { start: 0, end: 99 }, allHints, contextIn('America/Los_Angeles'));
  assert.equal(hint?.label, 'Sunday 2001-05-06 01:59:59 UTC-07:00');
});

test('each kind can be switched off', () => {
  const only = (choice: Partial<HintChoice>) =>
    withHints('remodbc-ini', remodbc, { times: false, schedules: false, units: false, ...choice }).length;
  assert.deepEqual(
    [only({}), only({ times: true }), only({ schedules: true }), only({ units: true })],
    [0, 1, 0, 2],
  );
});

test('LICMTR.CFG and the site metering profile', () => {
  const licmtr = [
    '[Component Configuration]',
    ' LastUpdate=29228490, 61154480',
    ' (REG_DWORD) GoOnLineInt=900',
    ' (REG_DWORD) TriesBeforeOffline=1',
    ' (REG_DWORD) ContinuousOffline=1',
  ];
  assert.deepEqual(withHints('licmtr-cfg', licmtr), [
    ' LastUpdate=29228490, 61154480{Thursday 1998-10-22 14:41:12 UTC}',
    ' (REG_DWORD) GoOnLineInt=900{seconds = 15 minutes (inferred)}',
    ' (REG_DWORD) TriesBeforeOffline=1{attempts (inferred)}',
  ]);
  const profile = [
    '[Local]',
    'LicenseBalancing=0001200000100400',
    'SiteManagement=every 1 hour',
    '[Intersite]',
    'ReceiptPeriod=14 days',
  ];
  assert.deepEqual(withHints('site-metering', profile), ['LicenseBalancing=0001200000100400{every 4 hours}']);
});

test('site control files: schedules, seconds, the time stamp, and nothing of a secret or of a number of unknown unit', () => {
  const lines = [
    'BEGIN_FILE_DEFINITION',
    '<1><x><LAB><LAB><837492602><1>',
    'END_FILE_DEFINITION',
    'BEGIN_COMPONENT',
    '<LICENSE_METERING>',
    'PROPERTY <Unheard><REG_SZ><0001200000100400><0>',
    'PROPERTY <Password Schedule><REG_SZ><0001200000100400><0>',
    'PROPERTY <Replication Interval><><><900>',
    'PROPERTY <SYSOPT_LCLTACTINT><><><60>',
    'BEGIN_PROPERTY_LIST',
    '<Cycle><(REG_SZ)When=0001200000100400>',
    'END_PROPERTY_LIST',
    'END_COMPONENT',
  ];
  assert.deepEqual(withHints('sms-site-control', lines), [
    '<1><x><LAB><LAB><837492602>{Tuesday 1996-07-16 04:50:02 UTC}<1>',
    'PROPERTY <Unheard><REG_SZ><0001200000100400>{every 4 hours}<0>',
    'PROPERTY <Replication Interval><><><900>{seconds = 15 minutes}',
    '<Cycle><(REG_SZ)When=0001200000100400>{every 4 hours}',
  ]);
});

test('only the asked part of a file is looked at, however large it is', () => {
  const line = 'PROPERTY <Replication Interval><><><900>\n';
  const text = `BEGIN_COMPONENT\n<A>\n${line.repeat(50_000)}END_COMPONENT\n`;
  const file = parseFile(text, 'sms-site-control');
  const start = text.length - 10 * line.length;
  const hints = inlayHints(file, { start, end: text.length }, allHints, contextIn());
  assert.ok(hints.length >= 9 && hints.length <= 10 && hints.every(({ at }) => at >= start));
  assert.ok(inlayHints(file, { start: 0, end: text.length }, allHints, contextIn()).length <= 5000);
});
