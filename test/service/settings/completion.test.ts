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
import { sized } from '../../support/sized.ts';

function offers(
  language: LanguageId,
  marked: string,
  context: ServiceContext = contextIn(),
): readonly Completion[] {
  const { file, offset } = fileAtCaret(language, marked);
  return completionsAt(file, offset, () => [], context);
}

function labels(language: LanguageId, marked: string, context?: ServiceContext): readonly string[] {
  return offers(language, marked, context)
    .filter(({ isSnippetOnly }) => !isSnippetOnly)
    .map(({ label }) => label);
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

  test('offers units behind a number, with what they make of it', () => {
    const units = offers('site-metering', '[ClientAgent]\nRetryDelay=15 m|x').filter(
      ({ kind }) => kind === 'unit',
    );
    assert.deepEqual(
      units.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'seconds: 15 seconds',
        'minutes: 900 seconds = 15 minutes',
        'hours: 54000 seconds = 15 hours',
        'days: 1296000 seconds = 15 days',
        'weeks: 9072000 seconds = 105 days',
      ],
    );
    assert.equal(
      taking('site-metering', '[ClientAgent]\nRetryDelay=15 m|x', 'minutes'),
      '[ClientAgent]\nRetryDelay=15 minutes',
    );
    assert.equal(
      taking('site-metering', '[ClientAgent]\nRetryDelay=1|', 'hour'),
      '[ClientAgent]\nRetryDelay=1 hour',
    );
    assert.ok(!labels('site-metering', '[ClientAgent]\nRetries=1|').includes('hour'));
  });

  test('writes a section with its keys, each with its default or its choices', () => {
    const section = offers('site-metering', '|').find(({ label }) => label === '[Intersite] with its keys');
    assert.equal(section?.isSnippetOnly, true);
    assert.equal(section?.snippet, `[Intersite]\nEnabled=\${1|yes,no|}\nReceiptPeriod=\${2:14 days}$0`);
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

  test('offers the servers that LicenseServers lacks, and explains every value', () => {
    const servers = { value: ['METER01', 'METER02'], origin: { words: 'a test' } };
    const context = contextIn(undefined, { servers });
    const text = '[Component Configuration]\n(REG_SZ) LicenseServers=METER01|';
    assert.deepEqual(labels('licmtr-cfg', text, context), ['METER01, METER02']);
    assert.ok(offers('licmtr-cfg', text, context).every(({ card }) => card?.().title === 'LicenseServers'));
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

  test('offers registry types, and values where the type says that they stand', () => {
    const property = (rest: string): string =>
      `BEGIN_CLIENT_COMPONENT <LICENSE METERING>\nPROPERTY <ContinuousOffline>${rest}\nEND_CLIENT_COMPONENT`;
    assert.deepEqual(labels('sms-site-control', property('<|')), ['REG_DWORD', 'REG_SZ']);
    assert.deepEqual(labels('sms-site-control', property('<REG_DWORD><|><>')), []);
    assert.deepEqual(labels('sms-site-control', property('<REG_DWORD><><|0>')), ['1', '0']);
    assert.match(taking('sms-site-control', property('<REG_DWORD><><|0>'), '1'), /<REG_DWORD><><1>\n/);
    assert.deepEqual(labels('sms-site-control', 'PROPERTY <Logon Scripts><><><|'), ['1', '0']);
    assert.deepEqual(labels('sms-site-control', property('<REG_DWORD>|')), []);
  });

  test('offers schedules by their words and writes their tokens, where a property is declared as one', () => {
    const context = contextIn();
    const declared = {
      ...context,
      check: { ...context.check, propertyMap: { balance: 'Local.LicenseBalancing' as const } },
    };
    const text = 'BEGIN_COMPONENT <8><X>\nPROPERTY <Balance><REG_SZ><|><0>\nEND_COMPONENT';
    const [first] = offers('sms-site-control', text, declared);
    assert.deepEqual(
      [first?.label, first?.edit.newText, first?.filterText],
      ['every 4 hours', '0001200000100400', 'every 4 hours'],
    );
    assert.deepEqual(labels('sms-site-control', text), []);
    const present = text.replace('|', '000120|0000100400');
    assert.equal(offers('sms-site-control', present, declared)[0]?.filterText, '0001200000100400');
  });

  test('offers the servers of the site where a server stands, and none in the place of a secret', () => {
    const servers = { value: ['METER01'], origin: { words: 'a test' } };
    const context = contextIn(undefined, { servers });
    assert.deepEqual(labels('sms-site-control', 'SERVER <|', context), ['METER01']);
    assert.deepEqual(labels('sms-site-control', 'BEGIN_COMPONENT <8><x><><|>', context), ['METER01']);
    assert.deepEqual(labels('sms-site-control', 'OUTBOX <|', context), []);
  });

  test('writes a block with its END and a property with places to fill in', () => {
    const snippetOf = (label: string): string | undefined =>
      offers('sms-site-control', '|').find((offer) => offer.label === label)?.snippet;
    assert.equal(
      snippetOf('BEGIN_CLIENT_CONFIGURATION'),
      `BEGIN_CLIENT_CONFIGURATION <\${1:name}><\${2:number of unknown meaning}>\n\t$0\nEND_CLIENT_CONFIGURATION`,
    );
    assert.equal(snippetOf('PROPERTY'), `PROPERTY <\${1:name}><\${2|REG_SZ,REG_DWORD|}><$3><\${4:0}>$0`);
    assert.equal(
      snippetOf('PROPERTY <Replication Interval>'),
      `PROPERTY <Replication Interval><><><\${1:900}>$0`,
    );
    assert.equal(snippetOf('BEGIN_SITE_ACCOUNT'), 'BEGIN_SITE_ACCOUNT\n\t$0\nEND_SITE_ACCOUNT');
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
        for (const { edit } of completionsAt(parseFile(text, language), offset, () => [], contextIn()))
          assert.ok(edit.start <= offset && offset <= edit.end && edit.end <= text.length);
      }
    }),
    { numRuns: sized(100) },
  );
});
