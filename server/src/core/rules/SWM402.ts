import defer * as catalogue from '../catalogue/control/index.ts';
import { type ControlTree, keywordSpan, NONE } from '../sitectrl/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { deletion, lineBehind, shownName, tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { controlRule, type RelatedPlace, type Report } from './rule.ts';
import { type Gap, type Imbalance, imbalances } from './unbalanced-blocks.ts';

type Message = 'unclosed' | 'stray' | 'crossed' | 'misspelt';
type Place = Omit<Report<Message>, 'severity'>;

/** BEGIN and END do not match. */
export const SWM402 = controlRule({
  meta: {
    id: 'SWM402',
    name: 'unbalanced-block',
    languages: ['sms-site-control'],
    severity: 'error',
    evidence: 'shown',
    articles: [],
    fix: 'suggested',
    explanation:
      'In every published sample a block that BEGIN_name opens is closed by END_name, and blocks do not cross. Where one of the two is missing, what ' +
      'follows belongs to another block than its writer meant. In a text that does not begin like a whole file all of this is information, because an ' +
      'excerpt may be cut anywhere; a single outermost block that is open at its end is not remarked on. No Microsoft text describes how SMS reads a damaged file.',
    messages: {
      unclosed: 'BEGIN_{name} has no END_{name}; the block reaches to {ender}.',
      stray: 'END_{name} closes nothing: no block of this name is open.',
      crossed: 'END_{name} comes too late: {ender} has ended the block already, so the two blocks cross.',
      misspelt:
        'END_{name} closes nothing, and the block around it, {block}, has no END: one of the two names is misspelt.',
    },
    examples: {
      bad: 'SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION\n  <2>\nEND_FILE_DEFINITION\nBEGIN_DOMAIN <ONE><1><2>\n  BEGIN_PROPERTY_LIST\n    <INTEL CLIENT>\nEND_DOMAIN\n',
      good: 'SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION\n  <2>\nEND_FILE_DEFINITION\nBEGIN_DOMAIN <ONE><1><2>\n  BEGIN_PROPERTY_LIST\n    <INTEL CLIENT>\n  END_PROPERTY_LIST\nEND_DOMAIN\n',
    },
  },

  check({ tree, isWhole }, report) {
    const found = imbalances(tree);
    if (!isWhole && isCutOff(tree, found)) return;
    for (const imbalance of found)
      report({ ...described(tree, imbalance), severity: isWhole ? 'error' : 'information' });
  },
});

/** True for an excerpt that breaks off inside its last block and is right otherwise. */
function isCutOff(tree: ControlTree, found: readonly Imbalance[]): boolean {
  const [only, another] = found;
  if (only?.kind !== 'unclosed' || another !== undefined) return false;
  return tree.parent(only.block) === NONE && only.gap.namesake === NONE;
}

function described(tree: ControlTree, imbalance: Imbalance): Place {
  switch (imbalance.kind) {
    case 'unclosed':
      return unclosed(tree, imbalance.block, imbalance.gap);
    case 'stray':
      return {
        message: 'stray',
        values: { name: shownName(tree.name(imbalance.end)) },
        ...keywordSpan(tree, imbalance.end),
      };
    case 'crossed':
      return crossed(tree, imbalance.block, imbalance.end);
    case 'misspelt':
      return misspelt(tree, imbalance.block, imbalance.end);
  }
}

function unclosed(tree: ControlTree, block: number, { before, namesake }: Gap): Place {
  const { tokens } = tree;
  const ender = tree.endedBy(block);
  const isAtEnd = ender === tokens.count;
  const enderName = isAtEnd ? 'the end of the file' : shownName(tokens.raw(ender));
  const related: RelatedPlace[] = [];
  if (namesake !== NONE)
    related.push({
      ...keywordSpan(tree, namesake),
      message: 'Another block of this name begins inside it here.',
    });
  if (!isAtEnd)
    related.push({ ...tokenSpan(tokens, ender), message: `${enderName} ends the block around it.` });
  return {
    message: 'unclosed',
    values: { name: shownName(tree.name(block)), ender: enderName },
    ...keywordSpan(tree, block),
    related,
    fixes: [
      {
        title: `Insert ${shownName(endOf(tree, block))}`,
        safe: false,
        edits: [insertEnd(tree, block, before)],
      },
    ],
  };
}

function crossed(tree: ControlTree, block: number, end: number): Place {
  const { tokens } = tree;
  const ender = shownName(tokens.raw(tree.endedBy(block)));
  const own = tree.firstToken(end);
  return {
    message: 'crossed',
    values: { name: shownName(tree.name(end)), ender },
    ...keywordSpan(tree, end),
    related: [{ ...keywordSpan(tree, block), message: 'The block begins here.' }],
    fixes: [
      {
        title: `Move it before ${ender}`,
        safe: false,
        edits: [insertEnd(tree, block, tree.endedBy(block)), deletion(tokens, own, own)],
      },
    ],
  };
}

/** Which of the two names is the wrong one the rest of the file may tell; a name that is known comes first. */
function misspelt(tree: ControlTree, block: number, end: number): Place {
  const begin = tree.tokens.raw(tree.firstToken(block));
  const endName = tree.tokens.raw(tree.firstToken(end));
  const changes = [
    { place: keywordSpan(tree, end), keyword: endOf(tree, block) },
    {
      place: keywordSpan(tree, block),
      keyword: `${begin.slice(0, 'BEGIN_'.length)}${endName.slice('END_'.length)}`,
    },
  ];
  const { knownBlock } = catalogue;
  const isEndKnown = knownBlock(tree.name(end)) !== undefined && knownBlock(tree.name(block)) === undefined;
  return {
    message: 'misspelt',
    values: { name: shownName(tree.name(end)), block: shownName(begin) },
    ...keywordSpan(tree, end),
    related: [{ ...keywordSpan(tree, block), message: 'The block begins here.' }],
    fixes: (isEndKnown ? changes.toReversed() : changes).map(({ place, keyword }) => ({
      title: `Change ${shownName(tree.tokens.text.slice(place.start, place.end))} to ${shownName(keyword)}`,
      safe: false,
      edits: [replace(place, keyword)],
    })),
  };
}

/** The END goes behind the last thing that belongs to the block, in a line of its own that is indented like the BEGIN. */
function insertEnd(tree: ControlTree, block: number, before: number): TextEdit {
  return lineBehind(tree.tokens, before - 1, endOf(tree, block), tree.firstToken(block));
}

/** `END_x` for `BEGIN_x`, in the letters that the file uses. */
function endOf(tree: ControlTree, block: number): string {
  const begin = tree.tokens.raw(tree.firstToken(block));
  const isLower = begin.startsWith('begin_');
  return `${isLower ? 'end_' : 'END_'}${begin.slice('BEGIN_'.length)}`;
}
