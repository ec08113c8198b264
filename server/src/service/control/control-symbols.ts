import type { ControlFile } from '../../core/document.ts';
import { componentAround } from '../../core/site/component-properties.ts';
import { propertyOf } from '../../core/sitectrl/property.ts';
import { REDACTED } from '../../core/sitectrl/secrets.ts';
import { type ControlTree, fieldsOf, ItemKind, itemSpan, keywordSpan } from '../../core/sitectrl/tree.ts';
import { looksLikeSchedule } from '../../core/values/schedule/recognise.ts';
import { decodeScheduleValue } from '../../core/values/schedule/token.ts';
import { printable } from '../card.ts';
import type { OutlineItem } from '../document-symbols.ts';
import { MOST_SYMBOLS, restSymbol } from '../rest-symbol.ts';
import { schedulesInWords } from '../settings/schedule-rows.ts';
import { secretsOf, shownField, shownText } from './shown-field.ts';

/** What lies deeper stands in the outline beside what is around it: clients and the protocol go through nested symbols by recursion. */
const DEEPEST = 32;

const LONGEST_NAME = 60;
/** The names of a component stand in the first fields of its block. */
const SHOWN_FIELDS = 2;

interface Growing extends OutlineItem {
  readonly children: OutlineItem[];
}

/** The blocks with their properties and statements, in the order of the file. What is too much to list is named at the end. */
export function controlSymbols({ tree }: ControlFile): readonly OutlineItem[] {
  const outermost: OutlineItem[] = [];
  /** The blocks around the item at hand that have a place in the outline. */
  const around: { readonly block: number; readonly symbol: Growing }[] = [];
  let budget = MOST_SYMBOLS;
  for (let item = 0; item < tree.count; item++) {
    const kind = tree.kind(item);
    if (kind !== ItemKind.block && kind !== ItemKind.statement) continue;
    while (around.length > 0 && tree.endItem(around.at(-1)?.block ?? 0) <= item) around.pop();
    const siblings = around.at(-1)?.symbol.children ?? outermost;
    if (budget-- === 0) {
      outermost.push(restSymbol(keywordSpan(tree, item)));
      break;
    }
    const symbol = kind === ItemKind.block ? blockSymbol(tree, item) : statementSymbol(tree, item);
    siblings.push(symbol);
    if (kind === ItemKind.block && around.length < DEEPEST) around.push({ block: item, symbol });
  }
  return outermost;
}

function blockSymbol(tree: ControlTree, block: number): Growing {
  const fields = fieldsOf(tree, block).slice(0, SHOWN_FIELDS);
  const detail = fields.map((token) => bare(shownField(tree, block, token))).join(' ');
  return symbolOf(tree, block, 'section', bare(shownText(tree.name(block))), detail);
}

function statementSymbol(tree: ControlTree, item: number): Growing {
  const property = propertyOf(tree, item);
  if (!property) {
    const fields = fieldsOf(tree, item).slice(0, SHOWN_FIELDS);
    const detail = fields.map((token) => bare(shownField(tree, item, token))).join(' ');
    return symbolOf(tree, item, 'key', bare(shownText(tree.name(item))), detail);
  }
  const { name, start, end, value } = property;
  const isSecret = secretsOf(tree)
    .of(item)
    .some((place) => place.start < end && place.end > start);
  const detail = isSecret ? REDACTED : valueDetail(tree, item, value);
  const symbol = symbolOf(tree, item, 'key', bare(shownText(name)), detail);
  // A person who goes there looks for the name; every line has the keyword.
  return name === '' ? symbol : { ...symbol, nameSpan: tree.tokens.valueSpan(property.nameToken) };
}

function valueDetail(tree: ControlTree, item: number, value: string): string {
  const decoded =
    looksLikeSchedule(value) && componentAround(tree, item) !== undefined
      ? decodeScheduleValue(value)
      : undefined;
  return decoded?.ok ? schedulesInWords(decoded.schedules) : bare(shownText(value));
}

function symbolOf(
  tree: ControlTree,
  item: number,
  kind: OutlineItem['kind'],
  name: string,
  detail: string,
): Growing {
  return {
    kind,
    name: shortened(name) || '<>',
    detail: shortened(detail),
    span: itemSpan(tree, item),
    nameSpan: keywordSpan(tree, item),
    isRead: true,
    children: [],
  };
}

function shortened(text: string): string {
  const line = printable(text).trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 3)}...` : line;
}

/** A quoted text without its quotes. */
function bare(text: string): string {
  return text.replace(/^"|"$/g, '');
}
