import '../../page/phrases.ts';
import type { SitePicture } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import type { VsCode } from '../../page/vscode.ts';
import { type FromSitePage, recalledSite, type Shown, type SiteMemory } from '../messages.ts';
import { computersSection } from './computers.ts';
import { differencesSection } from './differences.ts';
import { factsSection } from './facts.ts';
import type { SiteUse } from './use.ts';
import { weekSection } from './week.ts';

declare function acquireVsCodeApi(): VsCode<SiteMemory>;

const vscode = acquireVsCodeApi();
const memory = recalledSite(vscode.getState());
const content = element('main', {});
/** Says aloud what has changed. */
const news = element('p', { class: 'hidden', role: 'status' });
document.body.prepend(content, news);
let shown = '';
let source = memory.source;

const use: SiteUse = {
  open: ({ uri, line }) => tell({ kind: 'open', uri, line }),
  unfolded: new Set(memory.unfolded),
  onFold: remember,
};

document.addEventListener('scroll', remember, { passive: true });
window.addEventListener('message', ({ data }: MessageEvent<Shown>) => show(data));
tell({ kind: 'ready' });

/** Draws anew if there is something else to draw. The focus and what is unfolded stay where they are. */
function show(what: Shown): void {
  const text = JSON.stringify(what);
  if (text === shown) return;
  const scroll = shown === '' ? memory.scroll : window.scrollY;
  const key = document.activeElement?.getAttribute('data-key');
  shown = text;
  if (what.kind === 'picture') source = what.source;
  content.replaceChildren(
    ...(what.kind === 'picture' ? pictureContent(what.picture) : [element('p', {}, what.words)]),
  );
  const focused = [...content.querySelectorAll<HTMLElement>('[data-key]')].find(
    (part) => part.getAttribute('data-key') === key,
  );
  if (key) focused?.focus({ preventScroll: true });
  window.scrollTo(0, scroll);
  remember();
  const words =
    what.kind === 'picture' ? `${what.picture.title}: ${what.picture.summary.join(' ')}` : what.words;
  if (news.textContent !== words) news.textContent = words;
}

function pictureContent(picture: SitePicture): readonly Node[] {
  const { title, summary, facts, groups, copies, differences, week, notes } = picture;
  return [
    element('header', {}, element('h1', {}, title), element('p', {}, summary.join(' '))),
    computersSection(groups, use),
    differencesSection(copies, differences, use),
    factsSection(facts, use),
    weekSection(week, use),
    notes.length > 0 &&
      element('ul', { class: 'notes minor' }, ...notes.map((note) => element('li', {}, note))),
  ].filter((part) => part instanceof Node);
}

function remember(): void {
  vscode.setState({ unfolded: [...use.unfolded], scroll: window.scrollY, ...(source && { source }) });
}

function tell(message: FromSitePage): void {
  vscode.postMessage(message);
}
