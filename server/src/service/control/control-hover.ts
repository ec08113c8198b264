import type { ControlFile } from '../../core/document.ts';
import { tokenSpan } from '../../core/rules/control-places.ts';
import { formatVersion } from '../../core/sitectrl/header.ts';
import { TokenKind } from '../../core/sitectrl/tokens.ts';
import { ItemKind } from '../../core/sitectrl/tree.ts';
import { type Card, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { blockCard, endCard } from './block-card.ts';
import { itemOf, tokenAt } from './control-place.ts';
import { fieldCard } from './field-card.ts';
import { shownText } from './shown-field.ts';
import { statementCard } from './statement-card.ts';

/** What there is to say about a place of a site control file: header, keywords and fields. Secrets are never shown. */
export function controlHover(file: ControlFile, offset: number, context: ServiceContext): Hover | undefined {
  const token = tokenAt(file.tree.tokens, offset);
  const card = token === undefined ? undefined : tokenCard(file, token, context);
  return token === undefined || !card ? undefined : { ...tokenSpan(file.tree.tokens, token), card };
}

function tokenCard(file: ControlFile, token: number, context: ServiceContext): Card | undefined {
  const { tree } = file;
  const kind = tree.tokens.kind(token);
  if (kind === TokenKind.header) return headerCard(file, token);
  const item = itemOf(tree, token);
  if (item === undefined) return undefined;
  if (kind === TokenKind.end) return endCard(file, item);
  if (kind === TokenKind.begin) return blockCard(file, item, context);
  if (kind === TokenKind.blob) return blobCard;
  if (tree.tokens.isField(token)) return fieldCard(file, item, token, context);
  return tree.kind(item) === ItemKind.statement ? statementCard(file, item, context) : undefined;
}

function headerCard({ tree }: ControlFile, token: number): Card {
  const version = formatVersion(tree);
  const rows =
    token === 0 && version !== undefined
      ? [{ label: 'Version of the notation', value: `${version} (shown for SMS 1.x)` }]
      : [];
  return {
    title: 'Header of a site control file',
    summary: 'Text before the first keyword. How SMS 2.0 begins the file is not documented.',
    rows: [{ label: 'Text', value: shownText(tree.tokens.raw(token)) }, ...rows],
    articles: ['Q133113'],
  };
}

const blobCard: Card = {
  title: 'A text of a notation of its own',
  summary: `${quote('#')}, the number of its characters, and the text in parentheses. What is in it is not documented, and not shown here.`,
};
