import { skipBlanks } from '../sitectrl/line-text.ts';
import { PROPERTY_FIELDS } from '../sitectrl/property.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { CR, GREATER, LESS, LF } from '../text/ascii.ts';
import { spokenCount } from '../values/plural.ts';
import { tokenSpan } from './control-places.ts';
import { insert, replace } from './fixes.ts';
import { type Fix, partRule, type Report } from './rule.ts';

type Message = 'unclosed' | 'inside' | 'unopened' | 'lone' | 'continued' | 'junk';

/** A field without one of its brackets, or one that is broken over two lines. */
export const SWM403 = partRule({
  meta: {
    id: 'SWM403',
    name: 'broken-field',
    languages: ['sms-site-control'],
    severity: 'error',
    evidence: 'shown',
    articles: ['Q277745'],
    fix: 'safe',
    explanation:
      'Every value stands between "<" and ">", and none of the published samples has either of them inside a value; how one would be written there is ' +
      'not documented. Where a bracket is missing the fields behind it move. The mend is safe only in a PROPERTY that has its four fields with it. ' +
      'A field that goes on in the next line is a hint: the excerpt in Q277745 has such fields, probably because its lines were too ' +
      'long to print. So is text that is neither keyword nor field: no notation for comments is known.',
    messages: {
      unclosed: 'This field has no ">".',
      inside:
        'This field has no ">" before the next "<", or the "<" stands inside it; how brackets are written inside a field is not documented.',
      unopened: 'This field has no "<".',
      lone: 'This ">" closes no field: a "<" is missing before it, or it is one too many.',
      continued:
        'This field goes on in the next line. The only such fields known are in an article, where the line was too long to print.',
      junk: 'This text is neither keyword nor field{others}. It is passed over here; what SMS makes of it is not known, and no notation for comments is.',
    },
    examples: {
      bad: 'PROPERTY <Replication Interval><><><900\nPROPERTY <Travel Mode Switch><>><8>\n',
      good: 'PROPERTY <Replication Interval><><><900>\nPROPERTY <Travel Mode Switch><><><8>\n',
    },
  },

  reach: 'item',

  /** Text of no kind is told of once a file, because one remark in the place of a comment rarely stays alone. */
  checkWhole({ tree: { tokens } }, report) {
    const others = tokens.countOf(TokenKind.junk) - 1;
    if (others < 0) return;
    const values = { others: others === 0 ? '' : `, and ${spokenCount(others, 'more place')} like it` };
    const first = tokens.firstOf(TokenKind.junk);
    report({ message: 'junk', severity: 'hint', values, ...tokenSpan(tokens, first) });
  },

  check({ tree }, report) {
    const { tokens } = tree;
    if (!oddKinds.some((kind) => tokens.has(kind))) return;
    for (let item = 0; item < tree.count; item++) {
      const end = tree.endToken(item);
      for (let token = tree.firstField(item); token < end; token++) {
        if (tokens.kind(token) !== TokenKind.field) report(broken(tree, item, token));
      }
    }
  },
});

const oddKinds = [TokenKind.unclosedField, TokenKind.unopenedField, TokenKind.continuedField];

function broken(tree: ControlTree, item: number, token: number): Report<Message> {
  const { tokens } = tree;
  const place = tokenSpan(tokens, token);
  switch (tokens.kind(token)) {
    case TokenKind.continuedField:
      return { message: 'continued', severity: 'hint', ...place, fixes: [joinLines(tree, token)] };
    case TokenKind.unopenedField:
      return tokens.valueEnd(token) > tokens.valueStart(token)
        ? { message: 'unopened', ...place, fixes: openField(tree, item, token) }
        : { message: 'lone', ...place, fixes: mendLone(tree, item, token) };
    default: {
      const isInside = tokens.text.charCodeAt(place.end) === LESS;
      const fix = { title: 'Insert ">"', safe: completes(tree, item), edits: [insert(place.end, '>')] };
      return { message: isInside ? 'inside' : 'unclosed', ...place, fixes: [fix] };
    }
  }
}

/** True where the item is a PROPERTY that has its four fields if its only broken one is mended: then nothing else can be meant. */
function completes(tree: ControlTree, item: number): boolean {
  return isOnlySlip(tree, item, PROPERTY_FIELDS);
}

function isOnlySlip(tree: ControlTree, item: number, fields: number): boolean {
  const first = tree.firstField(item);
  const end = tree.endToken(item);
  if (!tree.isProperty(item) || end - first !== fields) return false;
  let broken = 0;
  for (let token = first; token < end; token++) {
    if (tree.tokens.kind(token) !== TokenKind.field) broken++;
  }
  return broken === 1;
}

/** Where it begins a line, a keyword may stand before its text, and what belongs to the field is not known. */
function openField(tree: ControlTree, item: number, token: number): readonly Fix[] {
  const { tokens } = tree;
  const start = tokens.start(token);
  const isClear = !tokens.beginsLine(token) || !/\s/.test(tokens.value(token));
  return isClear ? [{ title: 'Insert "<"', safe: completes(tree, item), edits: [insert(start, '<')] }] : [];
}

function mendLone(tree: ControlTree, item: number, token: number): readonly Fix[] {
  const place = tokenSpan(tree.tokens, token);
  const isSurplus = isOnlySlip(tree, item, PROPERTY_FIELDS + 1);
  const open: Fix = { title: 'Insert "<"', safe: completes(tree, item), edits: [insert(place.start, '<')] };
  const remove: Fix = { title: 'Delete this ">"', safe: isSurplus, edits: [replace(place, '')] };
  if (isSurplus) return [remove];
  return partsItsNeighbours(tree, token) ? [open] : [open, remove];
}

/** True for a ">" between a field without "<" and text: without it the two would be one. */
function partsItsNeighbours({ tokens }: ControlTree, token: number): boolean {
  if (token === 0 || tokens.kind(token - 1) !== TokenKind.unopenedField) return false;
  const next = tokens.characters.charCodeAt(skipBlanks(tokens.characters, tokens.end(token)));
  return !(Number.isNaN(next) || next === LF || next === CR || next === LESS || next === GREATER);
}

function joinLines(tree: ControlTree, token: number): Fix {
  const { glue, ...seam } = tree.tokens.seam(token);
  return { title: 'Join the lines', safe: false, edits: [replace(seam, glue)] };
}
