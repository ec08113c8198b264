import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { firstFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { balancingBand, balancingBands, bandReasons } from '../../../server/src/core/rules/balancing.ts';
import { type CheckSettings, defaultSettings, defaultThresholds } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { tokenFromPhrase } from '../../../server/src/core/values/schedule/phrase.ts';
import { factsOf } from '../../support/site-files.ts';

type Mode = 'online' | 'offline' | 'unknown';
/** `503 warning`, or nothing for silence. */
type Verdict = string;

/** What each schedule is worth in each mode. */
const table: readonly (readonly [phrase: string, online: Verdict, unknown: Verdict, offline: Verdict])[] = [
  ['every 1 minute', '503 warning', '503 warning', '505 warning'],
  ['every 14 minutes', '503 warning', '503 warning', '505 warning'],
  ['every 15 minutes', '503 warning', '503 warning', '505 warning'],
  ['every 30 minutes', '503 warning', '503 warning', '505 warning'],
  ['every 59 minutes', '503 warning', '503 warning', '505 warning'],
  ['every 1 hour', '503 warning', '503 warning', '505 warning'],
  ['every 2 hours', '', '', '505 warning'],
  ['every 4 hours', '', '', '505 warning'],
  ['every 12 hours', '', '', '505 warning'],
  ['every 13 hours', '504 hint', '', '505 warning'],
  ['every 1 day', '504 hint', '', '505 warning'],
  ['every 2 days', '504 information', '504 hint', '505 warning'],
  ['every 7 days', '504 information', '504 hint', '505 warning'],
  ['every week on Sunday', '504 information', '504 hint', '505 warning'],
  ['every 8 days', '504 warning', '504 hint', '505 warning'],
  ['every 2 weeks on Tuesday', '504 warning', '504 hint', '505 warning'],
  ['every 31 days', '504 warning', '504 hint', '505 warning'],
  ['day 1 of every month', '504 warning', '504 hint', '505 warning'],
  ['last Saturday of every 3 months', '504 warning', '504 hint', '505 warning'],
  ['day 1 of every 11 months', '504 warning', '504 hint', '505 warning'],
  ['once a year', '504 warning', '504 hint', ''],
  ['first Sunday of every 12 months', '504 warning', '504 hint', ''],
];

/** The two forms a schedule is stated in: words in a profile, a token in a site control file whose property a person declared. */
const forms = {
  words: {
    language: 'site-metering',
    write: (phrase: string) => `[Local]\r\nLicenseBalancing=${phrase}\r\n`,
  },
  token: {
    language: 'sms-site-control',
    write: (phrase: string) =>
      `BEGIN_COMPONENT\r\n<6>\r\n<SMS_LICENSE_SERVER_MANAGER>\r\nPROPERTY <Balance><REG_SZ><${tokenOf(phrase)}><0>\r\nEND_COMPONENT\r\n`,
  },
} as const;

const settings: CheckSettings = { ...defaultSettings, propertyMap: { balance: 'Local.LicenseBalancing' } };

describe('license balancing', () => {
  for (const [form, { language, write }] of Object.entries(forms)) {
    const find = (phrase: string, mode: Mode, thresholds = defaultThresholds): readonly Finding[] =>
      lint(parseFile(write(phrase), language), factsFor(mode), { ...settings, thresholds }).filter(
        ({ rule }) => ['SWM503', 'SWM504', 'SWM505'].includes(rule),
      );

    for (const [phrase, online, unknown, offline] of table) {
      test(`${phrase} as ${form}`, () => {
        assert.deepEqual(find(phrase, 'online').map(verdict), online === '' ? [] : [online]);
        assert.deepEqual(find(phrase, 'unknown').map(verdict), unknown === '' ? [] : [unknown]);
        assert.deepEqual(find(phrase, 'offline').map(verdict), offline === '' ? [] : [offline]);
      });
    }

    test(`as ${form} is mended in that form, and then nothing is left to say`, () => {
      for (const [phrase] of table) {
        for (const mode of ['online', 'unknown', 'offline'] as const) {
          for (const finding of find(phrase, mode)) {
            const wanted = mode === 'offline' ? 'once a year' : 'every 4 hours';
            const fix = firstFix(finding);
            assert.ok(fix && !fix.safe);
            assert.equal(applyEdits(write(phrase), fix.edits), write(wanted));
          }
        }
      }
    });

    test(`as ${form} is judged by thresholds that are settings`, () => {
      const thresholds = {
        ...defaultThresholds,
        balancingHighRisk: 600,
        balancingModerateRisk: 1800,
        balancingHint: 3600,
        balancingInformation: 7200,
        balancingWarning: 10_800,
      };
      const judge = (phrase: string): Verdict => find(phrase, 'online', thresholds).map(verdict).join();
      assert.deepEqual(
        ['every 9 minutes', 'every 10 minutes', 'every 29 minutes', 'every 30 minutes'].map(judge),
        ['503 warning', '503 warning', '503 warning', ''],
      );
      assert.deepEqual(['every 1 hour', 'every 2 hours', 'every 3 hours', 'every 4 hours'].map(judge), [
        '',
        '504 hint',
        '504 information',
        '504 warning',
      ]);
    });
  }

  test('names the articles of its band', () => {
    const articles = (phrase: string, mode: Mode) =>
      lint(parseFile(forms.words.write(phrase), 'site-metering'), factsFor(mode), settings).flatMap(
        (finding) => finding.articles,
      );
    assert.deepEqual(articles('every 5 minutes', 'online'), ['Q226858', 'Q226823']);
    assert.deepEqual(articles('every 15 minutes', 'online'), ['Q226858', 'Q210202']);
    assert.deepEqual(articles('every 15 minutes', 'unknown'), ['Q226858', 'Q210202', 'Q210366']);
    assert.deepEqual(articles('hourly', 'online'), ['Q269547']);
    assert.deepEqual(articles('every 2 days', 'online'), ['Q210202', 'Q226827']);
    assert.deepEqual(articles('every 15 minutes', 'offline'), ['Q226858', 'Q210366']);
    assert.deepEqual(articles('every 2 days', 'offline'), ['Q226858']);
  });

  test('speaks of domain controllers only where some are known, in this file or another', () => {
    const document = parseFile(forms.token.write('every 30 minutes'), 'sms-site-control');
    const [unknown] = lint(document, {}, settings);
    assert.doesNotMatch(unknown?.message ?? '', /domain controller/);
    assert.deepEqual(unknown?.related, []);

    const uri = 'file:///site/SiteMetering.ini';
    const facts = factsOf({ [uri]: '[Site]\nDomainControllers=METER01, METER02\n' });
    const [known] = lint(document, facts, settings);
    assert.match(known?.message ?? '', /METER01, METER02 \(Windows 2000 domain controller\)/);
    assert.deepEqual(known?.articles, ['Q226858', 'Q210202', 'Q210366', 'Q226903']);
    assert.deepEqual(
      known?.related.map(({ elsewhere }) => elsewhere),
      [{ uri, line: 1 }],
    );
  });
});

describe('the bands', () => {
  test('follow each other without a gap', () => {
    const limits = [1, 899, 900, 3599, 3600, 7199, 7200, 43_200, 43_201, 86_400, 86_401, 604_800, 604_801];
    assert.deepEqual(
      limits.map((period) => balancingBand(period, defaultThresholds)),
      [
        ...['below cycle', 'below cycle', 'high risk', 'high risk', 'moderate risk', 'moderate risk'],
        ...['usual', 'usual', 'rare', 'rare', 'very rare', 'very rare', 'hardly ever'],
      ],
    );
  });

  test('have a reason each, and an article where anything speaks against them', () => {
    assert.deepEqual(Object.keys(bandReasons), balancingBands);
    for (const band of balancingBands)
      assert.equal(bandReasons[band].articles.length === 0, band === 'usual', band);
  });
});

function verdict({ rule, severity }: Finding): Verdict {
  return `${rule.slice(3)} ${severity}`;
}

function factsFor(mode: Mode): SiteFacts {
  return mode === 'unknown' ? {} : { mode: { value: mode, origin: { words: 'the test' } } };
}

function tokenOf(phrase: string): string {
  const token = tokenFromPhrase(phrase);
  assert.ok(token.ok, phrase);
  return token.value;
}
