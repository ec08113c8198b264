import type { ControlFile } from '../../core/document.ts';
import { TokenKind } from '../../core/sitectrl/tokens.ts';
import { type ControlTree, ItemKind, NONE } from '../../core/sitectrl/tree.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/lines.ts';
import { isPlainBlank, joinsLineEnds, type LayoutOptions, replaced, startOfLine } from './layout.ts';

/** No file nests blocks as deep as this; one made to do so is not laid out. */
const DEEPEST = 100;

/** What makes the place of a line uncertain. */
const BROKEN: readonly TokenKind[] = [TokenKind.unclosedField, TokenKind.unopenedField, TokenKind.junk];

/**
 * Lines of a site control file indented by the blocks around them, as the published samples show it, without blanks at their ends. What stands in a line
 * stays as it is: which columns SMS 2.0 writes is not known. No edits where blocks or fields are broken.
 */
export function controlLayout(file: ControlFile, span: Span, options: LayoutOptions): readonly TextEdit[] {
  const { tree, text } = file;
  const { tokens } = tree;
  if (BROKEN.some((kind) => tokens.has(kind))) return [];
  const depths = depthsOf(tree);
  if (!depths) return [];
  const unit = options.insertSpaces ? ' '.repeat(Math.min(Math.max(options.tabSize, 1), 16)) : '\t';
  const depthOf = (token: number): number | undefined =>
    token >= tokens.count || tokens.kind(token) === TokenKind.header ? undefined : depths(token);

  const edits: TextEdit[] = [];
  const firstToken = Math.max(0, tokens.tokenAt(span.start) - 1);
  for (let token = firstToken; token <= tokens.count; token++) {
    const gapStart = token === 0 ? 0 : tokens.end(token - 1);
    const gapEnd = token === tokens.count ? text.length : tokens.start(token);
    if (gapStart > span.end) break;
    const depth = depthOf(token);
    edits.push(
      ...gapEdits(text, gapStart, gapEnd, depth === undefined ? undefined : unit.repeat(depth), options),
    );
  }
  return edits.filter(({ start, end }) => end >= startOfLine(text, span.start) && start <= span.end);
}

/** The blanks between two tokens: those at the end of a line, lines of nothing else, and those in front of the next token. */
function gapEdits(
  text: string,
  start: number,
  end: number,
  indentation: string | undefined,
  { trimTrailingWhitespace }: LayoutOptions,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character !== '\n' && character !== '\r') continue;
    if (trimTrailingWhitespace !== false && isPlainBlank(text, from, at) && !joinsLineEnds(text, from, at))
      edits.push({ start: from, end: at, newText: '' });
    from = at + 1;
  }
  if (end === text.length) {
    if (trimTrailingWhitespace !== false && isPlainBlank(text, from, end))
      edits.push({ start: from, end, newText: '' });
    return edits;
  }
  const beginsLine = from > start || start === 0;
  if (beginsLine && indentation !== undefined && (from === end || isPlainBlank(text, from, end)))
    edits.push(...replaced(text, from, end, indentation));
  return edits;
}

/** How deep a token stands in blocks; undefined for a file whose blocks are not whole. */
function depthsOf(tree: ControlTree): ((token: number) => number) | undefined {
  const { tokens } = tree;
  const depths = new Uint8Array(tokens.count);
  const items = new Uint8Array(tree.count);
  for (let item = 0; item < tree.count; item++) {
    if (tree.kind(item) === ItemKind.strayEnd) return undefined;
    const parent = tree.parent(item);
    const depth = parent === NONE ? 0 : (items[parent] ?? 0) + 1;
    if (depth > DEEPEST) return undefined;
    items[item] = depth;
    // Fields below a keyword stand deeper than it does; values have no keyword.
    const inner = tree.kind(item) === ItemKind.values ? depth : depth + 1;
    const first = tree.firstToken(item);
    depths[first] = depth;
    for (let token = first + 1; token < tree.endToken(item); token++) depths[token] = inner;
    if (!tree.isBlock(item)) continue;
    const closer = tree.closedBy(item);
    if (closer === NONE) return undefined;
    depths[closer] = depth;
  }
  return (token) => depths[token] ?? 0;
}
