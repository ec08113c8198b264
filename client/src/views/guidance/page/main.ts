import '../../page/phrases.ts';
import { t } from '@vscode/l10n';
import { element } from '../../page/dom.ts';
import type { VsCode } from '../../page/vscode.ts';
import { type Memory, recalled } from '../memory.ts';
import type { FromPage, Place, ToPage } from '../messages.ts';
import { articleBlock } from './article-block.ts';
import { moveByKeys } from './keys.ts';
import { type PlaceUse, placeAloud, placeContent } from './place.ts';

declare function acquireVsCodeApi(): VsCode<Memory>;

const vscode = acquireVsCodeApi();
const memory = recalled(vscode.getState());

const query = element('input', {
  type: 'search',
  id: 'query',
  placeholder: t('Symptom, number or key'),
  'aria-controls': 'content',
  autocomplete: 'off',
  spellcheck: 'false',
});
const label = element('label', { for: 'query', class: 'hidden' }, t('Search the Knowledge Base articles'));
const title = element('header', {}, element('h1', { class: 'hidden' }, t('Guidance')));
const search = element('search', {}, label, query);
const content = element('main', { id: 'content' });
/** Says aloud what has changed, in one sentence, whatever the content holds. */
const news = element('p', { class: 'hidden', role: 'status' });
document.body.prepend(title, search, content, news);

let place: Place = { kind: 'waiting', words: '' };
let results: Extract<ToPage, { readonly kind: 'found' }> | undefined;
let shown = '';

const use: PlaceUse = {
  open: (id) => tell({ kind: 'openArticle', id }),
  unfolded: new Set(memory.unfolded),
  onFold: remember,
  search: searchFor,
  fix: () => tell({ kind: 'fix' }),
  begin: (how) => tell({ kind: how }),
};

query.value = memory.query;
query.addEventListener('input', searchAgain);
document.addEventListener('keydown', (event) => moveByKeys(event, query, searchAgain));
content.addEventListener('scroll', remember, { passive: true });
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
tell({ kind: 'ready' });
if (memory.query.trim() !== '') searchAgain();

function hear(message: ToPage): void {
  switch (message.kind) {
    case 'show':
      place = message.place;
      break;
    case 'found':
      // An answer that came too late is to a question that is no longer asked.
      if (message.query !== query.value) return;
      results = message;
      break;
    case 'search':
      searchFor(message.query);
      return;
  }
  show();
}

function searchFor(words: string): void {
  query.value = words;
  searchAgain();
  query.focus();
}

function searchAgain(): void {
  remember();
  if (query.value.trim() === '') {
    results = undefined;
    show();
  } else tell({ kind: 'search', query: query.value });
}

/** Builds the content anew if it is another than before. */
function show(): void {
  const what = JSON.stringify(results ?? place);
  if (what === shown) return;
  const isFirst = shown === '';
  shown = what;
  content.replaceChildren(...(results ? resultContent(results) : placeContent(place, use)));
  news.textContent = results ? (results.failure ?? countAloud(results.articles.length)) : placeAloud(place);
  content.scrollTop = isFirst ? memory.scroll : 0;
}

function resultContent({ articles, failure }: NonNullable<typeof results>): readonly Node[] {
  const nothing = t('No article has these words. Try a number, the name of a key or a piece of a log line.');
  if (articles.length === 0) return [element('p', { class: 'minor' }, failure ?? nothing)];
  const items = articles.map((article) => element('li', {}, articleBlock(article, use)));
  return [
    element('h2', { class: 'hidden' }, t('Articles found, best first')),
    element('ol', { class: 'results' }, ...items),
  ];
}

function countAloud(count: number): string {
  if (count === 0) return t('No articles found.');
  return count === 1 ? t('One article found.') : t('{0} articles found.', count);
}

function remember(): void {
  vscode.setState({ query: query.value, unfolded: [...use.unfolded], scroll: content.scrollTop });
}

function tell(message: FromPage): void {
  vscode.postMessage(message);
}
