import { inEnglish, type Translate } from '../words/translate.ts';
import type { Week, WeekDay, WeekEvent, WeekTrack } from './model.ts';
import { markup } from './render/escape.ts';
import { shortClock, weekInWords } from './week-text.ts';

/** Measures of the picture in its own units, which are pixels at its natural size. */
const NAMES = 236;
const PLOT = 700;
const RIGHT = 14;
const WIDTH = NAMES + PLOT + RIGHT;
const TOP = 46;
const ROW = 40;
const LEGEND = 30;

/** A name in the margin has room for so many characters, capitals and wide fonts included. */
const LONGEST_NAME = 27;
/** So has what stands below it in smaller letters. */
const LONGEST_DETAIL = 40;
/** A letter of the times beside the marks is about so wide. */
const LETTER = 5.8;
/** Hours between the thin lines of a day. */
const HOURS_OF_GRID = 6;

/**
 * The week as a picture: a line for each server's packs and for each cycle, and time from left to right. Shapes and not colours tell things apart, so that it
 * survives a black and white printer. Everything it shows stands in {@link weekInWords} too, which also is its description for screen readers.
 * @param id tells the parts of several pictures on one page apart
 */
export function weekSvg(week: Week, id = 'week', say: Translate = inEnglish): string {
  const { tracks, days } = week;
  const rows = tracks.shown;
  const height = TOP + Math.max(1, rows.length) * ROW + LEGEND;
  const plot = new Plot(days);
  const words = weekInWords(week);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="Segoe UI, Helvetica, Arial, sans-serif">`,
    `<title id="${id}-title">${markup(say(`The week of the site: ${words.title}`))}</title>`,
    `<desc id="${id}-description">${markup(words.rows.map(({ title, times }) => `${title}: ${say(times)}.`).join(' '))}</desc>`,
    `<defs><pattern id="${id}-dense" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#1f2937" stroke-width="1.6"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...grid(days, plot, rows.length),
    ...rows.map((track, index) => row(track, TOP + index * ROW, plot, id, say)),
    ...(rows.length === 0
      ? [
          `<text x="${NAMES + PLOT / 2}" y="${TOP + 24}" font-size="12" text-anchor="middle" fill="#374151">${markup(say('Nothing is known that happens in this week.'))}</text>`,
        ]
      : []),
    legend(height - 11, id, say),
    '</svg>',
  ].join('\n');
}

/** Time from left to right, as long as it lasts: a day on which clocks are changed is shorter or longer. */
class Plot {
  readonly #start: number;
  readonly #scale: number;

  constructor(days: readonly WeekDay[]) {
    this.#start = days[0]?.start ?? 0;
    this.#scale = PLOT / Math.max(1, (days.at(-1)?.end ?? 1) - this.#start);
  }

  x(at: number): string {
    return rounded(NAMES + (at - this.#start) * this.#scale);
  }
}

function grid(days: readonly WeekDay[], plot: Plot, rows: number): readonly string[] {
  const bottom = TOP + Math.max(1, rows) * ROW;
  const lines = days.flatMap(({ name, date, start, end }, index) => {
    const hours: string[] = [];
    for (let at = start + HOURS_OF_GRID * 3600; at < end; at += HOURS_OF_GRID * 3600)
      hours.push(
        `<line x1="${plot.x(at)}" y1="${TOP}" x2="${plot.x(at)}" y2="${bottom}" stroke="#9ca3af" stroke-width="0.6" stroke-dasharray="1 3"/>`,
      );
    const middle = plot.x((start + end) / 2);
    return [
      ...(index % 2 === 1
        ? [
            `<rect x="${plot.x(start)}" y="${TOP}" width="${rounded(Number(plot.x(end)) - Number(plot.x(start)))}" height="${bottom - TOP}" fill="#f3f4f6"/>`,
          ]
        : []),
      ...hours,
      `<line x1="${plot.x(start)}" y1="${TOP - 8}" x2="${plot.x(start)}" y2="${bottom}" stroke="#6b7280" stroke-width="1"/>`,
      `<text x="${middle}" y="18" font-size="12" font-weight="600" text-anchor="middle" fill="#111827">${name}</text>`,
      `<text x="${middle}" y="33" font-size="10" text-anchor="middle" fill="#374151">${date}</text>`,
    ];
  });
  const right = NAMES + PLOT;
  return [
    ...lines,
    `<line x1="${right}" y1="${TOP - 8}" x2="${right}" y2="${bottom}" stroke="#6b7280" stroke-width="1"/>`,
    `<line x1="0" y1="${bottom}" x2="${right}" y2="${bottom}" stroke="#6b7280" stroke-width="1"/>`,
  ];
}

function row(track: WeekTrack, top: number, plot: Plot, id: string, say: Translate): string {
  const rhythm = track.kind === 'pack' ? `${say('pack')} ${track.rhythm}` : track.rhythm;
  const detail = `${rhythm}${track.isDefault ? ` ${say('(default, not stated)')}` : ''}`;
  return [
    `<g data-kind="${track.kind}" data-runs="${track.runs}">`,
    `<title>${markup(`${track.title}, ${track.rhythm}; ${track.origin}`)}</title>`,
    `<line x1="0" y1="${top}" x2="${NAMES + PLOT}" y2="${top}" stroke="#d1d5db" stroke-width="1"/>`,
    `<text x="4" y="${top + 17}" font-size="12" font-weight="600" fill="#111827">${markup(shortName(track.path ?? track.title, LONGEST_NAME))}</text>`,
    `<text x="4" y="${top + 31}" font-size="10" fill="#374151">${markup(shortName(detail, LONGEST_DETAIL))}</text>`,
    track.events.length > 0 ? marks(track, top, plot) : wholeWeek(track, top, id, say),
    '</g>',
  ].join('\n');
}

/** What happens too often to be drawn run by run is a hatched band, what does not happen a remark. */
function wholeWeek(
  { runs, remark = 'not in this week' }: WeekTrack,
  top: number,
  id: string,
  say: Translate,
): string {
  const middle = NAMES + PLOT / 2;
  if (runs === 0)
    return `<text x="${middle}" y="${top + 25}" font-size="10" text-anchor="middle" fill="#374151" stroke="#fff" stroke-width="4" paint-order="stroke">${markup(say(remark))}</text>`;
  const words = say(`${runs} times in the week`);
  const width = words.length * 6 + 16;
  return [
    `<rect class="band" x="${NAMES}" y="${top + 12}" width="${PLOT}" height="17" fill="url(#${id}-dense)" stroke="#1f2937" stroke-width="0.8"/>`,
    `<rect x="${rounded(middle - width / 2)}" y="${top + 12}" width="${width}" height="17" fill="#fff" stroke="#1f2937" stroke-width="0.8"/>`,
    `<text x="${middle}" y="${top + 24}" font-size="11" text-anchor="middle" fill="#111827">${markup(words)}</text>`,
  ].join('\n');
}

function marks({ kind, events, isDefault }: WeekTrack, top: number, plot: Plot): string {
  const middle = top + ROW / 2;
  const labels = labelsOf(events, plot, kind === 'pack' ? 11 : 4);
  return events
    .map(({ at, isReckoned }, index) => {
      const x = plot.x(at);
      const mark = kind === 'pack' ? diamond(x, middle, isReckoned) : stroke(x, middle, isDefault);
      const label = labels[index];
      if (!label) return mark;
      return `${mark}\n<text x="${rounded(label.x)}" y="${middle + 4}" font-size="10" text-anchor="${label.anchor}" fill="#111827">${markup(label.text)}</text>`;
    })
    .join('\n');
}

/** The time beside a mark, and the room that both take. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly from: number;
  readonly to: number;
}

/** The times of a track: with the distance to UTC where there is room for it, else without, else none. */
function labelsOf(events: readonly WeekEvent[], plot: Plot, distance: number): readonly Label[] {
  const forms = [shortClock, (clock: string) => shortClock(clock).replace(/ .*/, '')];
  const labels = forms.map((form) =>
    events.map(({ at, clock }) => labelAt(Number(plot.x(at)), form(clock), distance)),
  );
  return labels.find(haveRoom) ?? [];
}

/** Right of its mark, or left of it where the picture ends. */
function labelAt(x: number, text: string, distance: number): Label {
  const width = text.length * LETTER;
  return x + distance + width > WIDTH
    ? { text, x: x - distance, anchor: 'end', from: x - distance - width, to: x + distance }
    : { text, x: x + distance, anchor: 'start', from: x - distance, to: x + distance + width };
}

function haveRoom(labels: readonly Label[]): boolean {
  return labels.every(({ from }, index) => from >= (labels[index - 1]?.to ?? 0));
}

function diamond(x: string, y: number, isOpen: boolean): string {
  const fill = isOpen ? '#fff' : '#111827';
  return `<path class="run" d="M${x} ${y - 8}l7 8l-7 8l-7 -8z" fill="${fill}" stroke="#111827" stroke-width="1.5"/>`;
}

function stroke(x: string, y: number, isDefault: boolean): string {
  const dashes = isDefault ? ' stroke-dasharray="2 2"' : '';
  return `<line class="run" x1="${x}" y1="${y - 8}" x2="${x}" y2="${y + 8}" stroke="#111827" stroke-width="1.8"${dashes}/>`;
}

function legend(y: number, id: string, say: Translate): string {
  const text = (x: number, words: string) =>
    `<text x="${x}" y="${y}" font-size="10" fill="#374151">${markup(say(words))}</text>`;
  return [
    '<g aria-hidden="true">',
    `<path d="M${NAMES + 8} ${y - 10}l6 6.5l-6 6.5l-6 -6.5z" fill="#111827" stroke="#111827"/>${text(NAMES + 20, 'pack at PackTime')}`,
    `<path d="M${NAMES + 128} ${y - 10}l6 6.5l-6 6.5l-6 -6.5z" fill="#fff" stroke="#111827"/>${text(NAMES + 140, 'pack, reckoned')}`,
    `<line x1="${NAMES + 240}" y1="${y - 11}" x2="${NAMES + 240}" y2="${y + 3}" stroke="#111827" stroke-width="1.8"/>${text(NAMES + 248, 'run of a cycle')}`,
    `<line x1="${NAMES + 340}" y1="${y - 11}" x2="${NAMES + 340}" y2="${y + 3}" stroke="#111827" stroke-width="1.8" stroke-dasharray="2 2"/>${text(NAMES + 348, 'by default')}`,
    `<rect x="${NAMES + 424}" y="${y - 10}" width="22" height="12" fill="url(#${id}-dense)" stroke="#1f2937" stroke-width="0.8"/>${text(NAMES + 452, 'too often to draw each run')}`,
    '</g>',
  ].join('\n');
}

/** A path is known by its ends: the server stands at the beginning, the name of the file at the end. */
function shortName(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = Math.floor(longest * 0.4);
  return `${text.slice(0, head)}\u2026${text.slice(text.length - (longest - head - 1))}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
