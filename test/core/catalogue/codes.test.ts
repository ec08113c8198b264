import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKnownArticle } from '../../../server/src/core/catalogue/articles/ids.ts';
import {
  parseCode,
  statusCode,
  statusCodes,
  statusMeaning,
  systemCode,
  systemCodes,
} from '../../../server/src/core/catalogue/codes.ts';
import { explanationsOf, type LogExplanation } from '../../../server/src/core/catalogue/log-explanations.ts';
import { knownMessages } from '../../../server/src/core/catalogue/log-messages.ts';
import { scanLog } from '../../../server/src/core/logs/scanner.ts';

describe('codes', () => {
  test('stand in order, once each, and rest on articles of the catalogue', () => {
    const ids = statusCodes.map(({ id }) => id);
    const codes = systemCodes.map(({ code }) => code);
    assert.deepEqual(
      ids,
      [...new Set(ids)].toSorted((first, second) => first - second),
    );
    assert.deepEqual(
      codes,
      [...new Set(codes)].toSorted((first, second) => first - second),
    );
    for (const { articles } of [...statusCodes, ...systemCodes, ...knownMessages]) {
      assert.notEqual(articles.length, 0);
      for (const article of articles) assert.ok(isKnownArticle(article), article);
    }
  });

  test('are found by their number', () => {
    assert.equal(statusCode(9406)?.component, 'SMS_LICENSE_SERVER_MANAGER');
    assert.equal(statusCode(9407), undefined);
    assert.equal(systemCode(1069)?.name, 'ERROR_SERVICE_LOGON_FAILED');
    assert.equal(systemCode(681), undefined, 'an event of that number is no error');
    assert.equal(systemCode(997)?.name, 'ERROR_IO_PENDING');
    assert.equal(systemCode(3_221_225_586)?.name, 'STATUS_ACCOUNT_DISABLED');
  });

  test('that nobody documented are said to be so', () => {
    assert.deepEqual(statusMeaning(9300), {
      text: 'No public text tells what this id means: of 9200 to 9499 only 9202, 9399, 9405 and 9406 are public.',
      evidence: 'unknown',
    });
    for (const id of [500, 9199, 9500]) {
      const text = 'No article about metering names this id.';
      assert.deepEqual(statusMeaning(id), { text, evidence: 'unknown' }, String(id));
    }
    for (const id of [9200, 9499]) assert.match(statusMeaning(id).text, /^No public text tells/);
    assert.equal(statusMeaning(2808).evidence, 'unknown');
    assert.equal(statusMeaning(9202).evidence, 'documented');
  });

  test('are read in every notation', () => {
    assert.equal(parseCode('0xC0000072'), 0xc0000072);
    assert.equal(parseCode('3221225586'), 0xc0000072);
    assert.equal(parseCode('-1073741710'), 0xc0000072);
    assert.equal(parseCode('0'), 0);
    for (const text of ['', '0x', 'x', '12345678901', '1.5', '0x123456789', '10x5'])
      assert.equal(parseCode(text), undefined, text);
  });
});

describe('a line', () => {
  test('is explained by its status message', () => {
    assert.deepEqual(explained('  STATMSG: ID=9406 SEV=E'), [
      'Status message 9406 of SMS_LICENSE_SERVER_MANAGER | ID=9406',
    ]);
    assert.deepEqual(explained('STATMSG: ID=9300 SEV=E'), ['Status message 9300 | ID=9300']);
    assert.deepEqual(first('STATMSG: ID=9406 SEV=E')?.articles, ['Q299261']);
    assert.deepEqual(first('STATMSG: ID=9300 SEV=E')?.articles, []);
  });

  test('is explained by its message and the errors in it', () => {
    assert.deepEqual(
      explained('FAILED - Severity:0 Error:2 Failed to connect to the pipe-service on \\\\METER01.'),
      ['No pipe | Failed to connect to the pipe-service', 'Win32 error 2 (ERROR_FILE_NOT_FOUND) | 2'],
    );
    assert.deepEqual(explained('failed. The error code was: 3221225586'), [
      'NT status 3221225586 (STATUS_ACCOUNT_DISABLED) | 3221225586',
    ]);
    assert.match(
      first('failed with error 1069')?.meaning.text ?? '',
      /^The service could not log on\. After a change of its password/,
    );
    assert.equal(first('failed with error 1069')?.meaning.evidence, 'documented');
    assert.equal(first('Server is unreachable')?.meaning.evidence, 'inferred');
  });

  test('of retries is explained with its numbers', () => {
    const retries = first('+ON +: TestStayOnline FAILED. Will retry 4 more times out of 5.');
    assert.match(retries?.meaning.text ?? '', /^4 of 5 tries are left/);
    assert.equal(retries?.meaning.evidence, 'inferred');
    assert.deepEqual(retries?.articles, ['Q287626', 'Q213167']);
  });

  test('about groups is explained by whether there are any', () => {
    const none = first('Found (0 groups)')?.meaning;
    assert.match(none?.text ?? '', /^None were found: groups of a trusted domain/);
    assert.equal(none?.evidence, 'documented');
    assert.deepEqual(first('Found (1 group)')?.meaning, {
      text: 'So many groups were found.',
      evidence: 'shown',
    });
  });

  test('that no article quotes is not explained', () => {
    assert.deepEqual(explained('Balancing licenses, event 681'), []);
    assert.deepEqual(explained('Balancing licenses, error 681'), [], 'the number of an event is no error');
    assert.deepEqual(explained(''), []);
  });
});

function explained(text: string): readonly string[] {
  return explanations(text).map(({ title, start, end }) => `${title} | ${text.slice(start, end)}`);
}

function first(text: string): LogExplanation | undefined {
  return explanations(text)[0];
}

function explanations(text: string): readonly LogExplanation[] {
  return explanationsOf(scanLog(text).line(0));
}
