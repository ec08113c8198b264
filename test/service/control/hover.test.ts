import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { Secrets } from '../../../server/src/core/sitectrl/secrets.ts';
import { cardAsMarkdown, cardAsText } from '../../../server/src/service/card.ts';
import type { ServiceContext } from '../../../server/src/service/context.ts';
import { documentSymbols, type OutlineItem } from '../../../server/src/service/document-symbols.ts';
import { hoverAt } from '../../../server/src/service/hover.ts';
import { controlText, SECRET_HEX } from '../../support/control-texts.ts';
import { contextIn } from '../../support/marked-text.ts';
import { controlFile, hoverAtCaret } from '../../support/service-files.ts';
import { sized } from '../../support/sized.ts';

const says = (marked: string, context?: ServiceContext): string =>
  hoverAtCaret('sms-site-control', marked, context).says;

const component = (property: string): string =>
  `BEGIN_COMPONENT <8><SMS_LICENSE_SERVER_MANAGER>\n${property}\nEND_COMPONENT\n`;

describe('a property', () => {
  test('that looks like a schedule is decoded, and it is said that nobody named it', () => {
    const { about, says: card } = hoverAtCaret(
      'sms-site-control',
      component('PROPERTY <Balance><REG_SZ><00012000|00100400><0>'),
    );
    assert.equal(about, '<0001200000100400>');
    assert.match(card, /^"Balance" looks like a schedule: every 4 hours\n/);
    assert.match(card, /No text names this property/);
    assert.match(card, /Period: 14400 seconds = 4 hours\n/);
    assert.match(card, /Run 1: Wednesday 2 May 2001, 16:00:00 \(UTC\)\n/);
  });

  test('of which only an example was published is not called unpublished', () => {
    const program = says('Property <Bin\\i386\\Clis|vcl.exe><Client Program><><1>');
    assert.match(program, /\nWhat this property means is not known\. That does not make it wrong/);
  });

  test('outside of components is not taken for a schedule', () => {
    assert.doesNotMatch(
      says('BEGIN_ADDRESS <x>\nPROPERTY <Map><><0001200|000100400><0>\nEND_ADDRESS\n'),
      /schedule/,
    );
  });

  test('that a person declared is judged as the setting that it is', () => {
    const context = {
      ...contextIn(),
      check: { ...defaultSettings, propertyMap: { balance: 'Local.LicenseBalancing' as const } },
    };
    const card = says(component('PROPERTY <Bal|ance><REG_SZ><0001200000100400><0>'), context);
    assert.match(card, /^License balancing: every 4 hours\n/);
    assert.match(card, /Verdict: in online mode usual: around the default of four hours\n/);
    assert.match(card, /was declared \(setting smsMetering\.schedules\); no Microsoft text names/);
  });

  test('that a text names is told with unit, range and articles', () => {
    const delay = says(
      'BEGIN_CLIENT_COMPONENT <LICENSE METERING>\nPROPERTY <GoOnLineInt><REG_DWORD><><9|00>\nEND_CLIENT_COMPONENT',
    );
    assert.match(delay, /^Delay before retrying: 15 minutes\n/);
    assert.match(delay, /Range: 1 to 60 minutes \(documented\)\n/);
    assert.match(delay, /"GoOnLineInt" is this setting is inferred/);
    const tries = says(
      'BEGIN_CLIENT_COMPONENT <LICENSE METERING>\nPROPERTY <TriesBeforeOffline><REG_DWORD><><1|>\nEND_CLIENT_COMPONENT',
    );
    assert.match(tries, /^Number of retries: 1 attempt\n/);
    const interval = says('PROPERTY <Replication Interval><><><90|0>\n');
    assert.match(interval, /Value: 900 seconds = 15 minutes\n/);
    assert.match(interval, /Unit: seconds \(documented\)\n/);
    assert.match(interval, /Q242498/);
  });

  test('of an unknown name keeps its number, and a plausible moment is only a guess', () => {
    const card = says('PROPERTY <Some Stamp><><><9886|00000>');
    assert.match(card, /^"Some Stamp": "988600000"\n/);
    assert.match(card, /May be: seconds since 1970; no text says so\n/);
    assert.match(card, /UTC: Monday 30 April 2001, 03:06:40 \(UTC\)/);
  });

  test('with another number of fields says so', () => {
    assert.match(says('PROPERTY <a><|b>'), /A PROPERTY has 4 fields; this one has another number/);
  });
});

describe('the file definition', () => {
  const definition = 'BEGIN_FILE_DEFINITION <2><made by hand><SKZ><SKZ><837492602><1>\nEND_FILE_DEFINITION\n';

  test('is told field by field', () => {
    const card = says(definition.replace('FILE', 'FI|LE'));
    assert.match(card, /File type: "2", proposed\n/);
    assert.match(card, /Time stamp: "837492602", Tuesday 16 July 1996, 04:50:02 \(UTC\)\n/);
    assert.match(card, /Posted: "1", posted\n/);
    assert.match(card, /SMS writes this file itself/);
  });

  test('tells of its time stamp on the clock of the site', () => {
    assert.match(
      says(definition.replace('8374', '83|74'), contextIn('America/Los_Angeles')),
      /^Time stamp: "837492602", Monday 15 July 1996, 21:50:02 \(America\/Los_Angeles, UTC-07:00\), that is Tuesday/,
    );
  });
});

describe('keywords and other places', () => {
  test('a block is told by its name and its fields', () => {
    const card = says(component('').replace('COMP', 'CO|MP'));
    assert.match(card, /^Block COMPONENT\n/);
    assert.match(card, /name: "SMS_LICENSE_SERVER_MANAGER"\n/);
    assert.match(card, /This block speaks of software metering/);
  });

  test('an end names the line of its beginning, or that it ends nothing', () => {
    assert.match(says('x\nBEGIN_A <1>\nBEGIN_B\nEND_B\nEND_|A\n'), /begins in line 2/);
    assert.match(says('BEGIN_A <1>\nEND_|B\n'), /closes nothing/);
  });

  test('a field is told by its place', () => {
    assert.match(says('TRANSACTION Word<|0>'), /Field 1 of TRANSACTION: type/);
    assert.match(says('BEGIN_NOBODY <|x>\nEND_NOBODY'), /Field 1 of this block, not documented/);
  });

  test('a FILETIME is decoded wherever it stands', () => {
    assert.match(says('BEGIN_A <125533996|720000000>\nEND_A'), /UTC: Tuesday 20 October 1998/);
  });

  test('between tokens there is nothing', () => {
    assert.equal(says('BEGIN_A <1>\n\n|\nEND_A'), '');
  });
});

test('secrets are named and never shown', () => {
  const account = says(
    `BEGIN_SITE_ACCOUNT <6>\n<${SECRET_HEX.slice(0, 9)}|${SECRET_HEX.slice(9)}>\nEND_SITE_ACCOUNT`,
  );
  assert.match(account, /^\(secret, not shown\)\n/);
  assert.match(
    says('BEGIN_C <x>\nPROPERTY <SQL Password><REG_SZ><hun|ter2><0>\nEND_C'),
    /^"SQL Password": \(secret, not shown\)/,
  );
});

test('no hover and no outline ever holds a secret, whatever is broken', () => {
  let secrets: readonly string[] = [];
  const hasSecret = (text: string): boolean => secrets.some((secret) => text.includes(secret));
  const shows = ({ name, detail, children }: OutlineItem): boolean =>
    hasSecret(name) || hasSecret(detail) || children.some(shows);
  fc.assert(
    fc.property(controlText, (text) => {
      const file = controlFile(text);
      const places = new Secrets(file.tree).all().map(({ start, end }) => text.slice(start, end).trim());
      // What stands under another name as well is no secret there.
      const isOnlySecret = (secret: string): boolean =>
        text.split(secret).length - 1 === places.filter((place) => place === secret).length;
      // Names of registry types stand in sentences of our own.
      secrets = [SECRET_HEX, ...places.filter(isOnlySecret)].filter(
        (secret) => secret.length > 8 && !secret.startsWith('REG_'),
      );
      assert.ok(!documentSymbols(file, contextIn()).some(shows));
      for (let offset = 0; offset <= text.length; offset += 5) {
        const found = hoverAt(file, offset, contextIn());
        if (!found) continue;
        assert.ok(found.start <= offset && offset <= found.end);
        assert.ok(!hasSecret(cardAsText(found.card)), cardAsText(found.card));
        assert.ok(!hasSecret(cardAsMarkdown(found.card)));
      }
    }),
    { numRuns: sized(60) },
  );
});
