import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LogFile, parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { documentSymbols } from '../../../server/src/service/document-symbols.ts';
import { folds } from '../../../server/src/service/folding.ts';
import { guidanceAt } from '../../../server/src/service/guidance/guidance.ts';
import type { Guidance } from '../../../server/src/service/guidance/model.ts';
import { contextIn, takeCaret } from '../../support/marked-text.ts';
import { hoverAtCaret } from '../../support/service-files.ts';

const language = 'sms-metering-log';
const behind =
  '  $$<SMS_LICENSE_SERVER_MANAGER><Tue Jul 18 17:38:07.470 2000 Eastern Daylight Time><thread=170 (0xAA)>';
const other = behind.replace('170 (0xAA)', '171 (0xAB)');

function log(text: string): LogFile {
  const file = parseFile(text, language);
  assert.ok(file.kind === 'log');
  return file;
}

describe('a hover in a log', () => {
  test('explains the id of a status message', () => {
    const { about, says } = hoverAtCaret(language, `STATMSG: ID=94|06 SEV=W SYS=METER01${behind}`);
    assert.equal(about, 'ID=9406');
    assert.match(says, /^Status message 9406 of SMS_LICENSE_SERVER_MANAGER\n/);
    assert.match(says, /\bQ299261\b/);
  });

  test('explains error numbers, the number before the message that holds it', () => {
    const { about, says } = hoverAtCaret(
      language,
      'Problem with the registry (error |2). LicenseServers key missing?',
    );
    assert.equal(about, '2');
    assert.match(says, /Win32 error 2/);
    const whole = hoverAtCaret(language, 'Prob|lem with the registry (error 2). LicenseServers key missing?');
    assert.match(whole.says, /No metering server/);
  });

  test('is absent where nothing is known, and never repeats the text of the log', () => {
    assert.equal(hoverAtCaret(language, 'something |else').says, '');
    assert.equal(hoverAtCaret(language, 'UID=sa;PWD=se|cret').says, '');
    assert.equal(hoverAtCaret(language, '|').says, '');
  });
});

describe('guidance in a log', () => {
  const guidance = (marked: string): Promise<Guidance> => {
    const { text, offset } = takeCaret(marked);
    const file = log(text);
    return guidanceAt(file, offset, lint(file, {}, defaultSettings), contextIn(), 'https://kb.example/{id}');
  };

  test('tells of all that is known of the line, wherever the caret is', async () => {
    const { subjects } = await guidance(`Ready${behind}\nSTATMSG: ID=9406 SEV=W SYS=MET|ER01${behind}\n`);
    assert.deepEqual(
      subjects.map(({ title }) => title),
      ['Status message 9406 of SMS_LICENSE_SERVER_MANAGER'],
    );
    assert.equal(subjects[0]?.articles[0]?.id, 'Q299261');
  });

  test('shows no password', async () => {
    const answer = await guidance('connect UID=sa;PWD=hunter2;DATABASE=x|\n');
    assert.ok(answer.findings.some(({ rule }) => rule === 'SWM701'));
    assert.doesNotMatch(JSON.stringify(answer), /hunter2/);
  });
});

describe('the parts of a log', () => {
  const text = [
    `one${behind}`,
    `two${behind}`,
    `three${other}`,
    `four${other}`,
    'Copying reintegration data to server...',
    '+ON +: Synchronized FAILED. Switching OFFLINE ...',
    '',
  ].join('\r\n');

  test('are what a thread wrote in one go, and what a client did', () => {
    const symbols = documentSymbols(log(text), contextIn());
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['SMS_LICENSE_SERVER_MANAGER 170', '2000-07-18 17:38:07'],
        ['SMS_LICENSE_SERVER_MANAGER 171', '2000-07-18 17:38:07'],
        ['Synchronisation', 'failed'],
      ],
    );
    for (const { span, nameSpan } of symbols)
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
  });

  test('fold, and only so many as the editor takes', () => {
    assert.deepEqual(
      folds(log(text)).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
    );
    assert.equal(folds(log(text), 2).length, 2);
    assert.deepEqual(folds(log('')), []);
  });
});
