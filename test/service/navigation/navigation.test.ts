import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LanguageId, languageIds } from '../../../server/src/core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../../server/src/core/document.ts';
import type { ServiceContext } from '../../../server/src/service/context.ts';
import {
  definitionsElsewhere,
  definitionsHere,
  filesOfServer,
  highlightsAt,
  occurrencesIn,
  subjectAt,
} from '../../../server/src/service/navigation/navigation.ts';
import type { Occurrence, Subject } from '../../../server/src/service/navigation/subject.ts';
import { contextIn } from '../../support/marked-text.ts';
import { fileAtCaret } from '../../support/service-files.ts';
import { sized } from '../../support/sized.ts';

const context = contextIn();

/** Places as "line text", lines counted from 1. */
function shown({ text }: MeteringFile, places: Iterable<Occurrence>): readonly string[] {
  return [...places].map(
    ({ start, end }) => `${text.slice(0, start).split('\n').length} ${text.slice(start, end)}`,
  );
}

function subjectOf(language: LanguageId, marked: string, known = context): Subject | undefined {
  const { file, offset } = fileAtCaret(language, marked);
  return subjectAt(file, offset, known)?.subject;
}

function definitions(language: LanguageId, marked: string): readonly string[] {
  const { file, offset } = fileAtCaret(language, marked);
  const at = subjectAt(file, offset, context);
  return at ? shown(file, definitionsHere(file, at, context).places) : [];
}

function highlights(
  language: LanguageId,
  marked: string,
  known: ServiceContext = context,
): readonly string[] {
  const { file, offset } = fileAtCaret(language, marked);
  const places = highlightsAt(file, offset, known);
  return shown(file, places).map((place, index) => `${place} ${places[index]?.use}`);
}

/** What another file says of the subject under a caret. */
function elsewhere(language: LanguageId, marked: string, other: LanguageId, text: string, known = context) {
  const { file, offset } = fileAtCaret(language, marked);
  const at = subjectAt(file, offset, known);
  assert.ok(at);
  const otherFile = parseFile(text, other);
  return shown(otherFile, definitionsElsewhere(otherFile, at.subject, known));
}

const licmtr = [
  '[Component Configuration]',
  '(REG_DWORD) GoOnLineInt=900',
  '(REG_SZ) LicenseServers=METER01, meter02',
  '[METER01]',
  '(REG_SZ) UncDbPath=\\\\METER01\\LicMtr',
  '[METER02]',
  '[Meter01]',
].join('\n');

const control = [
  'BEGIN_CLIENT_COMPONENT',
  '  <LICENSE METERING>',
  '  <65537>',
  '  PROPERTY <GoOnLineInt><REG_DWORD><><900>',
  'END_CLIENT_COMPONENT',
  'BEGIN_CLIENT_COMPONENT',
  '  <OTHER>',
  '  PROPERTY <GoOnLineInt><REG_DWORD><><900>',
  'END_CLIENT_COMPONENT',
].join('\n');

test('a hidden key leads to the line that hides it, and that line to itself', () => {
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nPackTime=1\npackt|ime=2'), ['2 PackTime']);
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nPack|Time=1\npacktime=2'), ['2 PackTime']);
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nPackTime=1\npacktime=|2'), ['2 PackTime']);
});

test('a hidden section leads to the first of its name, and so does a key that stands in it alone', () => {
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nx=1\n[ d|s ]'), ['1 DS']);
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nx=1\n[ds]\nX|=2'), ['2 x']);
  assert.deepEqual(definitions('remodbc-ini', '[DS]\nx=1\n[ds]\ny|=2'), ['1 DS']);
  assert.deepEqual(definitions('remodbc-ini', 'a|=1\n[DS]'), [], 'nothing reads what stands before');
});

test('a name without a value hides the line with one', () => {
  assert.deepEqual(highlights('remodbc-ini', '[DS]\nPackTime\nPack|Time=1'), [
    '2 PackTime read',
    '3 PackTime unread',
  ]);
});

test('highlights tell what Windows reads from what it does not', () => {
  assert.deepEqual(highlights('remodbc-ini', '[DS]\r\nx|=1\r\nX=2\r\n[ds]\r\nx=3\r\n[Other]\r\nx=4'), [
    '2 x read',
    '3 X unread',
    '5 x unread',
  ]);
  assert.deepEqual(highlights('remodbc-ini', '[D|S]\n[ds]'), ['1 DS read', '2 ds unread']);
  assert.deepEqual(highlights('remodbc-ini', '[DS]\nx=|1'), [], 'a value is no name');
  assert.deepEqual(highlights('remodbc-ini', '; [D|S]'), []);
});

test('a server leads from the list to its section and back', () => {
  const inList = licmtr.replace('METER01, ', 'METER0|1, ');
  assert.deepEqual(definitions('licmtr-cfg', inList), ['4 METER01']);
  assert.deepEqual(highlights('licmtr-cfg', inList), [
    '3 METER01 unknown',
    '4 METER01 read',
    '5 METER01 unknown',
    '7 Meter01 unread',
  ]);
  assert.deepEqual(definitions('licmtr-cfg', licmtr.replace('meter02', '|meter02')), ['6 METER02']);
  assert.deepEqual(highlights('licmtr-cfg', licmtr.replace('[METER02]', '[ME|TER02]')), [
    '3 meter02 unknown',
    '6 METER02 read',
  ]);
  assert.deepEqual(elsewhere('site-metering', '[Site]\nServers=METER0|1', 'licmtr-cfg', licmtr), [
    '4 METER01',
  ]);
  assert.deepEqual(subjectOf('licmtr-cfg', '[Component Conf|iguration]'), {
    kind: 'section',
    language: 'licmtr-cfg',
    name: 'Component Configuration',
  });
});

test('a server is found in site control files where a published sample has one', () => {
  const text =
    'SERVER <METER01><x><><>\nRESOURCE <Windows NT Server><["Display=\\\\METER01\\"]MSWNET:["SMS_SITE=ABC"]\\\\METER01\\>';
  const file = parseFile(text, 'sms-site-control');
  assert.deepEqual(shown(file, occurrencesIn(file, { kind: 'server', name: 'meter01' }, context)), [
    '1 METER01',
    '2 METER01',
    '2 METER01',
  ]);
  assert.equal(subjectOf('sms-site-control', text.replace('MSWNET', 'MS|WNET'))?.kind, undefined);
  assert.equal(subjectOf('sms-site-control', text.replace('METER01', 'MET|ER01'))?.kind, 'server');
});

test('a setting leads from the profile to its stored twins and back', () => {
  const profile = '[ClientAgent]\nRetry|Delay=15 minutes';
  assert.deepEqual(
    elsewhere('site-metering', profile, 'licmtr-cfg', licmtr),
    ['2 GoOnLineInt'].map((line) => line.replace('GoOnLineInt', '(REG_DWORD) GoOnLineInt')),
  );
  assert.deepEqual(elsewhere('site-metering', profile, 'sms-site-control', control), ['4 GoOnLineInt']);
  const stored = licmtr.replace('GoOnLineInt', 'GoOn|LineInt');
  assert.deepEqual(
    elsewhere('licmtr-cfg', stored, 'site-metering', '[ClientAgent]\nretrydelay=1\nRetryDelay=2'),
    ['2 retrydelay'],
  );
  assert.deepEqual(elsewhere('licmtr-cfg', stored, 'sms-site-control', control), ['4 GoOnLineInt']);
  const property = control.replace('GoOnLineInt', 'Go|OnLineInt');
  assert.deepEqual(elsewhere('sms-site-control', property, 'site-metering', '[ClientAgent]\nRetryDelay=2'), [
    '2 RetryDelay',
  ]);
});

test('a declared property is the twin of the setting that it was declared to be', () => {
  const known = {
    ...context,
    check: { ...context.check, propertyMap: { balance: 'Local.LicenseBalancing' as const } },
  };
  const text = 'BEGIN_COMPONENT <8><X>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nEND_COMPONENT';
  const profile = '[Local]\nLicense|Balancing=every 4 hours';
  assert.deepEqual(elsewhere('site-metering', profile, 'sms-site-control', text, known), ['2 Balance']);
  assert.deepEqual(elsewhere('site-metering', profile, 'sms-site-control', text), []);
});

test('a property is that of its component, whatever the flags in other files', () => {
  const property = control.replace('GoOnLineInt', 'GoOnLine|Int');
  assert.deepEqual(highlights('sms-site-control', property), ['4 GoOnLineInt unknown']);
  assert.deepEqual(
    elsewhere('sms-site-control', property, 'sms-site-control', control.replace('65537', '1')),
    ['4 GoOnLineInt'],
  );
  const list = 'BEGIN_PROPERTY_LIST <Rules>\n<(REG_DWORD)Li|fe=5>\nEND_PROPERTY_LIST';
  assert.deepEqual(highlights('sms-site-control', list), ['2 Life unknown']);
});

test('BEGIN leads to its END and back', () => {
  const text = 'BEGIN_A\nBEGIN_A\nEND_A\nEND|_A';
  assert.deepEqual(highlights('sms-site-control', text), ['1 BEGIN_A unknown', '4 END_A unknown']);
  assert.deepEqual(definitions('sms-site-control', text), ['1 BEGIN_A']);
  assert.deepEqual(highlights('sms-site-control', 'BEG|IN_A\nBEGIN_B'), ['1 BEGIN_A unknown']);
  assert.deepEqual(highlights('sms-site-control', 'END|_A'), []);
});

test('a log leads to the servers of the site, and to nothing else', () => {
  const known = contextIn(undefined, { servers: { value: ['METER01'], origin: { words: 'a test' } } });
  const text = 'share \\\\METER|01\\LicMtr of meter01, METER011 and METER01-X\npwd=METER01';
  assert.deepEqual(highlights('sms-metering-log', text, known), ['1 METER01 unknown', '1 meter01 unknown']);
  assert.equal(subjectOf('sms-metering-log', text), undefined);
  assert.equal(subjectOf('sms-metering-log', 'pwd=MET|ER01', known), undefined, 'a password is no server');
});

test('the files of a server are those in a folder of its name', () => {
  const files = [
    'file:///site/METER01/swmtr/Remodbc.ini',
    'file:///site/meter%30%31/x.ini',
    'file:///site/METER01.ini',
    'file:///METER01/y.ini',
  ];
  assert.deepEqual(filesOfServer('meter01', files, 'file:///site'), files.slice(0, 2));
});

test('every place lies in its file and comes in its order, whatever the text', () => {
  const word = fc.constantFrom(
    '[',
    ']',
    'DS',
    '\n',
    '\r\n',
    '=',
    'a',
    ' ',
    ';',
    '\0',
    '😀',
    '<',
    '>',
    'PROPERTY ',
    'BEGIN_A',
    'END_A',
    '\\\\',
    'LicenseServers',
    '[Component Configuration]',
    '[Site]\nServers=',
  );
  const known = contextIn(undefined, { servers: { value: ['a'], origin: { words: 'a test' } } });
  let found = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...languageIds),
      fc.array(word, { maxLength: 40 }),
      fc.nat(200),
      (language, words, at) => {
        const file = parseFile(words.join(''), language);
        const place = subjectAt(file, at % (file.text.length + 1), known);
        if (!place) return;
        let before = 0;
        for (const { start, end, whole } of occurrencesIn(file, place.subject, known)) {
          assert.ok(before <= start && start <= end && end <= file.text.length);
          assert.ok(whole.start <= start && end <= whole.end);
          before = start;
          found++;
        }
      },
    ),
    { numRuns: sized(200) },
  );
  assert.ok(found > 0);
});
