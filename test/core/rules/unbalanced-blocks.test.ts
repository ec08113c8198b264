import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { type Imbalance, imbalances } from '../../../server/src/core/rules/unbalanced-blocks.ts';
import { type ControlTree, NONE } from '../../../server/src/core/sitectrl/tree.ts';

/**
 * What is wrong with a text of words, told by their numbers from one: `2 unclosed before 3`, `like` the word that betrays the gap; `3 stray`; `2 crossed by 4`.
 * The number behind the last word stands for the end of the file.
 */
function wrongIn(words: string): readonly string[] {
  const file = parseFile(words.replaceAll(' ', '\n'), 'sms-site-control');
  assert.equal(file.kind, 'control');
  return imbalances(file.tree).map((imbalance) => told(imbalance, file.tree));
}

function told(imbalance: Imbalance, tree: ControlTree): string {
  const numberOf = (item: number): number => tree.firstToken(item) + 1;
  switch (imbalance.kind) {
    case 'unclosed': {
      const { before, namesake } = imbalance.gap;
      const like = namesake === NONE ? '' : ` like ${numberOf(namesake)}`;
      return `${numberOf(imbalance.block)} unclosed before ${before + 1}${like}`;
    }
    case 'stray':
      return `${numberOf(imbalance.end)} stray`;
    default:
      return `${numberOf(imbalance.block)} ${imbalance.kind} by ${numberOf(imbalance.end)}`;
  }
}

const long = 'X'.repeat(64);

const cases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a block without END': {
    'BEGIN_A END_A BEGIN_B END_B': [],
    BEGIN_A: ['1 unclosed before 2'],
    'BEGIN_A BEGIN_B END_A BEGIN_C END_C': ['2 unclosed before 3'],
    'BEGIN_A BEGIN_B BEGIN_C END_A': ['2 unclosed before 4', '3 unclosed before 4'],
    'BEGIN_P BEGIN_A END_P BEGIN_A END_A': ['2 unclosed before 3'],
    'BEGIN_P BEGIN_A END_P BEGIN_P BEGIN_A END_P': ['2 unclosed before 3', '5 unclosed before 6'],
  },
  'a block in one of its own name betrays where END is missing': {
    'BEGIN_A <1> BEGIN_A <2> END_A': ['1 unclosed before 3 like 3'],
    'BEGIN_A BEGIN_A BEGIN_A END_A': ['1 unclosed before 2 like 2', '2 unclosed before 3 like 3'],
    'BEGIN_A BEGIN_A END_A BEGIN_A END_A': ['1 unclosed before 2 like 2'],
    'BEGIN_A BEGIN_B BEGIN_A END_A': ['1 unclosed before 3 like 3', '2 unclosed before 3'],
    'BEGIN_A BEGIN_B BEGIN_C BEGIN_A END_A': [
      '1 unclosed before 4 like 4',
      '2 unclosed before 4',
      '3 unclosed before 4',
    ],
    'BEGIN_A BEGIN_A END_A BEGIN_B <1>': ['1 unclosed before 2 like 2', '4 unclosed before 6'],
    'BEGIN_A BEGIN_B <1> BEGIN_B END_B BEGIN_A END_A': [
      '1 unclosed before 6 like 6',
      '2 unclosed before 4 like 4',
    ],
  },
  'unless a closed block holds it': {
    'BEGIN_A BEGIN_B BEGIN_A END_A END_B': ['1 unclosed before 6'],
    'BEGIN_A BEGIN_B BEGIN_C BEGIN_A END_A END_B': ['1 unclosed before 7', '3 unclosed before 6'],
    'BEGIN_B BEGIN_A BEGIN_A END_A END_B': ['2 unclosed before 3 like 3'],
    'BEGIN_B BEGIN_A BEGIN_C BEGIN_A END_A END_B': ['2 unclosed before 4 like 4', '3 unclosed before 4'],
  },
  'an END without BEGIN': {
    END_A: ['1 stray'],
    'BEGIN_A END_A END_A': ['3 stray'],
    'BEGIN_ABC END_ABD': ['1 unclosed before 3', '2 stray'],
  },
  'an END that stands too late among others': {
    'BEGIN_A BEGIN_B END_A END_B': ['2 crossed by 4'],
    'BEGIN_A BEGIN_B BEGIN_C END_A END_B END_C': ['2 crossed by 5', '3 crossed by 6'],
    'BEGIN_A BEGIN_B BEGIN_C END_A END_C END_B': ['3 crossed by 5', '2 crossed by 6'],
    'BEGIN_A BEGIN_B BEGIN_B END_A END_B END_B': ['3 crossed by 5', '2 crossed by 6'],
    'BEGIN_A BEGIN_B END_A END_B BEGIN_C BEGIN_D END_C END_D': ['2 crossed by 4', '6 crossed by 8'],
    'BEGIN_A BEGIN_B END_A <1> END_B': ['2 unclosed before 3', '5 stray'],
    'BEGIN_A BEGIN_B END_A END_X BEGIN_C END_C END_B': ['2 unclosed before 3', '4 stray', '7 stray'],
    'END_X BEGIN_A BEGIN_B END_A END_B': ['1 stray', '3 crossed by 5'],
  },
  'an END with a slip in its name': {
    'BEGIN_COMPONENT END_COMPONNET': ['1 misspelt by 2'],
    'BEGIN_COMPONENT END_COMPONNET END_COMPONNET': ['1 misspelt by 2', '3 stray'],
    'BEGIN_COMPONENT END_COMPONNET END_COMPONENT': ['2 stray'],
    'BEGIN_COMPONENT END_COMPXXXT': ['1 unclosed before 3', '2 stray'],
    'BEGIN_ABCD END_ABCE': ['1 misspelt by 2'],
    'BEGIN_ABCD END_ABEE': ['1 unclosed before 3', '2 stray'],
    'BEGIN_ABCDEFGH END_ABCDEFXX': ['1 misspelt by 2'],
    'BEGIN_ABCDEFG END_ABCDEXX': ['1 unclosed before 3', '2 stray'],
    [`BEGIN_${long} END_${long.slice(1)}Y`]: ['1 misspelt by 2'],
    [`BEGIN_${long} END_${long}Y`]: ['1 unclosed before 3', '2 stray'],
    [`BEGIN_${long}X END_${long}`]: ['1 unclosed before 3', '2 stray'],
  },
};

for (const [what, texts] of Object.entries(cases)) {
  describe(what, () => {
    for (const [words, wrong] of Object.entries(texts))
      test(words, () => assert.deepEqual(wrongIn(words), wrong));
  });
}
