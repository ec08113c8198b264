/** Ends of the server that are forgiven within {@link windowMilliseconds}. */
const forgivenEnds = 3;

const windowMilliseconds = 3 * 60_000;

/** Decides whether a server that ended by itself is started again: not if it keeps ending. */
export class RestartPolicy {
  #ends: readonly number[] = [];

  /**
   * Notes an end of the server and tells whether to start it again.
   * @param now in milliseconds, from any clock that does not go back
   */
  shouldRestart(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < windowMilliseconds), now];
    return this.#ends.length <= forgivenEnds;
  }
}
