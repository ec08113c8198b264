import { t } from '@vscode/l10n';
import type { ArticleGuidance } from '../../../../../server/src/lsp/protocol.ts';
import { button, element, list } from '../../page/dom.ts';

/** What blocks do when they are used, and which are unfolded. */
export interface ArticleUse {
  readonly open: (id: string) => void;
  readonly unfolded: Set<string>;
  readonly onFold: () => void;
}

/** An article to unfold: what it is about, what to do, whether it is mended here, and the way to its text. */
export function articleBlock(article: ArticleGuidance, use: ArticleUse): HTMLElement {
  const { id, title, date, appliesTo, summary, remedy, note, fix } = article;
  const block = element(
    'details',
    { class: 'article' },
    element(
      'summary',
      {},
      element('span', { class: 'article-id' }, id),
      element('span', { class: 'article-title' }, title),
    ),
    element(
      'div',
      { class: 'article-body' },
      element('p', {}, summary),
      remedy.length > 0 && element('p', { class: 'label' }, t('What to do')),
      list('ol', 'steps', remedy),
      note !== undefined && element('p', { class: 'note' }, note),
      fix && fixNote(fix),
      element('p', { class: 'minor' }, `${appliesTo} · ${date}`),
      button('link', t('Open article {0}', id), () => use.open(id)),
    ),
  );
  block.open = use.unfolded.has(id);
  block.addEventListener('toggle', () => {
    if (block.open) use.unfolded.add(id);
    else use.unfolded.delete(id);
    use.onFold();
  });
  return block;
}

/** Whether the fault is mended at this site. The colour only repeats what the words say. */
export function fixNote({ state, words }: NonNullable<ArticleGuidance['fix']>): HTMLElement {
  return element('p', { class: `fix ${state.replaceAll(' ', '-')}` }, words);
}
