import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';

const STAMP = 946_684_800;
const DAY = 86_400;

/** From when on SWM412 says that the file is ahead; undefined if it says nothing. */
function ahead(facts: SiteFacts): string | undefined {
  const text = `BEGIN_FILE_DEFINITION\n<2>\n<why>\n<SKZ>\n<SKZ>\n<${STAMP}>\n<1>\nEND_FILE_DEFINITION\n`;
  const found = lint(parseFile(text, 'sms-site-control'), facts, defaultSettings);
  return found.find(({ rule }) => rule === 'SWM412')?.message.match(/ahead of (.*?)\. Until/)?.[1];
}

test('without a reference date a site control file is ahead a day after the present', () => {
  assert.equal(ahead({ present: STAMP - DAY }), undefined);
  assert.equal(ahead({ present: STAMP - DAY - 1 }), 'Thursday 30 December 1999, 23:59:59 (UTC)');
  assert.equal(ahead({}), undefined, 'no clock was asked');
});

test('a reference date counts before the present', () => {
  const referenceDate = { value: STAMP, origin: { words: 'the test' } };
  assert.equal(ahead({ present: 0, referenceDate }), undefined);
  const early = { value: 0, origin: { words: 'the test' } };
  assert.equal(ahead({ present: STAMP, referenceDate: early }), 'Thursday 1 January 1970, 00:00:00 (UTC)');
});
