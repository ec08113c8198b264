import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import type { SiteMember } from '../../server/src/core/site/member.ts';
import { memberOfFile, siteFileOf } from '../../server/src/core/site-file.ts';

const memberOf = (uri: string, language: LanguageId, text: string): SiteMember | undefined =>
  memberOfFile(uri, parseFile(text, language), defaultSettings);

const zoned =
  'STATMSG: ID=9405 SEV=E GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001><thread=4 (0x4)>';

test('a file has a part in its site by its name', () => {
  assert.ok(memberOf('file:///s/Remodbc.ini', 'remodbc-ini', '[DS]\nPackTime=1')?.copy?.has('packtime'));
  assert.equal(memberOf('file:///s/Remodbc-old.ini', 'remodbc-ini', '[DS]\nPackTime=1'), undefined);
  assert.ok(memberOf('file:///s/sitectrl.ct0', 'sms-site-control', 'BEGIN_X\nEND_X')?.source);
  assert.equal(memberOf('file:///s/sitectrl.ct1', 'sms-site-control', 'BEGIN_X\nEND_X'), undefined);
});

test('the log of a server tells its zone where it states one, the log of a client never', () => {
  assert.ok(memberOf('file:///s/Licsvcfg.log', 'sms-metering-log', zoned)?.source?.zone);
  assert.equal(memberOf('file:///s/Licsvcfg.log', 'sms-metering-log', 'no time here'), undefined);
  assert.equal(memberOf('file:///s/Liccli.log', 'sms-metering-log', zoned), undefined);
});

test('the site model sees what was read of a file, with its lines', () => {
  const texts: Readonly<Partial<Record<LanguageId, string>>> = {
    'licmtr-cfg': '[a]\n\nb=c',
    'sms-site-control': 'BEGIN_X\n\nEND_X',
    'sms-metering-log': 'a\n\nb',
  };
  for (const [language, text] of Object.entries(texts) as [LanguageId, string][]) {
    const file = parseFile(text, language);
    const seen = siteFileOf('file:///s/x', file, defaultSettings);
    assert.deepEqual([seen.uri, seen.language, seen.lineOf(text.length)], ['file:///s/x', language, 2]);
    assert.equal(seen.profile, file.kind === 'ini' ? file.profile : undefined);
    assert.equal(seen.tree, file.kind === 'control' ? file.tree : undefined);
  }
});
