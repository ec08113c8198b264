import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { hashName } from '../../server/src/core/ini/name.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { checkSettings, factsFor } from '../fuzz/languages.ts';
import { collidingNames } from '../support/colliding-names.ts';
import { StepCounter } from '../support/steps.ts';

/** Makes a text that is as long as a number says. */
type Shape = (size: number) => string;

/** The longer is long enough that what a search in a search adds outweighs all else. */
const [SHORT, LONG] = [200, 1600] as const;

/** So much more than its length may the steps of a text grow, because lists that grow are copied now and then; a search in a search makes it 8. */
const MOST_GROWTH = 1.7;

const repeated =
  (part: string, before = '', behind = ''): Shape =>
  (size) =>
    before + part.repeat(size) + behind;
const numbered =
  (part: (number: string) => string, before = '', behind = ''): Shape =>
  (size) =>
    before +
    // All of one length, because what a rule does with a name depends on that.
    Array.from({ length: size }, (_, number) => part(String(number).padStart(5, '0'))).join('') +
    behind;
const both =
  (first: Shape, second: Shape): Shape =>
  (size) =>
    first(size) + second(size);
/** What every rule of a language finds fault with, over and over. */
const faults =
  (language: LanguageId): Shape =>
  (size) =>
    rules
      .filter(({ meta }) => meta.languages.includes(language))
      .map(({ meta }) => meta.examples.bad)
      .join('')
      .repeat(size / 50);

const oneLine: Readonly<Record<string, Shape>> = Object.fromEntries(
  ['a', ' ', '\0', '[', ']', '=', ';', '"', '<', '>', '<>', ' #', '\r', '\n', 'é', '"\''].map((part) => [
    `nothing but ${JSON.stringify(part)}`,
    repeated(part),
  ]),
);

const ini: Readonly<Record<string, Shape>> = {
  ...oneLine,
  'lines of nothing but "["': repeated('[\r\n'),
  'one section again and again': repeated('[DS]\r\nPackTime=1\r\n'),
  'many sections': numbered((number) => `[s${number}]\r\nPackTime=1\r\n`),
  'one key again and again': repeated('PackInterval=604800\r\n', '[DS]\r\n'),
  'many keys': numbered((number) => `key${number}=1\r\n`, '[DS]\r\n'),
  'a long value': repeated('A ;', '[DS]\r\nPackTime='),
  'a long name': repeated('a', '[DS]\r\n', '=1'),
  'comments that silence': repeated('; swm-disable SWM104, SWM101\r\n# x\r\n'),
};

const shapes: Readonly<
  Record<Exclude<LanguageId, 'sms-metering-settings'>, Readonly<Record<string, Shape>>>
> = {
  'remodbc-ini': ini,
  'licmtr-cfg': {
    ...ini,
    'many servers': both(
      numbered((number) => `M${number},`, '[Component Configuration]\r\n(REG_SZ) LicenseServers=', '\r\n'),
      numbered((number) => `[M${number}]\r\n(REG_SZ) UncDbPath=x\r\n`),
    ),
  },
  'site-metering': { ...ini, 'many servers': numbered((number) => `M${number}, `, '[Site]\r\nServers=') },
  'sms-site-control': {
    ...oneLine,
    'nothing but BEGIN': repeated('BEGIN_A\r\n'),
    'many names of blocks without END': numbered((number) => `BEGIN_A${number}\r\n`),
    'nothing but END': numbered((number) => `END_A${number}\r\n`),
    'deep blocks': both(repeated('BEGIN_A\r\n'), repeated('END_A\r\n')),
    'deep blocks that end in the wrong order': both(
      numbered((number) => `BEGIN_A${number}\r\n`),
      numbered((number) => `END_A${number}\r\n`),
    ),
    'blocks without END with properties': repeated('BEGIN_A\r\n  PROPERTY <A><><><1>\r\n'),
    'one property again and again': repeated('PROPERTY <A><><><1>\r\n', 'BEGIN_A\r\n', 'END_A\r\n'),
    'many properties': numbered((number) => `PROPERTY <A${number}><><><1>\r\n`, 'BEGIN_A\r\n', 'END_A\r\n'),
    'one statement': repeated('<A>', 'PROPERTY '),
    'lengths in front that do not fit': repeated('<#9999999999(a>\r\n'),
    'lists without END': repeated('BEGIN_PROPERTY_LIST\r\n<A>\r\nVALUE <x>\r\n'),
    'metering blocks': repeated(
      'BEGIN_COMPONENT\r\n<SMS_LICENSE_SERVER>\r\nPROPERTY <A><><><1>\r\nEND_COMPONENT\r\n',
    ),
  },
  'sms-metering-log': {
    ...oneLine,
    passwords: repeated('PWD=x password: y '),
    'lines with passwords': repeated(
      'PWD=x;UID=y  $$<A><Mon May 07 08:00:00.000 2001 Pacific Daylight Time>\r\n',
    ),
    'beginnings of trailers': repeated('$$<A><'),
    'status messages': repeated('STATMSG: ID=1 GMTDATE='),
    'lines that differ': numbered((number) => `line ${number}\r\n`),
  },
};

const sameKeys = collidingNames(11, hashName('', 0, 0));
const counter = new StepCounter();
after(() => counter.end());

const facts = factsFor({ language: 'remodbc-ini', text: '', encoding: null, isKnownSite: true });

/** How many times more steps a piece of a long text takes than one of a short text. */
function growthOf(work: (size: number) => () => unknown): number {
  const steps = (size: number) => counter.stepsOf(work(size));
  // What is made once and kept is not counted.
  work(50)();
  return (steps(LONG) * SHORT) / (steps(SHORT) * LONG);
}

function assertLinear(language: LanguageId, shape: Shape): void {
  const growth = growthOf((size) => {
    const text = shape(size);
    return () => lint(parseFile(text, language, 'windows-1252'), facts, checkSettings);
  });
  assert.ok(growth < MOST_GROWTH, `each part takes ${growth.toFixed(1)} times the steps`);
}

describe('the steps to read and check a text grow as its length does', () => {
  for (const [language, ofLanguage] of Object.entries(shapes) as [LanguageId, Record<string, Shape>][]) {
    for (const [what, shape] of Object.entries({ ...ofLanguage, 'faults of every rule': faults(language) })) {
      test(`${language}: ${what}`, () => assertLinear(language, shape));
    }
  }

  test('keys whose names have the same hash', () =>
    assertLinear('remodbc-ini', (size) =>
      ['[DS]', ...sameKeys.slice(0, size * 0.8).map((name) => `${name}=1`)].join('\r\n'),
    ));

  test('so that a search in a search shows, in our own loops and in those of the language', () => {
    const listOf = (size: number) => Array.from({ length: size }, (_, number) => number);
    const own = (size: number) => {
      const list = listOf(size);
      return () => list.filter((one) => !list.some((other) => other > size + one));
    };
    const ofLanguage = (size: number) => {
      const list = listOf(size);
      return () => list.filter((one) => list.indexOf(one) !== one);
    };
    assert.ok(growthOf(own) > 3 && growthOf(ofLanguage) > 3, `${growthOf(own)} ${growthOf(ofLanguage)}`);
  });
});
