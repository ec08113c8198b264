import { lacksBracket } from '../sitectrl/property.ts';
import { duplicateProperties } from '../sitectrl/property-names.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import { type ControlTree, itemSpan } from '../sitectrl/tree.ts';
import { deletion, shownName } from './control-places.ts';
import { type Fix, partRule } from './rule.ts';

/** Two properties of one name in a block. */
export const SWM406 = partRule({
  meta: {
    id: 'SWM406',
    name: 'duplicate-property',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'A block that states a property twice, case aside, leaves open which of the two counts; no Microsoft text says. Delete the one you do not mean. ' +
      'Properties below different TARGET_PLATFORM lines of a block are not compared, nor are those outside of blocks in an excerpt, which may come from several places.',
    messages: {
      duplicate:
        'This block has a property "{name}" already, in line {line}; which of the two counts is not documented.',
      identical: 'This block has the same property "{name}" already, in line {line}.',
    },
    examples: {
      bad: 'BEGIN_COMPONENT\n  PROPERTY <Replication Interval><><><300>\n  PROPERTY <Replication Interval><><><900>\nEND_COMPONENT\n',
      good: 'BEGIN_COMPONENT\n  PROPERTY <Replication Interval><><><900>\nEND_COMPONENT\n',
    },
  },

  reach: 'siblings',

  check(context, report) {
    const { tree, isWhole } = context;
    for (const { first, item } of duplicateProperties(tree, isWhole)) {
      if (lacksBracket(tree, item) || lacksBracket(tree, first)) continue;
      const isIdentical = textOf(tree, first) === textOf(tree, item);
      const place = itemSpan(tree, first);
      // The lines of a file are counted when they are asked for, and few files have such a property.
      const line = context.lines.positionAt(place.start).line + 1;
      const name = shownName(tree.tokens.value(tree.firstField(item)));
      report({
        message: isIdentical ? 'identical' : 'duplicate',
        values: { name, line },
        ...itemSpan(tree, item),
        related: [{ ...place, message: `Here "${name}" stands first.` }],
        fixes: [
          ...deleting(tree, item, 'Delete this property', isIdentical),
          ...(isIdentical ? [] : deleting(tree, first, `Delete the one in line ${line}`, false)),
        ],
      });
    }
  },
});

function textOf(tree: ControlTree, item: number): string {
  const { tokens } = tree;
  return tokens.text.slice(tokens.start(tree.firstField(item)), tokens.end(tree.endToken(item) - 1));
}

/** Nothing where the lines around would then be read as something else. */
function deleting(tree: ControlTree, item: number, title: string, safe: boolean): readonly Fix[] {
  if (!isApart(tree, item)) return [];
  return [{ title, safe, edits: [deletion(tree.tokens, tree.firstToken(item), tree.endToken(item) - 1)] }];
}

/**
 * True where the lines around a property mean the same without it. Behind it an item has to begin: what is none becomes header once the first statement of
 * a file is gone, and may close a field that is open before the property.
 */
function isApart(tree: ControlTree, item: number): boolean {
  const { tokens } = tree;
  const before = tree.firstToken(item) - 1;
  const next = tree.endToken(item);
  if (next >= tokens.count) return true;
  const isInHeader = before < 0 || tokens.kind(before) === TokenKind.header;
  if (!isInHeader && tokens.kind(before) !== TokenKind.unclosedField) return true;
  const kind = tokens.kind(next);
  if (kind !== TokenKind.keyword) return kind === TokenKind.begin || kind === TokenKind.end;
  return next + 1 < tokens.count && (tokens.kind(next + 1) === TokenKind.word || tokens.isField(next + 1));
}
