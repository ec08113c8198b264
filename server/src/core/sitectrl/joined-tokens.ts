import type { Characters } from '../text/characters.ts';
import type { SegmentedText } from '../text/segments.ts';
import type { PlacedRun, PlacedSegment, PlacedSegments, Spot } from './placed-segments.ts';
import type { ControlSegment } from './segments.ts';
import { ControlTokens, TokenKind } from './tokens.ts';

/** The tokens of all segments, counted through. */
export class JoinedTokens extends ControlTokens {
  readonly count: number;
  readonly #text: SegmentedText<ControlSegment>;
  readonly #segments: PlacedSegments;
  #last: Spot | undefined;

  constructor(text: SegmentedText<ControlSegment>, segments: PlacedSegments) {
    super();
    this.#text = text;
    this.#segments = segments;
    this.count = segments.tokenCount;
  }

  /** The text in one string. Costs its length, once a version. */
  get text(): string {
    return this.#text.whole;
  }

  get characters(): Characters {
    return this.#text;
  }

  kind(token: number): TokenKind {
    const { place, tokenShift } = this.#spotOf(token);
    return place.tree.tokens.kind(token - tokenShift);
  }

  start(token: number): number {
    const { place, tokenShift, offsetShift } = this.#spotOf(token);
    return place.tree.tokens.start(token - tokenShift) + offsetShift;
  }

  end(token: number): number {
    const { place, tokenShift, offsetShift } = this.#spotOf(token);
    return place.tree.tokens.end(token - tokenShift) + offsetShift;
  }

  beginsLine(token: number): boolean {
    const { place, tokenShift } = this.#spotOf(token);
    return place.tree.tokens.beginsLine(token - tokenShift);
  }

  isMarked(token: number, marks: number): boolean {
    const { place, tokenShift } = this.#spotOf(token);
    return place.tree.tokens.isMarked(token - tokenShift, marks);
  }

  get allMarks(): number {
    return this.#segments.runs.reduce((all, run) => all | knownOf(run).allMarks, 0);
  }

  countOf(kind: TokenKind): number {
    let count = 0;
    for (const run of this.#segments.runs) count += knownOf(run).counts[kind] as number;
    return count;
  }

  firstOf(kind: TokenKind): number {
    const { runs } = this.#segments;
    const run = runs.findIndex((one) => (knownOf(one).counts[kind] as number) > 0);
    if (run < 0) return this.count;
    const { placed, firstTokens } = runs[run] as PlacedRun;
    const index = placed.findIndex(({ segment }) => segment.read.tree.tokens.has(kind));
    const { tokens } = (placed[index] as PlacedSegment).segment.read.tree;
    return this.#segments.firstTokenOf(run) + (firstTokens[index] as number) + tokens.firstOf(kind);
  }

  #spotOf(token: number): Spot {
    const last = this.#last;
    if (last && token >= last.firstToken && token < last.behindToken) return last;
    this.#last = this.#segments.spotOfToken(token);
    return this.#last;
  }
}

/** What is found out of the tokens of a run is kept with it: most runs are the same in the next version. */
interface KnownTokens {
  /** How many there are of each kind. */
  readonly counts: Int32Array;
  readonly allMarks: number;
}

const knownRuns = new WeakMap<PlacedRun, KnownTokens>();

function knownOf(run: PlacedRun): KnownTokens {
  const known = knownRuns.get(run);
  if (known) return known;
  const counts = new Int32Array(TokenKind.junk + 1);
  let allMarks = 0;
  for (const { segment } of run.placed) {
    const { tokens } = segment.read.tree;
    tokens.addCounts(counts);
    allMarks |= tokens.allMarks;
  }
  const learnt = { counts, allMarks };
  knownRuns.set(run, learnt);
  return learnt;
}
