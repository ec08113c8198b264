import type { ControlTokens } from '../sitectrl/tokens.ts';
import { type Encoding, firstUnencodable } from '../text/encoding.ts';
import { strayMarkLength } from '../text/stray-mark.ts';
import { firstPlace } from './control-places.ts';
import { replace } from './fixes.ts';
import { controlRule, type Fix } from './rule.ts';

/** The file is UTF-8 with a mark, or UTF-16. */
export const SWM414 = controlRule({
  meta: {
    id: 'SWM414',
    name: 'control-file-encoding',
    languages: ['sms-site-control'],
    severity: 'hint',
    evidence: 'documented',
    articles: ['Q133113'],
    fix: 'suggested',
    explanation:
      'SMS 1.x writes the file as plain single-byte text (Q133113), and programs of later years search its bytes for such text. A file in UTF-16, or with a byte order mark, was saved ' +
      'by an editor, not by SMS. What SMS 2.0 makes of it is not documented; it is read here all the same.',
    messages: {
      encoding:
        'The file is {encoding}. SMS is only known to write single-byte text; whether it reads anything else is not documented.',
    },
    examples: {
      bad: '\ufeffPROPERTY <Replication Interval><><><900>\n',
      good: 'PROPERTY <Replication Interval><><><900>\n',
    },
  },

  check({ tree, encoding }, report) {
    const { tokens } = tree;
    const name = encodingName(encoding, tokens);
    if (name !== undefined)
      report({
        message: 'encoding',
        values: { encoding: name },
        ...firstPlace(tree),
        fixes: mends(tokens.text),
      });
  },
});

const names: Readonly<Partial<Record<Encoding, string>>> = {
  'utf-8-bom': 'UTF-8 with a byte order mark',
  'utf-16le': 'UTF-16',
  'utf-16le-bom': 'UTF-16',
  'utf-16be': 'UTF-16 in big-endian order',
  'utf-16be-bom': 'UTF-16 in big-endian order',
};

/** In words, where the file is no single-byte text; a mark that was read as text counts. */
function encodingName(encoding: Encoding | undefined, tokens: ControlTokens): string | undefined {
  if (strayMarkLength(tokens.characters) > 0) return names['utf-8-bom'];
  if (encoding === 'utf-8')
    return /[^\0-\x7f]/.test(tokens.text) ? 'UTF-8 with characters beyond ASCII' : undefined;
  return encoding && names[encoding];
}

/** Takes the mark out of the text, or writes the file in the code page if it holds all characters. */
function mends(text: string): readonly Fix[] {
  const length = strayMarkLength(text);
  if (length > 0)
    return [
      { title: 'Delete the byte order mark', safe: false, edits: [replace({ start: 0, end: length }, '')] },
    ];
  if (firstUnencodable(text, 'windows-1252')) return [];
  return [{ title: 'Save as ANSI', safe: false, edits: [], encoding: 'windows-1252' }];
}
