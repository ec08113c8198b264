import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { ruleById } from '../../../server/src/core/rules/registry.ts';
import { type CheckSettings, defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { factsOf } from '../../support/site-files.ts';
import { sized } from '../../support/sized.ts';

const settings: CheckSettings = {
  ...defaultSettings,
  propertyMap: {
    Balance: 'Local.LicenseBalancing',
    Intersite: 'Intersite.Schedule',
    'Intersite On': 'Intersite.Enabled',
    Receipt: 'Intersite.ReceiptPeriod',
    Polling: 'Timings.ConfigurationPolling',
  },
};

const schedules = [
  ...['every 1 minute', 'every 15 minutes', 'hourly', 'every 4 hours', 'every 1 day', 'every 3 weeks'],
  ...['once a year', 'once on 2004-07-19 08:30', 'last day of every month', 'every 4 hours from 2033-01-01'],
  ...['0001200000100400', '0001200000100108', 'FDFFFFFF00000000', '000120000011E002', '0001128000080008'],
  ...['00012000001004000001200000100008', '0001200000100000', '00012000001004', 'when I like', ''],
];
const amounts = ['0', '1', '14', '15', '60', '240', '900', '14400', '4294967296', '15 minutes', '2 hours'];
const words = [
  ...['yes', 'no', 'off', '1', '0', '2', 'none', 'METER01', 'METER01, METER02', 'original', 'SP2', 'SP4'],
  ...['production ; live', '3.5 MB', 'now', '05/06/2001', 'UTC', 'Q245271', 'x'.repeat(260), '"quoted"'],
];
const value = fc.constantFrom(...schedules, ...amounts, ...words);

const profileLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...meteringSettings), value)
      .map(([{ section, key }, text]) => [`[${section}]`, `${key}=${text}`]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('Retries', 'Schedule', 'LicenceBalancing', 'Speed', ''), value)
      .map(([key, text]) => [`${key}=${text}`]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('; comment', '# comment', '', 'words', '[Local', '[Lokal]')
      .map((line) => [line]),
  },
);
const clientLine = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('[Component Configuration]', '[METER01]', '[IDENT]', '[METER02')
      .map((line) => [line]),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('(REG_DWORD) ', '(REG_SZ ', '(REG_SZ) ', '', '  '),
        fc.constantFrom(
          'ContinuousOffline',
          'GoOnLineInt',
          'TriesBeforeOffline',
          'LicenseServers',
          'LastUpdate',
        ),
        fc.oneof(value, fc.constantFrom('29228490, 61154480', 'METER01; METER02')),
      )
      .map(([type, name, text]) => [`${type}${name}=${text}`]),
  },
);
const controlLine = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        ...['BEGIN_CLIENT_COMPONENT <LICENSE METERING>', 'END_CLIENT_COMPONENT', 'END_COMPONENT'],
        ...['BEGIN_COMPONENT <6><LICENSE_METERING>', 'BEGIN_COMPONENT <6><SMS_STATUS_MANAGER>'],
        ...['BEGIN_PROPERTY_LIST <Agent>', 'END_PROPERTY_LIST', 'BEGIN_SITE_ACCOUNT', 'END_SITE_ACCOUNT'],
      )
      .map((line) => [line]),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          ...['Balance', 'Intersite', 'Intersite On', 'Receipt', 'Polling', 'GoOnLineInt', 'LicenseServers'],
          ...['ContinuousOffline', 'TriesBeforeOffline', 'SYSOPT_LCLTACTINT', 'SYSOPTSZ_SZINACTMSG', 'Other'],
        ),
        value.filter((text) => !/[<>]/.test(text)),
        fc.nat(2),
      )
      .map(([name, text, form]) => [
        [
          `PROPERTY <${name}><REG_SZ><${text}><0>`,
          `PROPERTY <${name}><REG_DWORD><><${text}>`,
          `<(REG_SZ)${name}=${text}>`,
        ][form] ?? '',
      ]),
  },
);

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const file = fc.oneof(
  ...(
    [
      ['site-metering', profileLine],
      ['licmtr-cfg', clientLine],
      ['sms-site-control', controlLine],
    ] as const
  ).map(([language, line]) =>
    fc
      .tuple(fc.array(line, { maxLength: 16 }), lineEnd)
      .map(([lines, end]) => ({ language: language as LanguageId, text: lines.flat().join(end) })),
  ),
);
const facts = fc.constantFrom<SiteFacts>(
  {},
  factsOf({ 'file:///site/LICMTR.CFG': '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n' }),
  factsOf(
    {
      'file:///site/SiteMetering.ini':
        '[Site]\nServers=A, B\nDomainControllers=B\nVersion=2.0\nZone=Asia/Tokyo\nReferenceDate=now\nParentSite=CEN\n' +
        '[ClientAgent]\nRealTimeVerification=yes\nRetryDelay=1 hour\n[Timings]\nConfigurationPolling=30 minutes\n',
    },
    1_000_000_000,
  ),
);

/** `npm run fuzz` looks for the same with as many texts as there is time for. */
const fewRuns = { numRuns: sized(150) };

describe('on any statement of settings', () => {
  test('no rule fails, and every finding and fix keeps to the text and to what its rule says of itself', () => {
    fc.assert(
      fc.property(file, facts, ({ language, text }, known) => {
        for (const finding of findingsIn(text, language, known)) {
          assert.notEqual(finding.rule, 'SWM004', finding.message);
          assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length);
          assert.doesNotMatch(
            finding.message,
            /\{\w+\}|undefined|NaN|Infinity|\b1 (?:minutes|seconds|clients)/,
          );
          if (ruleById(finding.rule)?.meta.fix === 'none') assert.deepEqual(finding.fixes, [], finding.rule);
          for (const { edits } of finding.fixes)
            for (const edit of edits) assert.ok(0 <= edit.start && edit.end <= text.length);
        }
      }),
      fewRuns,
    );
  });

  test('the first fixes, made again and again, come to an end', () => {
    fc.assert(
      fc.property(file, facts, ({ language, text }, known) => {
        let current = text;
        for (let pass = 0; pass < 30; pass++) {
          const edits = collectEdits(findingsIn(current, language, known), firstFix);
          if (edits.length === 0) return;
          current = applyEdits(current, edits);
        }
        assert.fail(`no end: ${JSON.stringify(current)}`);
      }),
      fewRuns,
    );
  });
});

function findingsIn(text: string, language: LanguageId, known: SiteFacts): readonly Finding[] {
  return lint(parseFile(text, language), known, settings);
}
