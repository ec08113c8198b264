import fc from 'fast-check';

/** An encrypted value as account blocks hold it: no message may ever show it. */
export const SECRET_HEX = 'DEADBEEF0123456789ABCDEF0123456789ABCDEF';
/** A password in plain text as the value of a property that says so. */
export const SECRET_TEXT = 'hunter2swordfish';

const name = fc.constantFrom(
  'COMPONENT',
  'PROPERTY_LIST',
  'PROPERTYLIST',
  'SITE_ACCOUNT',
  'FILE_DEFINITION',
  'X',
  'Component',
);
const blank = fc.constantFrom('', '', '', ' ', '\t', '  ');
const field = fc.constantFrom(
  ...[
    '<>',
    '<1>',
    '<900>',
    '<Copy Queue>',
    '<REG_SZ>',
    '<REG_DWORD>',
    '<SMS_STATUS_MANAGER>',
    '< blank >',
    '<Client\n Program>',
  ],
  ...[
    '<5>',
    '<skz>',
    '<SKZ>',
    '<837492602>',
    '<4000000000>',
    '<Size=1>',
    '<(REG_SZ)Path= x>',
    `<(REG_SZ)Account=${SECRET_TEXT}>`,
  ],
  ...[
    `<${SECRET_HEX}>`,
    `<${SECRET_HEX.slice(0, 20)}\n${SECRET_HEX.slice(20)}>`,
    `<${SECRET_HEX}`,
    `${SECRET_HEX}>`,
  ],
  ...[
    '<',
    '>',
    '>>',
    '<open',
    'shut>',
    '<a<b>',
    '#3(abc)',
    '#30(abc)',
    '#9(',
    '; remark',
    'prose',
    '<\u00e9>',
    '\0',
    '\ud800',
  ],
);
const property = fc
  .tuple(
    fc.constantFrom('PROPERTY ', 'Property', 'PROPERTY\t', 'PROPERTY Bare'),
    fc.constantFrom(
      '<Interval>',
      '<interval>',
      '<SQL Password>',
      '<Interval',
      'Interval>',
      '<Key Count>',
      '',
    ),
    fc.constantFrom('<>', '<REG_SZ>', '<REG_DWORD>', 'REG_SZ>', '<REG_DWORD'),
    fc.constantFrom('<>', `<${SECRET_TEXT}>`, '<5>', '>', `<${SECRET_TEXT}`),
    fc.constantFrom('<0>', '<900>', '<900', '< 7>', '<0x10>', '<4294967296>', '>', '', '<1>>'),
  )
  .map((parts) => parts.join(''));

const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(blank, name, blank, fc.array(field, { maxLength: 2 })).map(writeBegin) },
  { weight: 3, arbitrary: fc.tuple(blank, name).map(([before, ended]) => `${before}END_${ended}`) },
  { weight: 4, arbitrary: fc.tuple(blank, property).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.array(field, { maxLength: 4 }).map((fields) => fields.join('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'TARGET_PLATFORM <ALL>',
      'TRANSACTION Inactive<0>',
      'KEYWORD',
      'BEGIN_A END_B END_A',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** Texts that look like site control files, with every fault that there is. */
export const controlText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', 'SITE CONTROL FILE [786][1.08]\n', '\ufeff', '\u00ef\u00bb\u00bf'),
    fc.array(line, { maxLength: 16 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([head, lines, lineEnd, isClosed]) => {
    const text = head + lines.join('\n') + (isClosed ? '\n' : '');
    return text.replaceAll('\n', lineEnd);
  });

function writeBegin([before, block, gap, fields]: readonly [
  string,
  string,
  string,
  readonly string[],
]): string {
  return `${before}BEGIN_${block}${gap}${fields.join('')}`;
}
