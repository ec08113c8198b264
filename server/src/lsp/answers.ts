import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** A handler as the protocol library calls it. */
export type Handler<Params, Answer> = (params: Params, token?: CancellationToken) => Promise<Answer>;

/** Makes handlers that never fail: what goes wrong is logged, and the client gets an empty answer. */
export class Answers {
  readonly #log: (sentence: string) => void;
  #isShutDown = false;

  constructor(log: (sentence: string) => void) {
    this.#log = log;
  }

  /** From now on every request is refused, as the protocol wants it. */
  shutDown(): void {
    this.#isShutDown = true;
  }

  /**
   * @param empty the answer where there is nothing to say or something went wrong
   * @param answer computes the answer; a client that has lost interest gets none
   * @returns a handler that rejects with a protocol error where the protocol asks for one, and never otherwise
   */
  to<Params, Answer>(
    empty: Answer,
    answer: (params: Params, token?: CancellationToken) => Answer | Promise<Answer>,
  ): Handler<Params, Answer> {
    return async (params, token) => {
      if (this.#isShutDown)
        throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
      if (token?.isCancellationRequested) throw cancelled();
      const result = await this.#guarded(empty, () => answer(params, token));
      if (token?.isCancellationRequested) throw cancelled();
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

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
