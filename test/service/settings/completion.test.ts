import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { type Completion, completionsAt } from '../../../server/src/service/completion.ts';
import type { ServiceContext } from '../../../server/src/service/context.ts';
import { controlText } from '../../support/control-texts.ts';
import { contextIn } from '../../support/marked-text.ts';
import { fileAtCaret } from '../../support/service-files.ts';

function offers(
  language: LanguageId,
  marked: string,
  context: ServiceContext = contextIn(),
): readonly Completion[] {
  const { file, offset } = fileAtCaret(language, marked);
  return completionsAt(file, offset, [], context);
}

function labels(language: LanguageId, marked: string, context?: ServiceContext): readonly string[] {
  return offers(language, marked, context).map(({ label }) => label);
}

/** The text after an offer is taken. */
function taking(language: LanguageId, marked: string, label: string): string {
  const offer = offers(language, marked).find((one) => one.label === label);
  assert.ok(offer, `${label} is not offered, but ${labels(language, marked).join(', ')}`);
  return applyEdits(marked.replace('|', ''), [offer.edit]);
}

describe('a site metering profile', () => {
  test('offers the sections and keys that it does not have, keys with their default', () => {
    assert.deepEqual(labels('site-metering', '[Local]\nLicenseBalancing=x\n|').slice(0, 4), [
      'SiteManagement',
      'DataCollation',
      '[Site]',
      '[General]',
    ]);
    assert.equal(
      taking('site-metering', '[Local]\n|', 'LicenseBalancing'),
      '[Local]\nLicenseBalancing=every 4 hours',
    );
  });

  test('offers values by the type of the setting', () => {
    const first = (marked: string): string | undefined => labels('site-metering', marked)[0];
    assert.equal(first('[Local]\nSiteManagement=|'), 'every 1 hour');
    assert.deepEqual(labels('site-metering', '[Intersite]\nEnabled=|'), ['yes', 'no']);
    assert.deepEqual(labels('site-metering', '[General]\nVersionPolicy=|'), ['partial', 'full']);
    assert.equal(first('[Site]\nVersion=|'), 'SP4 HRP');
    assert.ok(labels('site-metering', '[Site]\nZone=|').includes('Asia/Tokyo'));
    assert.ok(labels('site-metering', '[Timings]\nConfigurationPolling=|').includes('240 minutes'));
    assert.equal(
      taking('site-metering', '[Local]\nDataCollation=every 2 ho|urs\n', 'every 1 day'),
      '[Local]\nDataCollation=every 1 day\n',
    );
  });

  test('takes the blanks before a value along', () => {
    assert.equal(
      taking('site-metering', '[Local]\nDataCollation=|  daily', 'every 4 hours'),
      '[Local]\nDataCollation=every 4 hours',
    );
  });

  test('offers the servers of the site that are not named yet', () => {
    const servers = { value: ['METER01', 'METER02'], origin: { words: 'a test' } };
    const context = contextIn(undefined, { servers });
    assert.deepEqual(labels('site-metering', '[Site]\nServers=|', context), [
      'METER01, METER02',
      'METER01',
      'METER02',
    ]);
    assert.deepEqual(labels('site-metering', '[Site]\nDomainControllers=meter01,|', context), [
      'meter01, METER02',
    ]);
  });
});

describe('LICMTR.CFG', () => {
  test('offers the lines of the agent with their types, those that it lacks', () => {
    const agent = labels('licmtr-cfg', '[Component Configuration]\n(REG_DWORD) GoOnLineInt=900\n|');
    assert.ok(agent.includes('(REG_DWORD) ContinuousOffline'));
    assert.ok(!agent.includes('(REG_DWORD) GoOnLineInt'));
    assert.ok(agent.includes('(REG_SZ) LicenseServers'));
  });

  test('offers the sections of the servers that it names, and their lines', () => {
    const text = '[Component Configuration]\n(REG_SZ) LicenseServers=METER01\n|';
    assert.ok(labels('licmtr-cfg', text).includes('[METER01]'));
    assert.equal(
      taking('licmtr-cfg', '[METER01]\n|', '(REG_SZ) UncDbPath'),
      '[METER01]\n(REG_SZ) UncDbPath=\\\\METER01\\LicMtr',
    );
  });

  test('offers what numbers mean', () => {
    const [offline] = offers('licmtr-cfg', '[Component Configuration]\n(REG_DWORD) ContinuousOffline=|');
    assert.deepEqual([offline?.label, offline?.detail], ['1', 'offline mode']);
  });
});

describe('a site control file', () => {
  test('offers the end of the block around first, then statements and blocks', () => {
    const text = 'BEGIN_CLIENT_COMPONENT <LICENSE METERING>\n|';
    const found = labels('sms-site-control', text);
    assert.equal(found[0], 'END_CLIENT_COMPONENT');
    assert.ok(found.includes('PROPERTY') && found.includes('BEGIN_COMPONENT'));
    assert.equal(
      taking('sms-site-control', text, 'PROPERTY <GoOnLineInt>'),
      'BEGIN_CLIENT_COMPONENT <LICENSE METERING>\nPROPERTY <GoOnLineInt><REG_DWORD><><900>',
    );
  });

  test('offers names of metering in blocks of metering only, and each once', () => {
    const inside = (block: string): readonly string[] =>
      labels(
        'sms-site-control',
        `BEGIN_COMPONENT <${block}>\nPROPERTY <GoOnLineInt><REG_DWORD><><900>\nPROPERTY <|`,
      );
    assert.ok(inside('LICENSE METERING').includes('ContinuousOffline'));
    assert.ok(!inside('LICENSE METERING').includes('GoOnLineInt'));
    assert.ok(!inside('SMS_STATUS_SUMMARIZER').includes('ContinuousOffline'));
    assert.ok(inside('SMS_STATUS_SUMMARIZER').includes('Replication Interval'));
  });

  test('offers nothing behind a field', () => {
    assert.deepEqual(labels('sms-site-control', 'BEGIN_A <1> |'), []);
  });
});

test('offers replace text at the caret only, whatever the text', () => {
  fc.assert(
    fc.property(controlText, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1);
      for (const language of ['sms-site-control', 'site-metering', 'licmtr-cfg'] as const) {
        for (const { edit } of completionsAt(parseFile(text, language), offset, [], contextIn()))
          assert.ok(edit.start <= offset && offset <= edit.end && edit.end <= text.length);
      }
    }),
    { numRuns: 200 },
  );
});
