import type { Bounded } from './model.ts';

/** So much of each is told; a report is read by people, and a folder may hold thousands of files. */
export const limits = {
  sites: 50,
  files: 100,
  sectionsOfFile: 30,
  rowsOfSection: 60,
  /** Over all its sections. */
  rowsOfFile: 200,
  placesOfRule: 20,
  tracks: 40,
  unread: 100,
  /** Above this many runs a week only their number is told. */
  eventsOfTrack: 200,
} as const;

export function bounded<T>(all: readonly T[], most: number): Bounded<T> {
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Gathers what comes one by one, keeping no more than is told. */
export class BoundedList<T> implements Bounded<T> {
  readonly shown: T[] = [];
  more = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: T): void {
    if (this.shown.length < this.#most) this.shown.push(item);
    else this.more++;
  }

  /** As plain data. */
  done(): Bounded<T> {
    return { shown: this.shown, more: this.more };
  }
}
