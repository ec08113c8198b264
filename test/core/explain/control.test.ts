import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row } from './site-of.ts';

describe('a site control file', () => {
  test('what its head says, and every block with its number', () => {
    const file = explained(
      'sitectrl.ct0',
      'SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION\n<1><Master Site Control File><ABC><DEF><989139599><1>\nEND_FILE_DEFINITION\nBEGIN_COMPONENT\n<SMS_X>\nPROPERTY <Other><REG_SZ><x><0>\nEND_COMPONENT\nBEGIN_COMPONENT\n<LICENSE METERING>\nPROPERTY <Strange><REG_SZ><x><0>\nPROPERTY <ContinuousOffline><REG_DWORD><><1>\nEND_COMPONENT\nBEGIN_FOO\nEND_FOO\n',
    );
    assert.deepEqual(
      file.sections.map(({ title, rows: { shown } }) => [
        title,
        ...shown.map(({ label, text }) => [label, text]),
      ]),
      [
        [
          'File',
          ['Version of the notation', '1.08'],
          ['Type', 'actual'],
          ['For site', 'ABC'],
          ['From site', 'DEF'],
          ['Written', 'Sunday 6 May 2001, 08:59:59 (UTC)'],
        ],
        [
          'Settings of software metering',
          ['ContinuousOffline (Force real-time license verification)', 'no: clients are metered offline'],
        ],
        ['Other values of components', ['Strange', 'no text names this property']],
        [
          'Blocks',
          [
            'FILE_DEFINITION',
            '1 block. What the file is, for which site, and when it was made. It comes first.',
          ],
          ['COMPONENT', '2 blocks. A component that runs on a server.'],
          ['FOO', '1 block. No text explains it.'],
        ],
      ],
    );
    assert.equal(row(file, 'ContinuousOffline')?.unit, '1 = offline, 0 = online (inferred)');
    assert.equal(row(file, 'Strange')?.origin, 'line 11');
    assert.deepEqual(file.notes, []);
    assert.equal(
      file.summary[0],
      'It has 4 blocks and states 1 setting of software metering under a name that a text gives.',
    );
  });

  test('what is not there is not told', () => {
    const file = explained('sitectrl.ct0', 'x\n');
    assert.deepEqual([file.sections, file.notes], [[], []]);
    assert.deepEqual(file.summary, [
      'It has 0 blocks and states no setting of software metering under a name that a text gives.',
    ]);
    const empty = explained(
      'sitectrl.ct0',
      'BEGIN_FILE_DEFINITION\n<9><Weather><><DEF><x98><1>\nEND_FILE_DEFINITION\n',
    );
    assert.deepEqual(
      empty.sections[0]?.rows.shown.map(({ label, text, origin }) => [label, text, origin]),
      [
        ['Type', 'not documented', 'line 2'],
        ['From site', 'DEF', 'line 2'],
        ['Written', 'no number of seconds', 'line 2'],
      ],
    );
    const later = explained(
      'sitectrl.ct0',
      'BEGIN_FILE_DEFINITION\n<1><x><A><B><98x><1>\nEND_FILE_DEFINITION\n',
    );
    assert.equal(row(later, 'Written')?.text, 'no number of seconds');
  });

  test('values of components that a text knows, decode, or belong to metering', () => {
    const component = (name: string, ...lines: readonly string[]) =>
      `BEGIN_COMPONENT\n<${name}>\n${lines.join('\n')}\nEND_COMPONENT\n`;
    const file = explained(
      'sitectrl.ct0',
      component(
        'SMS_X',
        'PROPERTY <Other><REG_SZ><x><0>',
        'PROPERTY <Replication Interval><REG_DWORD><><3600>',
        'PROPERTY <Cycle><REG_SZ><0001200000100400><0>',
      ) +
        component(
          'LICENSE METERING',
          'PROPERTY <SYSOPT_LTMSYNCINT><REG_DWORD><><4>',
          'PROPERTY <Odd><REG_SZ><x><0>',
        ),
    );
    const others = file.sections.find(({ title }) => title === 'Other values of components');
    assert.deepEqual(
      others?.rows.shown.map(({ label, unit }) => [label, unit]),
      [
        ['Replication Interval', 'seconds (documented)'],
        ['Cycle', undefined],
        ['SYSOPT_LTMSYNCINT', undefined],
        ['Odd', undefined],
      ],
    );
    const many = component(
      'LICENSE METERING',
      ...Array.from({ length: 1300 }, (_, index) => `PROPERTY <P${index}><REG_SZ><x><0>`),
    );
    const rows = explained('sitectrl.ct0', many).sections[0]?.rows;
    assert.equal((rows?.shown.length ?? 0) + (rows?.more ?? 0), 1300);
  });

  test('settings, other values that decode, blocks', () => {
    const file = explained(
      'sitectrl.ct0',
      'BEGIN_COMPONENT\n<LICENSE_METERING>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nPROPERTY <GoOnLineInt><REG_DWORD><><900>\nEND_COMPONENT\n',
    );
    assert.equal(row(file, 'Balance')?.text, 'reads as a schedule: every 4 hours; no text says what for');
    assert.equal(row(file, 'GoOnLineInt')?.text, '15 minutes');
    assert.match(row(file, 'COMPONENT')?.text ?? '', /^1 block\. /);
  });
});
