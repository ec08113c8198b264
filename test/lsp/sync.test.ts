import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OpenDocument } from '../../server/src/lsp/documents/open-document.ts';
import type { PlainPosition } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';
import { sized } from '../support/sized.ts';

const uri = 'file:///nowhere/Remodbc.ini';

interface Change {
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
  readonly text: string;
}

const piece = fc
  .array(
    fc.constantFrom(
      '[DS]',
      '[',
      ']',
      'PackTime',
      '=',
      '7',
      '"',
      ' ',
      ';',
      '\n',
      '\r\n',
      '\r',
      'é',
      '😀',
      '\ud83d',
      '\ude00',
    ),
    {
      maxLength: 6,
    },
  )
  .map((words) => words.join(''));

/** Positions as editors send them, and now and then ones that are not in the text. */
const place = fc.record({
  line: fc.integer({ min: 0, max: 12 }),
  character: fc.integer({ min: 0, max: 30 }),
});

/** Places so near to each other that one change often falls into what the one before has written. */
const nearPlace = fc.record({
  line: fc.integer({ min: 0, max: 2 }),
  character: fc.integer({ min: 0, max: 3 }),
});

const change: fc.Arbitrary<Change> = fc
  .oneof(
    fc.record({ first: place, second: place, text: piece }),
    fc.record({ first: nearPlace, second: nearPlace, text: piece }),
  )
  .map(({ first, second, text }) => {
    const isOrdered =
      first.line < second.line || (first.line === second.line && first.character <= second.character);
    return { range: isOrdered ? { start: first, end: second } : { start: second, end: first }, text };
  });

/** The offset of a position by the letter of the protocol: lines end with LF, CR LF or CR, and a line that is too short ends earlier. */
function offsetIn(text: string, { line, character }: PlainPosition): number {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [''];
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).join('').length;
  const content = (lines[line] ?? '').replace(/[\r\n]+$/, '');
  return start + Math.min(character, content.length);
}

function applyPlainly(text: string, { range, text: newText }: Change): string {
  return text.slice(0, offsetIn(text, range.start)) + newText + text.slice(offsetIn(text, range.end));
}

test('changes made one by one give the text that they give at once', () => {
  fc.assert(
    fc.property(piece, fc.array(change, { maxLength: 12 }), fc.boolean(), (start, changes, together) => {
      const document = new OpenDocument(uri, 'remodbc-ini', 1, start);
      if (together) document.applyChanges(changes, 2);
      else
        for (const [index, one] of changes.entries()) {
          document.applyChanges([one], index + 2);
          // Reading in between must not leave anything behind.
          assert.equal(document.parsed.text, document.parsed.text);
        }
      const expected = changes.reduce(applyPlainly, start);
      assert.equal(document.parsed.text, expected);
      const whole = new OpenDocument(uri, 'remodbc-ini', 1, expected);
      for (let offset = 0; offset <= expected.length; offset++)
        assert.deepEqual(
          document.rangeOf({ start: offset, end: offset }),
          whole.rangeOf({ start: offset, end: offset }),
        );
    }),
    { numRuns: sized(300) },
  );
});

test('a document that is as it was is not read again', () => {
  const document = new OpenDocument(uri, 'remodbc-ini', 1, '[DS]\nPackTime=1\n');
  const { parsed } = document;
  const [start, end] = [
    { line: 1, character: 4 },
    { line: 1, character: 7 },
  ];
  document.applyChanges([{ range: { start, end: start }, text: 'abc' }], 2);
  document.applyChanges([{ range: { start, end }, text: '' }], 3);
  assert.equal(document.parsed, parsed);
  assert.equal(document.version, 3);
  document.applyChanges([{ range: { start, end: start }, text: 'abc' }], 4);
  assert.equal(document.parsed.text, '[DS]\nPackabcTime=1\n');
});

test('a client that edits is told the same as one that opens the result', async () => {
  const client = await LanguageClient.start({
    capabilities: {
      textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    },
  });
  const samples = fc.sample(fc.tuple(piece, fc.array(change, { minLength: 1, maxLength: 15 })), {
    numRuns: sized(15),
    seed: 42,
  });
  for (const [index, [start, changes]] of samples.entries()) {
    const [edited, opened] = [`file:///a${index}/Remodbc.ini`, `file:///b${index}/Remodbc.ini`];
    client.open(edited, start);
    for (const [step, one] of changes.entries()) client.change(edited, step + 2, one);
    client.open(opened, changes.reduce(applyPlainly, start));
    const ask = (address: string): Promise<readonly unknown[]> =>
      Promise.all(
        ['diagnostic', 'documentSymbol', 'foldingRange', 'documentLink'].map((what) =>
          client.request(`textDocument/${what}`, { textDocument: { uri: address } }),
        ),
      );
    const texts = await Promise.all(
      [edited, opened].map((address) =>
        client.request<{ text: string }>('smsMetering/effective', { uri: address }),
      ),
    );
    assert.equal(texts[0]?.text, texts[1]?.text);
    const [first, second] = await Promise.all([ask(edited), ask(opened)]);
    assert.deepEqual(withoutIds(first), withoutIds(second));
  }
  await client.stop();
});

function withoutIds(answers: readonly unknown[] | undefined): unknown {
  return JSON.parse(JSON.stringify(answers), (key, value: unknown) =>
    key === 'resultId' ? undefined : value,
  );
}
