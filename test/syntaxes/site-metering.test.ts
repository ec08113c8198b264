import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type MeteringSetting,
  meteringSections,
  meteringSettings,
  type SettingType,
} from '../../server/src/core/catalogue/metering/index.ts';
import { scanIni } from '../../server/src/core/ini/scanner.ts';
import { readMeteringValue } from '../../server/src/core/site/metering-value.ts';
import { monthNames, weekdayNames } from '../../server/src/core/values/civil-time.ts';
import { examplePhrases, parseSchedulePhrase } from '../../server/src/core/values/schedule/phrase.ts';
import { smsVersions } from '../../server/src/core/values/version.ts';
import { sized } from '../support/sized.ts';
import { kindByGrammar } from './line-kind.ts';
import { loadTokenizer, type Token, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadTokenizer('site-metering');
});

const documented = 'meta.key keyword.other.definition.documented';
const unknownKey = 'meta.key variable.other.key';
const equals = 'meta.key punctuation.separator.key-value';
const word = 'meta.key keyword.other.phrase';
const unit = 'meta.key keyword.other.unit';
const number = 'meta.key constant.numeric';
const time = 'meta.key constant.numeric.time';
const date = 'meta.key constant.numeric.date';
const ordinal = 'meta.key constant.numeric.ordinal';
const weekday = 'meta.key constant.language.weekday';
const month = 'meta.key constant.language.month';
const comma = 'meta.key punctuation.separator.list';
const server = 'meta.key entity.name.type.server';
const text = 'meta.key string.unquoted';
const documentedSection = 'meta.section entity.name.section.documented entity.name.type.section';

/** A line and its tokens behind the `=`; blanks between tokens have the scope of the line alone and are not listed. */
const values: Readonly<Record<string, readonly Token[]>> = {
  'LicenseBalancing = every 4 hours': [
    ['every', word],
    ['4', number],
    ['hours', unit],
  ],
  'sitemanagement=every 15min at 2:30 pm': [
    ['every', word],
    ['15', number],
    ['min', unit],
    ['at', word],
    ['2:30 pm', time],
  ],
  'DataCollation=every 2 weeks on Tuesday, at 11:42 from 2008-08-24 UTC': [
    ['every', word],
    ['2', number],
    ['weeks', unit],
    ['on', word],
    ['Tuesday', weekday],
    [',', comma],
    ['at', word],
    ['11:42', time],
    ['from', word],
    ['2008-08-24', date],
    ['UTC', word],
  ],
  'Schedule=the second Sun. of every three months': [
    ['the', word],
    ['second', ordinal],
    ['Sun.', weekday],
    ['of', word],
    ['every', word],
    ['three', number],
    ['months', unit],
  ],
  'Schedule=once a year on 1st Jan': [
    ['once', word],
    ['a', word],
    ['year', unit],
    ['on', word],
    ['1st', ordinal],
    ['Jan', month],
  ],
  'Schedule=evry 60 seconds or sunshine': [
    ['evry', text],
    ['60', number],
    ['seconds', unit],
    ['or', text],
    ['sunshine', text],
  ],
  'LicenseBalancing=0001200000100400': [['0001200000100400', 'meta.key constant.numeric.schedule']],
  'LicenseBalancing=000120000010040000012000001004ff ': [
    ['000120000010040000012000001004ff', 'meta.key constant.numeric.schedule'],
  ],
  'LicenseBalancing=00012000001004': [['00012000001004', number]],
  'LicenseBalancing="every 4 hours"': [
    ['"', 'meta.key string.quoted.double punctuation.definition.string.begin'],
    ['every 4 hours', 'meta.key string.quoted.double'],
    ['"', 'meta.key string.quoted.double punctuation.definition.string.end'],
  ],
  'RetryDelay=1.5 hours and 2m': [
    ['1.5', number],
    ['hours', unit],
    ['and', word],
    ['2', number],
    ['m', unit],
  ],
  'ReceiptPeriod=a fortnight': [
    ['a', word],
    ['fortnight', text],
  ],
  'ExcludedListSize=3.5 MB': [
    ['3.5', number],
    ['MB', unit],
  ],
  'Windows9xClients=200': [['200', number]],
  'Enabled=Yes': [['Yes', 'meta.key constant.language.boolean']],
  'RealTimeVerification=0': [['0', 'meta.key constant.language.boolean']],
  'Enabled=yes and no': [['yes and no', text]],
  'NamePolicy=original': [['original', 'meta.key constant.language.choice']],
  'Environment=laboratory': [['laboratory', text]],
  'Servers=METER01, METER 02;none': [
    ['METER01', server],
    [',', comma],
    ['METER 02', server],
    [';', comma],
    ['none', server],
  ],
  'DomainControllers=none': [['none', 'meta.key constant.language.none']],
  'Version=SP4 HRP': [['SP4 HRP', 'meta.key constant.language.version']],
  'Version=gold': [['gold', text]],
  'Hotfixes=Q245271, kb250976 12': [
    ['Q245271', 'meta.key constant.numeric.article'],
    [',', comma],
    ['kb250976', 'meta.key constant.numeric.article'],
    ['12', text],
  ],
  'ReferenceDate=2001-05-01 12:00': [
    ['2001-05-01', date],
    ['12:00', time],
  ],
  'ReferenceDate=2001-05-01T12:00:30': [
    ['2001-05-01T', date],
    ['12:00:30', time],
  ],
  'ReferenceDate=now': [['now', 'meta.key constant.language.now']],
  'Denial=Try again every 4 hours.': [['Try again every 4 hours.', text]],
  'Zone=America/Los_Angeles': [['America/Los_Angeles', text]],
};

const lines: Readonly<Record<string, readonly Token[]>> = {
  '[ local ] ; x': [
    ['[', 'meta.section punctuation.definition.section.begin'],
    ['local', documentedSection],
    [']', 'meta.section punctuation.definition.section.end'],
    ['; x', 'meta.section comment.line.ignored'],
  ],
  '[Locale]': [
    ['[', 'meta.section punctuation.definition.section.begin'],
    ['Locale', 'meta.section entity.name.section'],
    [']', 'meta.section punctuation.definition.section.end'],
  ],
  'LicenceBalancing=every 4 hours': [
    ['LicenceBalancing', unknownKey],
    ['=', equals],
    ['every 4 hours', text],
  ],
  '; as of May': [
    [';', 'comment.line.semicolon punctuation.definition.comment'],
    [' as of May', 'comment.line.semicolon'],
  ],
};

/** Settings whose values are no more than text to the grammar. */
const freeText: readonly SettingType[] = ['text', 'zone'];

describe('the grammar of the site metering profile', () => {
  for (const [line, expected] of Object.entries(lines))
    it(JSON.stringify(line), () => assert.deepEqual(tokensOf(line), expected));

  for (const [line, expected] of Object.entries(values)) {
    it(JSON.stringify(line), () => {
      const [key, sign, ...value] = tokensOf(line);
      assert.deepEqual([key?.[1], sign?.[1]], [documented, equals]);
      assert.deepEqual(value, expected);
    });
  }

  it('knows every section and setting of the catalogue', () => {
    for (const { name } of meteringSections)
      assert.ok(
        tokensOf(`[${name}]`).some(([, scopes]) => scopes === documentedSection),
        name,
      );
    for (const { key } of meteringSettings) assert.deepEqual(tokensOf(`${key}=`)[0], [key, documented]);
  });

  it('knows what a setting suggests and may choose', () => {
    for (const setting of meteringSettings) {
      const { key, type, suggestions, choices = [] } = setting;
      for (const value of [...suggestions, ...choices.map((choice) => choice.value)])
        assert.equal(isPlain(`${key}=${value}`), freeText.includes(type), `${key}=${value}`);
    }
    for (const version of smsVersions) assert.ok(!isPlain(`Version=${version}`), version);
    for (const flag of ['yes', 'no', 'on', 'off', 'true', 'false', '1', '0'])
      assert.ok(!isPlain(`Enabled=${flag}`), flag);
  });

  it('takes no other word for a flag or a choice', () => {
    const settings = meteringSettings.filter(({ type }) => type === 'flag' || type === 'choice');
    const choices = settings.flatMap((setting) => setting.choices ?? []).map(({ value }) => value);
    fc.assert(
      fc.property(
        fc.constantFrom(...settings),
        fc.constantFrom('yes', 'no', 'ja', '2', '01', 'y', ...choices).map(inSomeCase),
        (setting, value) => {
          if (!readMeteringValue(setting, value).ok && !isChoiceOfAnother(setting, value, choices))
            assert.doesNotMatch(scopesOf(`${setting.key}=${value}`), /constant\.language/, value);
        },
      ),
    );
  });

  it('knows every word of a phrase that is understood', () => {
    for (const phrase of examplePhrases) assert.ok(!isPlain(`Schedule=${phrase}`), phrase);
    const tried = sized(1000);
    let understood = 0;
    fc.assert(
      fc.property(schedulePhrase, (phrase) => {
        if (!parseSchedulePhrase(phrase).ok) return;
        understood++;
        assert.ok(!isPlain(`Schedule=${phrase}`), phrase);
      }),
      { numRuns: tried },
    );
    // More than every fourth is; so few would mean that the texts have drifted away from the language.
    assert.ok(understood > tried / 6, `${understood} of ${tried} phrases were understood`);
  });

  it('knows every word of a duration that is understood', () => {
    const setting = meteringSettings.find(({ key }) => key === 'RetryDelay') as MeteringSetting;
    const part = fc.constantFrom(
      ...['15', '1.5', '3', 'a', 'an', ' ', ', ', ' and ', 's', 'sec', 'seconds', 'm', 'min', 'minutes'],
      ...['h', 'hr', 'hours', 'd', 'day', 'w', 'wk', 'week', 'hourly', 'daily', 'weekly', 'month', 'x'],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
        (value) => {
          if (value.trim() !== '' && readMeteringValue(setting, value).ok)
            assert.ok(!isPlain(`RetryDelay=${value}`), value);
        },
      ),
      { numRuns: sized(600) },
    );
  });

  it('tells the kind of a line as the scanner does', () => {
    const piece = fc.constantFrom(...' \t\u001a;#[]="\'aD1', 'Local', 'Schedule', 'every');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (line) => {
        assert.equal(kindByGrammar(tokenizer.tokens(line)), scanIni(line).kind(0));
      }),
      { numRuns: sized(400) },
    );
  });
});

const schedulePhrase = fc
  .tuple(
    fc.constantFrom('', 'on ', 'the ', 'on the ', 'once ', 'each '),
    fc.constantFrom(
      ...['every 4 hours', 'every 15min', 'every other day', 'every 60 second', 'each week', 'hourly'],
      ...['daily', 'weekly', 'fortnightly', 'biweekly', 'monthly', 'quarterly', 'yearly', 'annually'],
      ...['every quarter', 'once per month', 'one time a day', 'every 2 wks on Tues', 'on 2004-07-19 08:30'],
      ...['on 2004-07-19t8am', 'last day of every month', 'day 15 of every 2 months', '2nd of every month'],
      ...[...weekdayNames, 'wed', 'Thurs'].flatMap((name) => [
        name,
        `${name}s`,
        `last ${name} of every month`,
      ]),
      ...[...monthNames, 'Sept.'].flatMap((name) => [
        `every year on ${name} 3`,
        `every year on 3rd of ${name}`,
      ]),
    ),
    fc.constantFrom('', ' at 2:30 pm', ', at noon', ' at 5AM', ' at midnight', ' at 02:00'),
    fc.constantFrom('', ' from 1999-1-2', ' starting on 1999-01-02 at 03:00', ' beginning 1999-01-02T03:00'),
    fc.constantFrom('', ' lasting 2 hours', ' for 1 day and 2h', ' UTC', ' local time'),
  )
  .map((parts) => inSomeCase(parts.join('')));

/** Some texts in capitals, so that case is seen not to matter. */
function inSomeCase(phrase: string): string {
  return phrase.length % 3 === 0 ? phrase.toUpperCase() : phrase;
}

/** The grammar knows the words of all settings with choices, not which setting has which. */
function isChoiceOfAnother({ type }: MeteringSetting, value: string, choices: readonly string[]): boolean {
  return type === 'choice' && choices.includes(value.toLowerCase());
}

function scopesOf(line: string): string {
  return tokensOf(line)
    .map(([, scopes]) => scopes)
    .join(' ');
}

/** True where some of a line is plain text. */
function isPlain(line: string): boolean {
  return tokensOf(line).some(([, scopes]) => scopes === text);
}

function tokensOf(line: string): readonly Token[] {
  return tokenizer
    .tokens(line)
    .filter(([piece, scopes]) => piece.trim() !== '' || !/^meta\.(key|section)$/.test(scopes));
}
