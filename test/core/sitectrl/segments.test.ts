import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readControl } from '../../../server/src/core/control-pieces.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { configuredIn, lint } from '../../../server/src/core/lint/lint.ts';
import type { CheckSettings } from '../../../server/src/core/settings.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { type ControlSegment, controlCutter } from '../../../server/src/core/sitectrl/segments.ts';
import { TokenKind } from '../../../server/src/core/sitectrl/tokens.ts';
import { type ControlTree, ItemKind } from '../../../server/src/core/sitectrl/tree.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import { controlText } from '../../support/control-texts.ts';
import { changes, editsIn } from '../../support/edits.ts';
import { sized } from '../../support/sized.ts';

const language = 'sms-site-control';
/** Short pieces, so that short texts have many. */
const cutter = controlCutter(60);
const settings: CheckSettings = { ...defaultSettings, propertyMap: { 'Copy Queue': 'Local.SiteManagement' } };

const snippets = [
  'BEGIN_COMPONENT',
  'END_COMPONENT',
  'BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>\nPROPERTY <ContinuousOffline><REG_DWORD><><7>\nEND_CLIENT_COMPONENT',
  'BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>',
  '    PROPERTY <ContinuousOffline><REG_DWORD><><0>',
  '    PROPERTY <TriesBeforeOffline><REG_DWORD><><5>',
  '    PROPERTY <Interval><><><900>',
  '    PROPERTY <Interval><REG_DWORD><3><9x>',
  '    PROPERTY <SQL Password><REG_SZ><hunter2><0>',
  '    PROPERTY <Copy Queue><REG_SZ><0001200000100401><0>',
  'BEGIN_PROPERTY_LIST\n<Filters>\n< blank >\nEND_PROPERTY_LIST',
  'BEGIN_PROPERTY_LIST',
  'END_PROPERTY_LIST',
  'BEGIN_COMPONENT\n<SMS_STATUS_MANAGER>',
  'BEGIN_SITE_ACCOUNT\n<1><abc><AB>\nEND_SITE_ACCOUNT',
  'BEGIN_FILE_DEFINITION\n<1><x><S01><s01><837492602><1>\nEND_FILE_DEFINITION',
  'END_FILE_DEFINITION',
  'SITE CONTROL FILE [786][1.08]',
  'TARGET_PLATFORM <ALL>',
  '#30(abc',
  '#12(abc)',
  ')',
  '<',
  '>',
  '; remark',
  'BEGIN\x7fX',
];

const text = fc.oneof(
  controlText,
  fc.array(fc.constantFrom(...snippets), { maxLength: 40 }).map((lines) => lines.join('\r\n')),
);

/** Everything that can be asked of a tree. */
function allOf(tree: ControlTree): unknown {
  const { tokens } = tree;
  return {
    tokens: Array.from({ length: tokens.count }, (_, token) => [
      tokens.kind(token),
      tokens.start(token),
      tokens.end(token),
      tokens.beginsLine(token),
      tokens.isField(token) && tokens.value(token),
      tokens.tokenAt(tokens.start(token)),
    ]),
    counts: Object.values(TokenKind).map((kind) => [tokens.countOf(kind), tokens.firstOf(kind)]),
    items: Array.from({ length: tree.count }, (_, item) => [
      tree.kind(item),
      tree.name(item),
      tree.isProperty(item),
      tree.parent(item),
      tree.firstToken(item),
      tree.firstField(item),
      tree.endToken(item),
      tree.endItem(item),
      tree.kind(item) === ItemKind.block && [tree.closedBy(item), tree.endedBy(item)],
    ]),
    landmarks: tree.landmarks,
    unpaired: tree.unpaired,
    unusual: tree.unusualProperties,
    blocks: ['FILE_DEFINITION', 'COMPONENT', 'X', 'NOWHERE'].map((name) => tree.firstBlock(name)),
  };
}

function assertSame(pieces: SegmentedText<ControlSegment>, whole: string): void {
  assert.equal(pieces.whole, whole);
  const joined = readControl(pieces, language, undefined);
  const flat = parseFile(whole, language);
  assert.ok(flat.kind === 'control');
  assert.deepEqual(allOf(joined.tree), allOf(flat.tree));
  assert.equal(joined.lines.lineCount, flat.lines.lineCount);
  for (let offset = 0; offset <= whole.length; offset += 7)
    assert.deepEqual(joined.lines.positionAt(offset), flat.lines.positionAt(offset));
  assert.deepEqual(configuredIn(joined, settings), configuredIn(flat, settings));
  assert.deepEqual(lint(joined, {}, settings), lint(flat, {}, settings));
}

describe('a site control file in pieces', () => {
  test('is read and checked as in one piece where blocks reach over several, lack their END or have one too many', () => {
    const whole = [
      'SITE CONTROL FILE [786][1.08]',
      'BEGIN_FILE_DEFINITION\n<1><x><S01><s01><837492602><1>\nEND_FILE_DEFINITION',
      'BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>',
      'PROPERTY <ContinuousOffline><REG_DWORD><><7>',
      'BEGIN_PROPERTY_LIST\n<Filters>\n<(REG_DWORD)TriesBeforeOffline=3>\nEND_PROPERTY_LIST',
      'PROPERTY <ContinuousOffline><REG_DWORD><><0>',
      'END_CLIENT_COMPONENT',
      'END_PROPERTY_LIST',
      'BEGIN_COMPONENT\n<SMS_STATUS_MANAGER>',
      'BEGIN_X\n<a name that makes this piece long enough to be cut behind it>',
      'TARGET_PLATFORM <ALL>\nPROPERTY <Copy Queue><REG_SZ><0001200000100401><0>',
      'END_COMPONENT\nEND_X',
      'BEGIN_COMPONENT\n<LICENSE_METERING|a name that makes this piece long enough too>',
      'PROPERTY <GoOnLineInt><REG_DWORD><><900>\n<15\n PROPERTY <SQL Password><REG_SZ><example><0>',
      'BEGIN_COMPONENT\n<left open to the end, like the one around it>',
      '#30(abc\n)\nfits nothing',
    ].join('\n');
    for (const usualCount of [1, 2, 100]) assertSame(SegmentedText.of(cutter.cut(whole), usualCount), whole);
    for (let at = 0; at < whole.length; at += 293) {
      const pieces = SegmentedText.of(cutter.cut(whole), 2).replace(at, at + 40, 'END_X\n', cutter);
      assertSame(pieces, `${whole.slice(0, at)}END_X\n${whole.slice(at + 40)}`);
    }
  });

  test('is read and checked as in one piece where it cannot be read in pieces, or a block ends among others', () => {
    const long = `<${'x'.repeat(240)}>\n`;
    const texts = [
      `BEGIN_A\n${long}`.repeat(20),
      `BEGIN_A\n#95(${'x'.repeat(70)}\nEND_A\nBEGIN_B\n<1>)\nEND_B\n`,
      `BEGIN_A\n${long}BEGIN_B\nEND_B\nEND_A\nKEY <1>\n<2>\nBEGIN_C\nEND_C\n`,
    ];
    for (const whole of texts) assertSame(SegmentedText.of(cutter.cut(whole), 2), whole);
  });

  test('is read and checked as the file in one piece, after any edits', () => {
    fc.assert(
      fc.property(text, changes(snippets, 12), (start, all) => {
        let pieces = SegmentedText.of(cutter.cut(start), 4);
        assertSame(pieces, start);
        for (const { edit, text: current } of editsIn(start, all)) {
          pieces = pieces.replace(edit.start, edit.end, edit.newText, cutter);
          assertSame(pieces, current);
        }
      }),
      { numRuns: sized(30) },
    );
  });
});
