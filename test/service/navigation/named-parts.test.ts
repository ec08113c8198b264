import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { namedParts, partsMatching } from '../../../server/src/service/navigation/named-parts.ts';

function parts(language: LanguageId, text: string): readonly string[] {
  return namedParts(parseFile(text, language)).map(
    ({ kind, name, container, start, end }) => `${kind} ${name} in ${container}: ${text.slice(start, end)}`,
  );
}

test('sections, keys and servers of INI files', () => {
  assert.deepEqual(parts('remodbc-ini', 'a=1\n[DS]\n PackTime =1\n=2'), [
    'key a in : a',
    'section [DS] in : DS',
    'key PackTime in [DS]: PackTime',
    'key = in [DS]: ',
  ]);
  assert.deepEqual(parts('licmtr-cfg', '[Component Configuration]\n(REG_DWORD) Flags=1\n[METER01]'), [
    'section [Component Configuration] in : Component Configuration',
    'key Flags in [Component Configuration]: (REG_DWORD) Flags',
    'server METER01 in : METER01',
  ]);
  assert.deepEqual(parts('site-metering', '[Site]\nServers=A, B'), [
    'section [Site] in : Site',
    'key Servers in [Site]: Servers',
    'server A in [Site]: A',
    'server B in [Site]: B',
  ]);
});

test('components and properties of site control files, and nothing of logs', () => {
  assert.deepEqual(
    parts('sms-site-control', 'BEGIN_COMPONENT <8><LICSVC>\nPROPERTY <x><><><1>\nPROPERTY <>\nEND_COMPONENT'),
    ['section COMPONENT LICSVC in : BEGIN_COMPONENT', 'key x in COMPONENT LICSVC: x'],
  );
  assert.deepEqual(parts('sms-metering-log', 'PWD=abc\n[x]\na=1'), []);
});

test('what may be a secret has no name', () => {
  const secret = '0123456789ABCDEF0123456789ABCDEF';
  const found = parts(
    'sms-site-control',
    `BEGIN_ACCOUNT <${secret}>\nPROPERTY <${secret}><a><><1>\nEND_ACCOUNT`,
  );
  assert.deepEqual(
    found.map((part) => part.split(':')[0]),
    ['section ACCOUNT (secret, not shown) in ', 'key (secret, not shown) in ACCOUNT (secret, not shown)'],
  );
});

test('a file of any size has parts that can be held, and a query finds whole pieces first', () => {
  const many = namedParts(parseFile(`[DS]\n${'PckTime=1\n'.repeat(20_000)}`, 'remodbc-ini'));
  assert.equal(many.length, 10_000);
  const some = namedParts(parseFile('[DS]\nPaXckTime=1\nMyPack=1\nOther=1', 'remodbc-ini'));
  assert.deepEqual(
    partsMatching(some, 'pack', 10).map(({ name }) => name),
    ['MyPack', 'PaXckTime'],
  );
  assert.equal(partsMatching(many, '', 7).length, 7);
});
