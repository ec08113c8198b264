/** What the page remembers while it is hidden. */
export interface Memory {
  readonly query: string;
  /** Numbers of the articles that are unfolded. */
  readonly unfolded: readonly string[];
  readonly scroll: number;
}

/** What was remembered, or nothing where it is not as expected. */
export function recalled(state: unknown): Memory {
  const { query, unfolded, scroll } = (state ?? {}) as Partial<Record<keyof Memory, unknown>>;
  return {
    query: typeof query === 'string' ? query : '',
    unfolded: Array.isArray(unfolded) ? unfolded.filter((id) => typeof id === 'string') : [],
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}
