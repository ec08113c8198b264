import { t } from '@vscode/l10n';
import type { ArticleGuidance, FindingGuidance, Subject } from '../../../../../server/src/lsp/protocol.ts';
import { button, element, list } from '../../page/dom.ts';
import { severityIcon, severityWords } from '../../page/severity.ts';
import type { Place } from '../messages.ts';
import { type ArticleUse, articleBlock, fixNote } from './article-block.ts';

/** What the parts of a place do when they are used. */
export interface PlaceUse extends ArticleUse {
  readonly search: (query: string) => void;
  readonly fix: () => void;
  readonly begin: (how: 'openSample' | 'getStarted') => void;
}

/** Queries that show what the search understands. */
const hints = ['9406', 'error 1061', 'PackInterval', 'Synchronized FAILED', 'share exists'];

/** Everything about a place, as the content of the page. */
export function placeContent(place: Place, use: PlaceUse): readonly Node[] {
  if (place.kind === 'waiting') return [element('p', { class: 'minor' }, place.words)];
  if (place.kind === 'noFile') return [welcome(use)];
  const { findings = [], moreFindings = 0, subjects = [], related = [] } = place.guidance ?? {};
  if (findings.length === 0 && subjects.length === 0) return [idle(use)];
  return [
    ...findings.map((finding) => findingBlock(finding, use)),
    ...(moreFindings > 0
      ? [element('p', { class: 'minor' }, t('{0} more at this place; see the Problems panel.', moreFindings))]
      : []),
    ...subjects.map((subject) => subjectBlock(subject, shownIn(findings), use)),
    ...(related.length > 0 ? [relatedBlock(related, use)] : []),
  ];
}

/** A place in one sentence, for who listens. */
export function placeAloud(place: Place): string {
  if (place.kind === 'waiting') return place.words;
  if (place.kind === 'noFile') return noFileWords();
  const { findings = [], subjects = [] } = place.guidance ?? {};
  const [finding] = findings;
  if (finding) return `${severityWords()[finding.severity]}, ${finding.name}: ${finding.message}`;
  return subjects[0]?.title ?? t('Nothing is known of this place.');
}

function noFileWords(): string {
  return t(
    'Open a Remodbc.ini, a LICMTR.CFG, a site control file, a site metering profile or a metering log.',
  );
}

function welcome({ begin, search }: PlaceUse): HTMLElement {
  return element(
    'section',
    { class: 'idle' },
    element('p', {}, noFileWords()),
    element(
      'p',
      {},
      button('action', t('Open a Sample'), () => begin('openSample')),
      ' ',
      button('action', t('Get Started'), () => begin('getStarted')),
    ),
    element('p', { class: 'label' }, t('Search for, for example')),
    chips(hints, search),
  );
}

function idle({ search }: PlaceUse): HTMLElement {
  return element(
    'section',
    { class: 'idle' },
    element(
      'p',
      {},
      t(
        'Put the cursor on a key, a value or a finding: what is known of it is shown here, with the articles that say so.',
      ),
    ),
    element('p', { class: 'label' }, t('Search for, for example')),
    chips(hints, search),
  );
}

function findingBlock(finding: FindingGuidance, use: PlaceUse): HTMLElement {
  const { rule, name, severity, message, why, evidenceWords, fixes, noFix, settings, related, articles } =
    finding;
  const adviser = articles.find(({ remedy }) => remedy.length > 0);
  const mended = articles.find(({ fix }) => fix);
  return element(
    'article',
    { class: `finding ${severity}` },
    element(
      'h2',
      {},
      severityIcon(severity),
      element('span', { class: 'hidden' }, `${severityWords()[severity]}: `),
      element('span', {}, capitalized(name)),
      element('span', { class: 'rule' }, rule),
    ),
    element('p', { class: 'message' }, message),
    list('ul', 'related', related),
    why !== undefined && paragraph(t('Why'), why),
    paragraph(t('Evidence'), evidenceWords),
    fixes.length > 0 && fixesBlock(fixes, use),
    noFix !== undefined && paragraph(t('No quick fix'), noFix),
    settings.length > 0 &&
      element('section', {}, element('h3', {}, t('Settings')), list('ul', 'related', settings)),
    adviser && remedyBlock(adviser),
    mended?.fix &&
      element('section', {}, element('h3', {}, t('Fix level ({0})', mended.id)), fixNote(mended.fix)),
    articlesBlock(articles, use),
  );
}

function fixesBlock(fixes: readonly string[], { fix }: PlaceUse): HTMLElement {
  return element(
    'section',
    {},
    element('h3', {}, fixes.length === 1 ? t('Quick fix') : t('Quick fixes')),
    list('ul', 'fixes', fixes),
    button('action', fixes.length === 1 ? t('Apply...') : t('Choose...'), fix),
  );
}

function remedyBlock({ id, remedy }: ArticleGuidance): HTMLElement {
  return element('section', {}, element('h3', {}, t('What {0} advises', id)), list('ol', 'steps', remedy));
}

function paragraph(title: string, words: string): HTMLElement {
  return element('section', {}, element('h3', {}, title), element('p', {}, words));
}

function articlesBlock(articles: readonly ArticleGuidance[], use: PlaceUse): HTMLElement | undefined {
  if (articles.length === 0) return undefined;
  return element(
    'section',
    { class: 'articles' },
    element('h3', {}, articles.length === 1 ? t('Article') : t('Articles')),
    ...articles.map((article) => articleBlock(article, use)),
  );
}

function subjectBlock(
  { title, summary, rows, notes, articles }: Subject,
  shown: ReadonlySet<string>,
  use: PlaceUse,
): HTMLElement {
  const others = articles.filter(({ id }) => !shown.has(id));
  return element(
    'article',
    { class: 'subject' },
    element('h2', {}, title),
    summary !== undefined && element('p', {}, summary),
    rows.length > 0 &&
      element(
        'dl',
        {},
        ...rows.flatMap(({ label, value }) => [element('dt', {}, label), element('dd', {}, value)]),
      ),
    list('ul', 'notes', notes),
    articlesBlock(others, use),
  );
}

function relatedBlock(related: readonly string[], { search }: PlaceUse): HTMLElement {
  return element(
    'section',
    { class: 'related-names' },
    element('h3', {}, t('Related settings and keys')),
    chips(related, search),
  );
}

function chips(queries: readonly string[], search: (query: string) => void): HTMLElement {
  return element(
    'ul',
    { class: 'chips' },
    ...queries.map((query) =>
      element(
        'li',
        {},
        button('chip', query, () => search(query)),
      ),
    ),
  );
}

function shownIn(findings: readonly FindingGuidance[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ articles }) => articles.map(({ id }) => id)));
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
