import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cardAsText } from '../../server/src/service/card.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { hoverAt } from '../../server/src/service/hover.ts';
import { contextIn, fileWithCaret, remodbc, someWednesday } from '../support/marked-text.ts';

/** The text under a caret that a hover is about, and the hover as text. */
function hover(marked: string, context: ServiceContext = contextIn()): { about: string; says: string } {
  const { file, offset } = fileWithCaret(marked);
  const found = hoverAt(file, offset, context);
  if (!found) return { about: '', says: '' };
  return { about: file.text.slice(found.start, found.end), says: cardAsText(found.card) };
}

describe('PackTime', () => {
  test('is read in UTC where the zone is not known', () => {
    const { about, says } = hover('[DS]\nPackTime=9891|43199');
    assert.equal(about, '989143199');
    assert.match(says, /^PackTime: Sunday 6 May 2001, 09:59:59 UTC\n/);
    assert.match(
      says,
      /Default slot: Sunday 1:59:59 A\.M\. \(documented\); this is one if the server keeps UTC-08:00\n/,
    );
    assert.match(says, /Distance: in 3 days 21 hours, seen from now\n/);
    assert.match(says, /Zone of the server: not known; setting smsMetering\.timeZone tells it/);
    assert.match(says, /UTC or in local time is not documented/);
    assert.match(says, /Q299261 https:/);
  });

  test('is read on the clock of the server where the zone is known, and says where that was learnt', () => {
    const { says } = hover('[DS]\nPackTime=989139|599', contextIn('America/Los_Angeles'));
    assert.match(says, /^PackTime: Sunday 6 May 2001, 01:59:59 in America\/Los_Angeles\n/);
    assert.match(says, /UTC: Sunday 6 May 2001, 08:59:59\n/);
    assert.match(says, /\(documented\); this is one\n/);
    assert.match(says, /Zone of the server: America\/Los_Angeles \(a test\)/);
  });

  test('says how far from the default slot a value is', () => {
    const inLondon = contextIn('Europe/London');
    assert.match(hover('[DS]\nPackTime=989200000|', inLondon).says, /this is 1 day after it\n/);
    assert.match(hover('[DS]\nPackTime=989110798|', inLondon).says, /this is 1 second before it\n/);
    assert.match(
      hover('[DS]\nPackTime=989114399|', inLondon).says,
      /this is 1 hour after it, which a change of clocks/,
    );
    assert.match(hover('[DS]\nPackTime=989143200|').says, /this is one in no zone\n/);
    assert.match(hover('[DS]\nPackTime=989114399|').says, /keeps UTC, or if the service counts local time\n/);
  });

  test('is measured from the reference date if there is one', () => {
    const facts = { referenceDate: { value: someWednesday + 7 * 86_400, origin: { words: 'the file' } } };
    const { says } = hover('[DS]\nPackTime=989143199|', contextIn(undefined, facts));
    assert.match(says, /Distance: 3 days 2 hours ago, seen from 2001-05-09T12:00:00Z \(the file\)\n/);
  });

  test('in another unit names the unit, what Windows makes of it, and the end of 32 bits', () => {
    const { says } = hover('[DS]\nPackTime=988423199000|');
    assert.match(says, /Looks like: milliseconds since 1970: Saturday 28 April 2001/);
    assert.match(says, /Windows reads: 580720920, because a number is kept modulo 2\^32/);
    assert.match(says, /ends at 2147483647/);
  });

  test('tells of the known fault while nobody knows whether it applies', () => {
    const fault = /may report "stopping" for ever/;
    const inVersion = (value: 'SP2' | 'SP3' | 'SP4'): string =>
      hover('[DS]\nPackTime=1|', contextIn(undefined, { version: { value, origin: { words: 'a test' } } }))
        .says;
    assert.match(hover('[DS]\nPackTime=1|').says, fault);
    assert.match(inVersion('SP2'), fault);
    assert.doesNotMatch(inVersion('SP3'), fault, 'a rule says it');
    assert.doesNotMatch(inVersion('SP4'), fault);
  });

  test('that is no number says so, and what a date would be', () => {
    assert.match(hover('[DS]\nPackTime=soon|').says, /^PackTime: "soon" is no moment\n/);
    assert.match(hover('[DS]\nPackTime=soon|').says, /Windows reads: the text "soon", or the number 0\n/);
    assert.match(
      hover('[DS]\nPackTime=2001-05-06 09:59:59|').says,
      /As seconds: 989143199, if that means Sunday 6 May 2001, 09:59:59 \(UTC\)/,
    );
    assert.match(hover('[DS]\nPackTime=2001-05-06T01:59:59-08:00|').says, /As seconds: 989143199\n/);
    assert.match(hover(`[DS]\nPackTime=${'9'.repeat(400)}|`).says, /is no moment/);
    assert.match(hover('[DS]\nPackTime=|').says, /Windows reads: the text "", or no number/);
  });
});

describe('PackInterval', () => {
  test('is put into words and beside the default', () => {
    const { says } = hover('[DS]\nPackInterval=8640|0');
    assert.match(says, /^PackInterval: 1 day\n/);
    assert.match(says, /Value: 86400 seconds = 1 day\n/);
    assert.match(says, /Beside the default: 7 times as often\n/);
    assert.match(hover('[DS]\nPackInterval=604800|').says, /the same, once a week/);
    assert.match(hover('[DS]\nPackInterval=1209600|').says, /2 times as rarely/);
    assert.match(
      hover('[DS]\nPackInterval=7 days|').says,
      /^PackInterval: "7 days" is no number of seconds\n/,
    );
    assert.doesNotMatch(hover('[DS]\nPackInterval=0|').says, /Beside the default/);
  });
});

describe('names', () => {
  test('a key tells its unit, default, range and what each rests on', () => {
    const { about, says } = hover('[DS]\nPack|Time = 1');
    assert.equal(about, 'PackTime');
    assert.match(says, /Section: \[DS\] \(inferred\)\nUnit: seconds since 1970-01-01 00:00 \(documented\)/);
    assert.match(says, /Range: not documented/);
  });

  test('a key that no article names is not called wrong', () => {
    assert.match(
      hover('[DS]\nFo|o=" 7 "').says,
      /^"Foo"\n\nNo article names this key in this section\. That does not make it wrong/,
    );
    assert.match(hover('[DS]\nFoo=" |7 "').says, /Windows reads: the text " 7 ", or the number 7/);
    assert.match(hover('[Other]\nPackInterval=|7').says, /^"PackInterval"\n\nNo article names/);
  });

  test('a section tells its keys', () => {
    const { about, says } = hover('  [|ds] x');
    assert.equal(about, '[ds]');
    assert.match(says, /^\[DS\]: Weekly maintenance/);
    assert.match(says, /- Make an edit in every copy .* Restart SMS_LICENSE_SERVER on each .* \(assumed/);
    assert.match(hover('[Oth|er]').says, /^Section "Other"\n/);
    assert.equal(hover('[ds] more| text').says, '');
  });

  test('what Windows never reads says so first', () => {
    assert.match(
      hover('PackTime=1|').says,
      /- Windows does not read this line: it stands before the first section\.\n/,
    );
    assert.match(hover('[DS]\nPackTime=1\nPackTime=2|').says, /stands already in line 2 of this section/);
    assert.match(hover('[DS]\n[DS]\nPackTime=2|').says, /the section "DS" stands already in line 1/);
    assert.match(
      hover('[DS]\n[D|S]').says,
      /Windows does not read this section: it stands already in line 1/,
    );
  });

  test('flags, names and sizes tell what is documented', () => {
    assert.match(hover('[Logging]\nLogon=|1').says, /^Logon: 1, log on\n/);
    assert.match(hover('[Logging]\nLogon=|1').says, /The log is off by default/);
    assert.match(hover('[Logging]\nLogon=|7').says, /^Logon: "7"\n/);
    assert.match(hover('[Logging]\nFileName=|x.log').says, /^FileName: "x\.log"\n/);
    assert.match(hover('[Logging]\nMaxSize=200000 ; bytes|').says, /or the number 200000\n/);
  });
});

test('nothing is said of comments, blanks and the space around things', () => {
  for (const marked of [
    '; Pack|Time',
    '|',
    '[DS]\n  |  PackTime=1',
    '[DS]\nPackTime=1   |',
    '[DS]\nPackTime=| 1',
    '[DS]\norphan|',
  ])
    assert.equal(hover(marked).says, '', marked);
});

test('a hover is about a place that holds the caret, whatever the text', () => {
  const word = fc.constantFrom(
    '[DS]',
    '\n',
    '\r\n',
    'PackTime',
    '=',
    '989143199',
    ' ',
    '"',
    ';',
    '\0',
    '[',
    ']',
    'é',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.nat(200), (words, at) => {
      const file = remodbc(words.join(''));
      const offset = at % (file.text.length + 1);
      const found = hoverAt(file, offset, contextIn('Europe/London'));
      return !found || (found.start <= offset && offset <= found.end && found.end <= file.text.length);
    }),
  );
});

test('a value whose key speaks of a secret is not shown', () => {
  for (const marked of ['[Odbc]\nPassword=hun|ter2', '[Odbc]\nPass|word=hunter2']) {
    const { says } = hover(marked);
    assert.match(says, /\*{8} \(not shown/);
    assert.doesNotMatch(says, /hunter2/);
  }
});
