import { lacksBracket, PROPERTY_FIELDS, registryType } from '../sitectrl/property.ts';
import { type ControlTree, itemSpan } from '../sitectrl/tree.ts';
import { insert, replace } from './fixes.ts';
import { type Fix, partRule } from './rule.ts';

/** A PROPERTY does not have its four fields. */
export const SWM404 = partRule({
  meta: {
    id: 'SWM404',
    name: 'property-fields',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'shown',
    articles: ['Q242498', 'Q277745'],
    fix: 'suggested',
    explanation:
      'In all versions of the file a PROPERTY has four fields: its name, two texts and a number; what is not used stays empty, and an unused number is 0. ' +
      'With another count the number is read from another place, or from none. A PROPERTY with a broken field is not counted before that is mended (SWM403).',
    messages: {
      few: 'This PROPERTY has {count} of its four fields: name, two texts, number. A text that is not used is written <>.',
      many: 'This PROPERTY has {count} fields; it takes four: name, two texts, number.',
      bareName: 'The name of this PROPERTY is not in brackets, so it has {count} of its four fields.',
    },
    examples: {
      bad: 'PROPERTY <Replication Interval><><900>\n',
      good: 'PROPERTY <Replication Interval><><><900>\n',
    },
  },

  reach: 'item',

  check({ tree }, report) {
    for (const item of tree.unusualProperties) {
      const first = tree.firstField(item);
      const count = tree.endToken(item) - first;
      if (count === PROPERTY_FIELDS || lacksBracket(tree, item)) continue;
      const bare = tree.firstToken(item) + 1;
      const hasBareName = bare < first;
      report({
        message: hasBareName ? 'bareName' : count > PROPERTY_FIELDS ? 'many' : 'few',
        values: { count },
        ...itemSpan(tree, item),
        fixes: hasBareName ? bracketName(tree, bare, count) : completion(tree, first, count),
      });
    }
  },
});

/** Adds what is missing: empty texts before a number at the end, else empty texts and the number 0 behind. */
function completion({ tokens }: ControlTree, first: number, count: number): readonly Fix[] {
  if (count === 0 || count > PROPERTY_FIELDS) return [];
  const missing = PROPERTY_FIELDS - count;
  const last = first + count - 1;
  // The number of a REG_SZ is 0, so a number in the last place is rather its text.
  const isText = (): boolean => registryType(tokens.value(first + 1)) === 'REG_SZ';
  const endsWithNumber = count > 1 && !isText() && /^\d{1,10}$/.test(tokens.value(last));
  const added = endsWithNumber ? '<>'.repeat(missing) : `${'<>'.repeat(missing - 1)}<0>`;
  const offset = endsWithNumber ? tokens.start(last) : tokens.end(last);
  return [{ title: `Add ${added}`, safe: false, edits: [insert(offset, added)] }];
}

function bracketName({ tokens }: ControlTree, word: number, count: number): readonly Fix[] {
  if (count + 1 !== PROPERTY_FIELDS) return [];
  const place = { start: tokens.start(word), end: tokens.end(word) };
  return [
    { title: 'Put the name in brackets', safe: false, edits: [replace(place, `<${tokens.raw(word)}>`)] },
  ];
}
