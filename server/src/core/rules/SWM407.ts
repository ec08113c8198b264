import { sameName } from '../ini/name.ts';
import { PROPERTY_LIST } from '../sitectrl/property.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import { type ControlTree, NONE } from '../sitectrl/tree.ts';
import { SPACE, TAB } from '../text/ascii.ts';
import { tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { type Fix, partRule } from './rule.ts';

const STATUS_MANAGER = 'SMS_STATUS_MANAGER';

/** A value of a property list begins or ends with a blank. */
export const SWM407 = partRule({
  meta: {
    id: 'SWM407',
    name: 'blank-at-end-of-list-value',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q323146'],
    fix: 'suggested',
    explanation:
      'The status filter rules are property lists of SMS_STATUS_MANAGER. A rule whose name begins or ends with a blank makes that component call its lists ' +
      'corrupt, and status messages are no longer processed. Delete the rule in the console and make it again without the blank (Q323146). In the lists of other ' +
      'components nothing is documented, so there it is a hint.',
    messages: {
      statusManager:
        'This value of a property list of SMS_STATUS_MANAGER {where} a blank. If it names a status filter rule, status messages stop being processed: delete the rule in the console and make it anew.',
      other:
        'This value of a property list {where} a blank; in the lists of SMS_STATUS_MANAGER that is a documented fault.',
    },
    examples: {
      bad: 'BEGIN_COMPONENT\n  <SMS_STATUS_MANAGER>\n  BEGIN_PROPERTY_LIST\n    <Status Filter Rule>\n    <Night shift >\n  END_PROPERTY_LIST\nEND_COMPONENT\n',
      good: 'BEGIN_COMPONENT\n  <SMS_STATUS_MANAGER>\n  BEGIN_PROPERTY_LIST\n    <Status Filter Rule>\n    <Night shift>\n  END_PROPERTY_LIST\nEND_COMPONENT\n',
    },
  },

  reach: 'item',

  check({ tree }, report) {
    const { tokens } = tree;
    if (tree.firstBlock(PROPERTY_LIST) === NONE) return;
    let isInManager: Uint8Array | undefined;
    for (let item = 0; item < tree.count; item++) {
      if (!isInList(tree, item)) continue;
      for (let token = tree.firstField(item); token < tree.endToken(item); token++) {
        const blanks = blanksAtEnds(tree, token);
        if (!blanks) continue;
        isInManager ??= insideStatusManager(tree);
        const isManager = isInManager[item] === 1;
        report({
          message: isManager ? 'statusManager' : 'other',
          values: { where: blanks.where },
          severity: isManager ? 'warning' : 'hint',
          ...tokenSpan(tokens, token),
          fixes: [blanks.fix],
        });
      }
    }
  },
});

/** 1 for every item inside a block that has SMS_STATUS_MANAGER among its fields. */
function insideStatusManager(tree: ControlTree): Uint8Array {
  const inside = new Uint8Array(tree.count);
  for (let item = 0; item < tree.count; item++) {
    const isInner = inside[tree.parent(item)] === 1;
    if (isInner || (tree.isBlock(item) && namesStatusManager(tree, item))) inside[item] = 1;
  }
  return inside;
}

function namesStatusManager(tree: ControlTree, block: number): boolean {
  const { tokens } = tree;
  for (let token = tree.firstField(block); token < tree.endToken(block); token++) {
    const length = tokens.valueEnd(token) - tokens.valueStart(token);
    if (length === STATUS_MANAGER.length && sameName(tokens.value(token), STATUS_MANAGER)) return true;
  }
  return false;
}

/** The fields of a list are its own, or values inside it. */
function isInList(tree: ControlTree, item: number): boolean {
  if (tree.isBlock(item)) return tree.name(item) === PROPERTY_LIST;
  const parent = tree.parent(item);
  return parent !== NONE && tree.name(item) === '' && tree.name(parent) === PROPERTY_LIST;
}

function blanksAtEnds(
  tree: ControlTree,
  token: number,
): { readonly where: string; readonly fix: Fix } | undefined {
  const { tokens } = tree;
  if (tokens.kind(token) !== TokenKind.field && tokens.kind(token) !== TokenKind.continuedField)
    return undefined;
  const { text } = tokens;
  const start = tokens.valueStart(token);
  const end = tokens.valueEnd(token);
  const isBlankFirst = isBlank(text.charCodeAt(start));
  const isBlankLast = isBlank(text.charCodeAt(end - 1));
  if (!isBlankFirst && !isBlankLast) return undefined;
  let first = start;
  while (isBlank(text.charCodeAt(first))) first++;
  let last = end;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  const edits = [
    ...(first > start ? [replace({ start, end: first }, '')] : []),
    ...(last < end ? [replace({ start: last, end }, '')] : []),
  ];
  const where =
    isBlankFirst && isBlankLast ? 'begins and ends with' : isBlankFirst ? 'begins with' : 'ends with';
  return {
    where,
    fix: { title: edits.length > 1 ? 'Delete the blanks' : 'Delete the blank', safe: false, edits },
  };
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}
