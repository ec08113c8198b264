import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { type IniFile, parseDocument } from '../../server/src/core/document.ts';
import {
  contentWithoutSecrets,
  iniWithoutSecrets,
  isSecretLine,
  profileWithoutSecrets,
  valueWithoutPasswords,
} from '../../server/src/core/ini-secrets.ts';

const fileOf = (language: LanguageId, ...lines: readonly string[]): IniFile =>
  parseDocument(lines.join('\n'), language);

describe('a line of an INI file is secret', () => {
  const secretLines = (language: LanguageId, ...lines: readonly string[]): readonly string[] => {
    const file = fileOf(language, ...lines);
    return lines.filter((_, line) => isSecretLine(file, line));
  };

  test('where its name speaks of an account, a key or a password that nobody documented', () => {
    assert.deepEqual(
      secretLines('remodbc-ini', '[DS]', 'PackTime=1', 'SQL Password=x', 'Colour=red', 'public key=x'),
      ['SQL Password=x', 'public key=x'],
    );
    assert.deepEqual(
      secretLines(
        'licmtr-cfg',
        '[x]',
        '(REG_DWORD) KeyFlags=0',
        '(REG_SZ) Account=x',
        'KeyFlags=1',
        'Keys=2',
      ),
      ['(REG_SZ) Account=x', 'Keys=2'],
    );
    assert.deepEqual(
      secretLines('site-metering', '[ServerRole]', 'ServiceAccount=a', 'Pwd=b', '[Site]', 'ServiceAccount=c'),
      ['Pwd=b', 'ServiceAccount=c'],
    );
  });

  test('in no settings file of this product', () => {
    assert.deepEqual(secretLines('sms-metering-settings', '[x]', 'password=x'), []);
  });
});

describe('an INI file without its secrets', () => {
  test('keeps its length and all that is no value of such a key and no password', () => {
    const text =
      '[Key=1]\r\nPublic Key =  "abc"  \r\nkey\r\n; key=2\r\nColour=red\r\nDSN=UID=sa;PWD=sesame;x\r\nkey=3';
    const shown =
      '[Key=1]\r\nPublic Key =  *****  \r\nkey\r\n; key=2\r\nColour=red\r\nDSN=UID=sa;PWD=******;x\r\nkey=*';
    assert.equal(iniWithoutSecrets(fileOf('remodbc-ini', text)), shown);
    assert.equal(iniWithoutSecrets(fileOf('remodbc-ini', '[a]\nb=c')), '[a]\nb=c');
  });

  test('is read by Windows with stars for values', () => {
    const { ini } = fileOf('remodbc-ini', '[DS]', 'Public Key="abc"', 'Colour="red"');
    const profile = profileWithoutSecrets(ini, 'remodbc-ini');
    assert.deepEqual([profile.value(1), profile.value(2)], ['*****', 'red']);
    const harmless = fileOf('remodbc-ini', '[DS]', 'PackTime=1').ini;
    assert.equal(profileWithoutSecrets(harmless, 'remodbc-ini').document, harmless);
  });
});

describe('the content of a line of an INI file', () => {
  const shownOf = (line: string): string | undefined =>
    contentWithoutSecrets(fileOf('remodbc-ini', '[x]', line), 1);

  test('is shown without the value of such a key', () => {
    assert.equal(shownOf('  Key = abc'), 'Key = ***');
    assert.equal(shownOf('Key="abc"  '), 'Key=*****');
    assert.equal(shownOf('PWD=a;x'), 'PWD=***');
  });

  test('is shown without the passwords of a connection string', () => {
    assert.equal(shownOf('DSN=UID=sa;PWD=a;password=bcd'), 'DSN=UID=sa;PWD=*;password=***');
    assert.equal(shownOf('; PWD=a;x'), '; PWD=*;x');
  });

  test('is as it stands where nothing in it is secret', () => {
    for (const line of ['PackTime=1', 'Key=', 'Key', '; key=1']) assert.equal(shownOf(line), undefined, line);
  });
});

test('the value of a connection string is told without its password', () => {
  const shownValue = (line: string): string =>
    valueWithoutPasswords(fileOf('remodbc-ini', '[x]', line).profile, 1);
  assert.equal(shownValue('  DSN = "UID=sa;PWD=abc;x"  '), 'UID=sa;PWD=***;x');
  assert.equal(shownValue('DSN=UID=sa;PWD=abc'), 'UID=sa;PWD=***');
  assert.equal(shownValue('DSN="UID=sa"'), 'UID=sa');
});
