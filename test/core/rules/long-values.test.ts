import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { remodbcKeys } from '../../../server/src/core/catalogue/remodbc.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { type CheckSettings, defaultSettings } from '../../../server/src/core/settings.ts';

/** A sentence that nobody would read to its end. */
const LONGEST_SENTENCE = 1000;
const MANY = 1500;

const settings: CheckSettings = {
  ...defaultSettings,
  unknownNames: true,
  propertyMap: { balance: 'Local.LicenseBalancing', receipt: 'Intersite.ReceiptPeriod' },
};

/** Pieces that make up values far longer than any a file has. */
const pieces = [
  'x',
  '9',
  'every ',
  '1 day ',
  '0001200000100400',
  'FDFFFFFF00000000',
  'SERVER,',
  'Q',
  '; ',
  '?',
];

const profile = (value: string): string =>
  meteringSettings.map(({ section, key }) => `[${section}]\n${key}=${value}\n`).join('') +
  `[${value}]\n${value}=1\n`;
const remodbc = (value: string): string =>
  remodbcKeys.map(({ section, name }) => `[${section}]\n${name}=${value}\n`).join('') +
  `[${value}\n${value}\n[${value}] ${value}\n${value}=${value}\n${value}=\n`;
const licmtr = (value: string): string =>
  [
    '[Component Configuration]',
    ...['LastUpdate', 'Name', '(REG_DWORD) ContinuousOffline', '(REG_DWORD) GoOnLineInt'].map(
      (key) => `${key}=${value}`,
    ),
    `(REG_SZ) LicenseServers=${value}`,
    `(REG_DWORD) ${value}=${value}`,
  ].join('\n');
const control = (value: string): string =>
  [
    'BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>',
    ...['ContinuousOffline', 'GoOnLineInt', 'SYSOPT_LCLTACTINT', 'Balance', 'Receipt', value].flatMap(
      (name) => [`PROPERTY <${name}><REG_DWORD><><${value}>`, `PROPERTY <${name}><REG_SZ><${value}><0>`],
    ),
    `BEGIN_${value}\nEND_${value}\n${value} <${value}\n<${value}>>`,
  ].join('\n');

const kinds: readonly (readonly [LanguageId, (value: string) => string])[] = [
  ['site-metering', profile],
  ['remodbc-ini', remodbc],
  ['licmtr-cfg', licmtr],
  ['sms-site-control', control],
];

describe('values without end', () => {
  for (const [language, textOf] of kinds) {
    for (const piece of pieces) {
      test(`of ${JSON.stringify(piece)} in ${language} make no sentence without end`, () => {
        const file = parseFile(textOf(piece.repeat(MANY)), language, 'windows-1252');
        for (const { rule, message, fixes, related } of lint(file, {}, settings)) {
          const sentences = [
            message,
            ...fixes.map(({ title }) => title),
            ...related.map((place) => place.message),
          ];
          for (const sentence of sentences)
            assert.ok(
              sentence.length <= LONGEST_SENTENCE,
              `${rule}, ${sentence.length} characters: ${sentence.slice(0, 200)}`,
            );
        }
      });
    }
  }
});
