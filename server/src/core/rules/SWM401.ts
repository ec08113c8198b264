import { headerLines } from '../sitectrl/header.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { firstPlace } from './control-places.ts';
import { controlRule } from './rule.ts';

/** A text of so many outermost blocks, or of so many characters, may be meant as a whole file. */
const MANY_BLOCKS = 3;
const MANY_CHARACTERS = 4096;

/** The file may be meant as a whole one but does not begin like one. Short excerpts are not remarked on. */
export const SWM401 = controlRule({
  meta: {
    id: 'SWM401',
    name: 'no-file-definition',
    languages: ['sms-site-control'],
    severity: 'hint',
    evidence: 'documented',
    articles: ['Q133113'],
    fix: 'none',
    noFix: 'The lines at the beginning describe a site and a moment, which an excerpt does not tell.',
    explanation:
      'Every site control file of SMS 1.x begins with BEGIN_FILE_DEFINITION (Q133113), below a line that names the build; how a file of SMS 2.0 begins ' +
      'was never published. Without either, and without any other text at the start, the file is taken as an excerpt and checked mildly: a missing END is ' +
      'information then, not an error. Only texts with three outermost blocks or more than 4,096 characters are remarked on, because shorter ones ' +
      'are excerpts beyond doubt.',
    messages: {
      missing:
        'The file has neither a line before the first keyword nor BEGIN_FILE_DEFINITION, so it is taken as an excerpt; blocks without END are reported mildly. SMS 1.x begins its files with both; for SMS 2.0 that is not documented.',
    },
    examples: {
      bad: 'BEGIN_DOMAIN <ONE><1><2>\nEND_DOMAIN\nBEGIN_DOMAIN <TWO><1><2>\nEND_DOMAIN\nBEGIN_DOMAIN <SIX><1><2>\nEND_DOMAIN\n',
      good: 'PROPERTY <Replication Interval><><><900>\n',
    },
  },

  check({ tree, isWhole }, report) {
    if (isWhole || headerLines(tree).length > 0) return;
    if (mayBeWhole(tree)) report({ message: 'missing', ...firstPlace(tree) });
  },
});

function mayBeWhole(tree: ControlTree): boolean {
  let blocks = 0;
  for (let item = 0; item < tree.count && blocks < MANY_BLOCKS; item = tree.endItem(item)) {
    if (tree.isBlock(item)) blocks++;
  }
  return blocks === MANY_BLOCKS || (tree.count > 0 && tree.tokens.characters.length > MANY_CHARACTERS);
}
