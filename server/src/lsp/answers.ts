import type { Handler } from './connection.ts';
import { type CancellationToken, RequestRefused, refusals } from './messages.ts';

/** Makes handlers that never fail: what goes wrong is logged, and the client gets an empty answer. */
export class Answers {
  readonly #log: (sentence: string) => void;

  constructor(log: (sentence: string) => void) {
    this.#log = log;
  }

  /**
   * @param empty the answer where there is nothing to say or something went wrong
   * @param answer computes the answer; a client that has lost interest gets none
   * @returns a handler that rejects with a protocol error where the protocol asks for one, and never otherwise
   */
  to<Params, Answer>(
    empty: Answer,
    answer: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  ): Handler<Params, Answer> {
    return async (params, token) => {
      if (token.isCancellationRequested) throw cancelled();
      const result = await this.#guarded(empty, () => answer(params, token));
      if (token.isCancellationRequested) throw cancelled();
      return result;
    };
  }

  async #guarded<Answer>(empty: Answer, answer: () => Answer | Promise<Answer>): Promise<Answer> {
    try {
      return await answer();
    } catch (error) {
      this.#log(
        `A request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return empty;
    }
  }
}

function cancelled(): RequestRefused {
  return new RequestRefused(refusals.requestCancelled, 'The request was cancelled.');
}
