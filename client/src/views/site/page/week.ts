import { t } from '@vscode/l10n';
import type { PictureTrack, PictureWeek } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import { svg } from './svg.ts';
import { fold, placeButton, type SiteUse } from './use.ts';

/** More packs are folded away. */
const MOST_PACKS = 12;

/** The week of the site, a line of time for each pack and cycle. What it draws stands in words below each line. */
export function weekSection(week: PictureWeek, use: SiteUse): HTMLElement {
  const { title, reason, tracks, notes } = week;
  const time = new Time(week);
  const item = (track: PictureTrack) => trackItem(track, week, time, use);
  // The cycles of a site with many servers are not to be looked for behind their packs.
  const others = tracks.shown.filter(({ kind }) => kind === 'pack').slice(MOST_PACKS);
  const first = tracks.shown.filter((track) => !others.includes(track));
  return element(
    'section',
    { 'aria-labelledby': 'week' },
    element('h2', { id: 'week' }, t('The week')),
    element('p', {}, `${title} (${reason})`),
    tracks.shown.length > 0 && legend(),
    tracks.shown.length === 0
      ? element('p', { class: 'minor' }, t('Nothing is known that happens in this week.'))
      : element(
          'div',
          { class: 'tracks' },
          dayNames(week, time),
          element('ul', {}, ...first.map(item)),
          others.length > 0 &&
            fold('packs', [t('{0} more packs', others.length)], use, element('ul', {}, ...others.map(item))),
        ),
    tracks.more > 0 && element('p', { class: 'minor' }, t('{0} more packs are not drawn.', tracks.more)),
    notes.length > 0 &&
      element('ul', { class: 'notes minor' }, ...notes.map((note) => element('li', {}, note))),
  );
}

/** Time from left to right, in parts of a hundred: a day on which clocks are changed is shorter or longer. */
class Time {
  readonly #start: number;
  readonly #length: number;

  constructor({ days }: PictureWeek) {
    this.#start = days[0]?.start ?? 0;
    this.#length = Math.max(1, (days.at(-1)?.end ?? 1) - this.#start);
  }

  at(moment: number): string {
    return percent((moment - this.#start) / this.#length);
  }

  span(start: number, end: number): string {
    return percent((end - start) / this.#length);
  }
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

function dayNames({ days }: PictureWeek, time: Time): Element {
  return svg(
    'svg',
    { class: 'days', 'aria-hidden': 'true' },
    ...days.flatMap(({ name, date, start, end }) => {
      const x = time.at((start + end) / 2);
      return [
        svg('text', { x, y: '13', class: 'day' }, name.slice(0, 3)),
        svg('text', { x, y: '27', class: 'date' }, date.slice(5)),
      ];
    }),
  );
}

function trackItem(track: PictureTrack, week: PictureWeek, time: Time, use: SiteUse): HTMLElement {
  const { title, rhythm, times, origin, isDefault, place } = track;
  return element(
    'li',
    { class: 'track' },
    element(
      'div',
      { class: 'track-name' },
      element('h3', {}, place ? placeButton('track', title, place, use) : title),
      element(
        'p',
        { class: 'minor' },
        [rhythm, isDefault ? t('by default') : origin].filter(Boolean).join(' · '),
      ),
    ),
    element(
      'div',
      { class: 'track-time' },
      drawing(track, week, time),
      element('p', { class: 'minor' }, times),
    ),
  );
}

function drawing(track: PictureTrack, { days }: PictureWeek, time: Time): Element {
  const bands = days.map(({ start, end }, index) =>
    svg('rect', {
      x: time.at(start),
      width: time.span(start, end),
      height: '22',
      class: index % 2 === 0 ? 'band' : 'band other',
    }),
  );
  return svg('svg', { class: 'line', 'aria-hidden': 'true' }, ...bands, ...marks(track, time));
}

function marks({ kind, runs, events, isDefault }: PictureTrack, time: Time): readonly Element[] {
  if (events.length === 0 && runs > 0)
    return [svg('rect', { x: '0', y: '5', width: '100%', height: '12', class: 'dense' })];
  return events.map(({ at, isReckoned }) => {
    const mark =
      kind === 'pack'
        ? svg('path', { d: diamond, class: isReckoned ? 'pack reckoned' : 'pack' })
        : svg('line', { y1: '4', y2: '18', class: isDefault ? 'run default' : 'run' });
    return svg('svg', { x: time.at(at), class: 'mark' }, mark);
  });
}

const diamond = 'M0 4l7 7l-7 7l-7 -7z';

function legend(): HTMLElement {
  const sign = (mark: SVGElement) =>
    svg('svg', { class: 'sign', viewBox: '-9 0 18 22', 'aria-hidden': 'true' }, mark);
  const entries = [
    [svg('path', { d: diamond, class: 'pack' }), t('pack at PackTime')],
    [svg('path', { d: diamond, class: 'pack reckoned' }), t('pack, reckoned')],
    [svg('line', { y1: '4', y2: '18', class: 'run' }), t('run of a cycle')],
    [svg('line', { y1: '4', y2: '18', class: 'run default' }), t('run by default')],
    [
      svg('rect', { x: '-9', y: '5', width: '18', height: '12', class: 'dense' }),
      t('too often to draw each run'),
    ],
  ] as const;
  return element(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...entries.map(([mark, words]) => element('li', {}, sign(mark), words)),
  );
}
