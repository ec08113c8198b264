import type { Notifications, Requests } from './calls.ts';
import {
  type CancellationToken,
  type Message,
  type MessageId,
  RequestRefused,
  refusals,
  type Transport,
} from './messages.ts';

/** Answers a request, or rejects with a {@link RequestRefused}. */
export type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Answer | Promise<Answer>;

type Listener<Params> = (params: Params) => void;

/** What a connection needs of the place that it runs in. */
export interface ConnectionOptions {
  /** Calls back soon, after input that has already arrived had a chance to be read. */
  readonly defer: (callback: () => void) => void;
  /** What each message goes through before it is handled. */
  readonly gate?: { readonly handleMessage: (message: Message, next: (message: Message) => void) => void };
}

/** What the methods of our own requests begin with. */
const OWN = 'smsMetering/';

/** Kinds of lines in the log that a client keeps. */
const logKinds = { error: 1, warning: 2 } as const;

/** What waits for the client's answer. */
interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks JSON-RPC 2.0 with one client: calls the handlers of its requests and notifications, and takes its answers to our own. A round of the event loop
 * handles one message, in the order in which they arrived; a request may be cancelled until it is answered, also while it waits.
 *
 * What libraries have for this takes as long to load as all that a first check does, because they know the whole protocol; a server knows what it answers.
 */
export class Connection {
  readonly #transport: Transport;
  readonly #options: ConnectionOptions;
  readonly #handlers = new Map<string, Handler<unknown, unknown>>();
  readonly #listeners = new Map<string, Listener<unknown>>();
  readonly #running = new Map<MessageId, { isCancellationRequested: boolean }>();
  /** Requests that were cancelled and have not been begun. */
  readonly #cancelled = new Set<unknown>();
  readonly #asked = new Map<unknown, Waiting>();
  #arrived: Message[] = [];
  #next = 0;
  #isWaiting = false;
  #lastId = 0;
  #isShutDown = false;

  constructor(transport: Transport, options: ConnectionOptions) {
    this.#transport = transport;
    this.#options = options;
  }

  /** True once the client has said that it will need no more answers. From then on all requests are refused, as the protocol wants it. */
  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  listen(): void {
    this.#transport.listen((message) => this.#arrive(message));
  }

  onRequest<Method extends keyof Requests>(
    method: Method,
    handler: Handler<Requests[Method]['params'], Requests[Method]['answer']>,
  ): void;
  onRequest<Params, Answer>(method: `smsMetering/${string}`, handler: Handler<Params, Answer>): void;
  onRequest(method: string, handler: Handler<never, unknown>): void {
    // What a client sends is not what the types say; handlers have to bear that.
    this.#handlers.set(method, handler as Handler<unknown, unknown>);
  }

  onNotification<Method extends keyof Notifications>(
    method: Method,
    listener: Listener<Notifications[Method]>,
  ): void {
    this.#listeners.set(method, listener as Listener<unknown>);
  }

  /** Asks the client, whose answer nobody has checked. Rejects where it refuses, or cannot be reached. */
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve: (result) => resolve(result as Answer), reject });
      this.#transport.send({ jsonrpc: '2.0', id, method, params }).catch((error) => {
        this.#asked.delete(id);
        reject(error);
      });
    });
  }

  /** Tells the client. Rejects where it cannot be reached. */
  sendNotification(method: string, params: unknown): Promise<void> {
    return this.#transport.send({ jsonrpc: '2.0', method, params });
  }

  /** Writes a line into the client's log, as something that has failed. */
  logError(message: string): void {
    this.#log(logKinds.error, message);
  }

  /** Writes a line into the client's log, as something that it may want to mend. */
  logWarning(message: string): void {
    this.#log(logKinds.warning, message);
  }

  #log(type: number, message: string): void {
    // A client that is gone cannot be told, and that is no fault of ours.
    void this.sendNotification('window/logMessage', { type, message }).catch(() => undefined);
  }

  #arrive(message: Message): void {
    if (message.method === '$/cancelRequest') {
      const id = cancelledBy(message);
      const running = this.#running.get(id as MessageId);
      if (running) {
        running.isCancellationRequested = true;
        return;
      }
      // It still waits, or has been answered: known until this message is handled, which is behind it.
      this.#cancelled.add(id);
    }
    this.#arrived.push(message);
    this.#wait();
  }

  #wait(): void {
    if (this.#isWaiting || this.#next === this.#arrived.length) return;
    this.#isWaiting = true;
    this.#options.defer(() => {
      this.#isWaiting = false;
      this.#handleNext();
      this.#wait();
    });
  }

  #handleNext(): void {
    const message = this.#arrived[this.#next++];
    if (this.#next === this.#arrived.length) {
      this.#arrived = [];
      this.#next = 0;
    }
    if (!message) return;
    const { gate } = this.#options;
    if (gate) gate.handleMessage(message, (passed) => this.#handle(passed));
    else this.#handle(message);
  }

  #handle(message: Message): void {
    const { id, method } = message;
    if (typeof method !== 'string') this.#takeAnswer(message);
    else if (id === undefined) this.#takeNotification(method, message);
    else void this.#answer(method, message);
  }

  #takeAnswer({ id, result, error }: Message): void {
    const waiting = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) waiting?.reject(new RequestRefused(error.code, error.message));
    else waiting?.resolve(result);
  }

  #takeNotification(method: string, message: Message): void {
    if (method === '$/cancelRequest') this.#cancelled.delete(cancelledBy(message));
    try {
      this.#listeners.get(method)?.(message.params);
    } catch (error) {
      this.logError(`Notification ${method} failed: ${wordsOf(error)}`);
    }
  }

  async #answer(method: string, { id = null, params }: Message): Promise<void> {
    const token = { isCancellationRequested: this.#cancelled.has(id) };
    if (id !== null) this.#running.set(id, token);
    let answer: Pick<Message, 'result' | 'error'>;
    try {
      answer = { result: (await this.#call(method, params, token)) ?? null };
    } catch (error) {
      const code = error instanceof RequestRefused ? error.code : refusals.internalError;
      answer = { error: { code, message: wordsOf(error) } };
    }
    if (id !== null) this.#running.delete(id);
    // A client that is gone hears nothing.
    await this.#transport.send({ jsonrpc: '2.0', id, ...answer }).catch(() => undefined);
  }

  #call(method: string, params: unknown, token: CancellationToken): unknown {
    if (this.#isShutDown) throw new RequestRefused(refusals.invalidRequest, 'The server is shutting down.');
    if (method === 'shutdown') {
      this.#isShutDown = true;
      return null;
    }
    const handler = this.#handlers.get(method);
    if (!handler) throw new RequestRefused(refusals.methodNotFound, `There is no method ${method}.`);
    // Our own requests may come without; for those of the protocol it is a fault that no handler looks for.
    if (typeof params !== 'object' && !method.startsWith(OWN))
      throw new RequestRefused(refusals.invalidParams, `${method} needs parameters.`);
    return handler(params, token);
  }
}

function cancelledBy({ params }: Message): unknown {
  return (params as { readonly id?: unknown } | undefined)?.id;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
