import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { ServerHere } from './server-here.ts';
import { type ProcessOptions, type Server, ServerProcess } from './server-process.ts';

export interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface ClientOptions extends ProcessOptions {
  readonly capabilities?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** The language of the client's person, `de-AT`. */
  readonly locale?: string;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** Answers workspace/configuration with these, or with a promise of them, by the address of the document. */
  readonly settings?: (uri: string) => unknown;
  /** Answers to other questions of the server, by method; null to all that are not here. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  /** Whether the built program serves, in a process of its own: for what is about the process or the build. Options of a process want one, too. */
  readonly isProcess?: boolean;
  readonly processId?: number | null;
}

/** What the server was asked for and refused, with the code of the protocol. */
export class RefusedRequest extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A client that does nothing by itself: a server, its messages, and no more. */
export class LanguageClient {
  /** Everything the server has sent that is no answer. */
  readonly received: Message[] = [];
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly #server: Server;
  settings: (uri: string) => unknown;
  readonly #answers: NonNullable<ClientOptions['answers']>;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #watchers = new Set<() => void>();
  #input = Buffer.alloc(0);
  #lastId = 0;

  constructor(options: ClientOptions = {}) {
    const { settings = () => null, answers = {} } = options;
    this.settings = settings;
    this.#answers = answers;
    this.#server = wantsProcess(options) ? new ServerProcess(options) : new ServerHere();
    this.#server.output.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.input.on('error', () => undefined);
    // Nobody waits for the end from the start, so this promise has no bound; those who end a server have one.
    this.ended = this.#server.ended.then((code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The server has ended.'));
      return code;
    });
  }

  /** Where the server reads. */
  get input(): Writable {
    return this.#server.input;
  }

  /** The process of a server that has one. */
  get process(): ChildProcess {
    if (this.#server instanceof ServerProcess) return this.#server.process;
    throw new Error('This server runs within the tests; the option isProcess gives it a process.');
  }

  /** A client whose server is initialized. */
  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient(options);
    await client.initialize(options);
    return client;
  }

  async initialize(options: ClientOptions): Promise<{ readonly capabilities: Record<string, unknown> }> {
    const result = await this.request<{ readonly capabilities: Record<string, unknown> }>('initialize', {
      processId: options.processId ?? null,
      rootUri: null,
      workspaceFolders: options.workspaceFolders ?? null,
      capabilities: options.capabilities ?? {},
      locale: options.locale,
      initializationOptions: options.initializationOptions,
    });
    this.notify('initialized', {});
    return result;
  }

  request<Answer>(method: string, params?: unknown): Promise<Answer> {
    return this.begin<Answer>(method, params).answer;
  }

  /** A request whose number is known, so that it can be cancelled. */
  begin<Answer>(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Answer> } {
    const id = ++this.#lastId;
    const answer = patiently(
      new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject })),
      `an answer to ${method}`,
    );
    this.send({ jsonrpc: '2.0', id, method, params });
    return { id, answer: answer as Promise<Answer> };
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  send(...messages: readonly Message[]): void {
    this.#server.input.write(Buffer.concat(messages.map(frame)));
  }

  /** Sends all that is sent meanwhile in one piece, so that the server has read the last of it before it answers the first. */
  inOnePiece<Result>(send: () => Result): Result {
    this.#server.input.cork();
    try {
      return send();
    } finally {
      this.#server.input.uncork();
    }
  }

  /** The first message of the server that fits: one that is there, or one that comes. */
  async next<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    for (;;) {
      const found = this.received.find(
        (message) => message.method === method && fits(message.params as Params),
      );
      if (found) {
        this.received.splice(this.received.indexOf(found), 1);
        return found.params as Params;
      }
      await patiently(new Promise<void>((resolve) => this.#watchers.add(resolve)), method);
    }
  }

  /** What the server has sent under a name so far. */
  sent<Params>(method: string): readonly Params[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params as Params);
  }

  open(uri: string, text: string, version = 1, languageId = 'remodbc-ini'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly unknown[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Ends the server as the protocol wants it. */
  async stop(): Promise<number | string> {
    await this.request('shutdown');
    this.notify('exit', undefined);
    return patiently(this.ended, 'the end of the server');
  }

  /** Ends the server without a word. */
  kill(): void {
    this.#server.kill();
  }

  #read(chunk: Buffer): void {
    this.#input = Buffer.concat([this.#input, chunk]);
    for (;;) {
      const headerEnd = this.#input.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#input.toString('latin1', 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.#input.length < end) return;
      const message = JSON.parse(this.#input.toString('utf8', headerEnd + 4, end)) as Message;
      this.#input = this.#input.subarray(end);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#takeAnswer(message);
      return;
    }
    this.received.push(message);
    if (message.id !== undefined) void this.#reply(message);
    for (const watcher of this.#watchers) watcher();
    this.#watchers.clear();
  }

  #takeAnswer({ id, result, error }: Message): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new RefusedRequest(error.code, error.message));
    else waiting?.resolve(result);
  }

  /** Answers a question of the server with what the test has, else with null. */
  async #reply({ id = 0, method, params }: Message): Promise<void> {
    const { items = [] } = (params ?? {}) as { readonly items?: readonly { readonly scopeUri?: string }[] };
    try {
      const settings = items.map(async ({ scopeUri }) => this.settings(scopeUri ?? ''));
      const answer = this.#answers[method ?? ''];
      const result =
        method === 'workspace/configuration'
          ? await Promise.all(settings)
          : ((await answer?.(params)) ?? null);
      this.send({ jsonrpc: '2.0', id, result });
    } catch (error) {
      this.send({ jsonrpc: '2.0', id, error: { code: -32603, message: String(error) } });
    }
  }
}

/** A server that is named from outside serves all tests. */
function wantsProcess({ isProcess = false, words, nodeWords, processId }: ClientOptions): boolean {
  const isNamed = process.env['SMS_METERING_SERVER'] !== undefined;
  return isProcess || isNamed || words !== undefined || nodeWords !== undefined || Boolean(processId);
}

/** Far more milliseconds than any wait takes on a busy machine: what does not come in this time never comes, and must not keep a run waiting. */
const PATIENCE = 60_000;

/** The same promise, rejected where nothing comes of it. */
function patiently<Result>(promise: Promise<Result>, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), PATIENCE);
    // A run that has nothing else to do ends.
    timer.unref();
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A message as it goes over the wire. */
export function frame(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
