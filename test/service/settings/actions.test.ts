import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import type { Action } from '../../../server/src/service/action.ts';
import { actionsAt } from '../../../server/src/service/code-actions.ts';
import type { ServiceContext } from '../../../server/src/service/context.ts';
import { scheduleOffers, setScheduleEdit } from '../../../server/src/service/settings/set-schedule.ts';
import { contextIn } from '../../support/marked-text.ts';
import { fileAtCaret } from '../../support/service-files.ts';

function actions(
  language: LanguageId,
  marked: string,
  context: ServiceContext = contextIn(),
): readonly Action[] {
  const { file, offset } = fileAtCaret(language, marked);
  const span = { start: offset, end: offset };
  return actionsAt(file, { span, findings: [], only: ['refactor'], isAutomatic: false }, context);
}

function taking(language: LanguageId, marked: string, title: RegExp, context?: ServiceContext): string {
  const all = actions(language, marked, context);
  const found = all.find((action) => title.test(action.title));
  assert.ok(found, `no ${title} among ${all.map((action) => action.title).join(' / ')}`);
  return applyEdits(marked.replace('|', ''), found.edits);
}

const component = (property: string): string =>
  `BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\n${property}\nEND_COMPONENT\n`;
const declared: ServiceContext = {
  ...contextIn(),
  check: { ...defaultSettings, propertyMap: { Balance: 'Local.LicenseBalancing' } },
};

describe('a schedule of a profile', () => {
  test('can be chosen in words; the one that stands there is not offered', () => {
    const marked = '[Local]\nLicenseBalancing=every 240| minutes\n';
    const titles = actions('site-metering', marked).map(({ title }) => title);
    assert.ok(!titles.includes('Choose a schedule: every 4 hours'), titles.join());
    assert.equal(
      taking('site-metering', marked, /: once a year$/),
      '[Local]\nLicenseBalancing=once a year\n',
    );
  });

  test('can be written as token and in words again', () => {
    const asToken = taking('site-metering', '[Local]\nDataCollation=every| 4 hours\n', /^Write as token/);
    assert.equal(asToken, '[Local]\nDataCollation=0001200000100400\n');
    assert.equal(
      taking('site-metering', asToken.replace('=', '=|'), /^Write in words/),
      '[Local]\nDataCollation=every 4 hours\n',
    );
  });

  test('of two tokens has no words of its own', () => {
    const titles = actions('site-metering', '[Local]\nDataCollation=|00012000001004000001200000100008\n');
    assert.ok(titles.every(({ title }) => !title.startsWith('Write in words')));
  });

  test('that is not understood can still be replaced, and other settings have no schedule', () => {
    assert.equal(
      taking('site-metering', '[Local]\nDataCollation=so|on', /: every 4 hours$/),
      '[Local]\nDataCollation=every 4 hours',
    );
    assert.deepEqual(actions('site-metering', '[Site]\nCode=A|BC'), []);
  });
});

describe('a schedule of a site control file', () => {
  const property = 'PROPERTY <Balance><REG_SZ><0001200|000100400><0>';

  test('is written as token where it is declared', () => {
    assert.match(
      taking('sms-site-control', component(property), /^Choose a schedule: every 12 hours/, declared),
      /<REG_SZ><0001200000100C00><0>/,
    );
  });

  test('can be declared where nobody has said what it is', () => {
    const found = actions('sms-site-control', component(property));
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'This is the license balancing schedule',
        'This is the site management schedule',
        'This is the data collation schedule',
        'This is the intersite schedule',
        'This is the summarization schedule',
      ],
    );
    assert.deepEqual(found[0]?.declaration, { property: 'Balance', setting: 'Local.LicenseBalancing' });
    assert.deepEqual(found[0]?.edits, []);
  });

  test('is offered nowhere else', () => {
    assert.deepEqual(
      actions('sms-site-control', 'BEGIN_ADDRESS <x>\nPROPERTY <M><><0001200|000100400><0>'),
      [],
    );
    assert.deepEqual(actions('sms-site-control', component('PROPERTY <M><><REG|_SZ><0>')), []);
  });
});

describe('a schedule that a person asks for', () => {
  const set = (language: LanguageId, marked: string, phrase: string, context = contextIn()) => {
    const { file, offset } = fileAtCaret(language, marked);
    const result = setScheduleEdit(file, { start: offset, end: offset }, phrase, context);
    return result.ok ? applyEdits(file.text, result.edits) : result.reason;
  };

  test('is written in the form of the file', () => {
    assert.equal(
      set('site-metering', '[Local]\nDataCollation=|', ' every  2 days at 02:00 '),
      '[Local]\nDataCollation=every 2 days at 02:00',
    );
    assert.match(
      set(
        'sms-site-control',
        component('PROPERTY <Balance><REG_SZ><|0001200000100400><0>'),
        'daily',
        declared,
      ),
      /<0001200000100008>/,
    );
  });

  test('that makes no sense, or stands nowhere, is refused with a reason', () => {
    assert.match(
      set('site-metering', '[Local]\nDataCollation=|', 'now and then'),
      /^"now and then" is no schedule: /,
    );
    assert.match(set('site-metering', '[Site]\nCode=|', 'daily'), /^There is no schedule at the cursor/);
  });

  test('is chosen from what fits the setting', () => {
    const { file, offset } = fileAtCaret('site-metering', '[Local]\nSiteManagement=dai|ly');
    const offers = scheduleOffers(file, { start: offset, end: offset }, contextIn());
    assert.ok(offers.ok);
    assert.deepEqual(
      [offers.label, offers.present, offers.choices[0]?.phrase],
      ['Site management', 'every day', 'every 1 hour'],
    );
  });
});
