import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchLanguage } from './documents/bench-document.ts';
import type { Edit } from './edits.ts';
import { MessageReader, type ReceivedMessage } from './message-reader.ts';
import { figuresOf, type ProcessFigures } from './process-figures.ts';

/** A server that can be measured. */
export interface Server {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
  /** Variables for a process of it. */
  readonly environment?: () => Readonly<Record<string, string>>;
  /** False for one that never publishes diagnostics. */
  readonly publishes?: boolean;
  /** Settings for workspace/configuration. */
  readonly settings?: unknown;
  /** What it leaves behind is ended by this. */
  readonly cleanUp?: (environment: Readonly<Record<string, string>>) => void;
}

export interface SessionOptions {
  /** The workspace. */
  readonly folder: string;
  /** Whether the client asks for diagnostics, as VS Code does where the server can be asked. Else it waits for what is published. */
  readonly pulls?: boolean;
  /** Whether the server is a Node with a channel to its parent. */
  readonly withChannel?: boolean;
}

interface Diagnostics {
  readonly uri: string;
  readonly version?: number | null;
  readonly diagnostics: readonly unknown[];
}

/** A server at work for one client, and the times it takes, in milliseconds. */
export class Session {
  readonly process: ChildProcess;
  readonly #options: SessionOptions;
  readonly #server: Server;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #started = performance.now();
  readonly #waiting = new Map<number, (message: ReceivedMessage) => void>();
  readonly #reader = new MessageReader((message) => this.#take(message));
  readonly #published: Diagnostics[] = [];
  readonly #watchers = new Set<() => void>();
  #publishedCount = 0;
  #lastId = 0;
  #version = 1;
  #canBeAsked = false;
  #resultId: string | undefined;
  #uri = '';
  #isStopping = false;
  #items: readonly unknown[] = [];

  constructor(server: Server, options: SessionOptions) {
    this.#server = server;
    this.#options = options;
    this.#environment = server.environment?.() ?? {};
    const [program, ...words] = server.command;
    this.process = spawn(program, words, {
      cwd: options.folder,
      stdio: ['pipe', 'pipe', 'ignore', ...(options.withChannel ? ['ipc' as const] : [])],
      env: { ...process.env, ...this.#environment },
    });
    this.process.stdout?.on('data', (chunk: Buffer) => this.#reader.read(chunk));
    this.process.stdin?.on('error', () => undefined);
    this.process.once('exit', (code) => {
      if (this.#isStopping) return;
      console.error(`${server.name} ended with ${code} in the middle of the measurement.`);
      process.exit(1);
    });
  }

  /** @returns the time from the start of the process to the answer */
  async initialize(): Promise<number> {
    const rootUri = pathToFileURL(this.#options.folder).href;
    const pulls = this.#options.pulls !== false;
    const { result } = await this.request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      initializationOptions: { provideFormatter: false },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          ...(pulls && { diagnostics: { refreshSupport: true } }),
        },
        textDocument: {
          synchronization: {},
          publishDiagnostics: {
            versionSupport: true,
            relatedInformation: true,
            codeDescriptionSupport: true,
          },
          ...(pulls && { diagnostic: { dynamicRegistration: false } }),
          hover: { contentFormat: ['markdown', 'plaintext'] },
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        },
      },
    });
    const elapsed = performance.now() - this.#started;
    const { capabilities } = result as { readonly capabilities: Readonly<Record<string, unknown>> };
    this.#canBeAsked = pulls && capabilities['diagnosticProvider'] !== undefined;
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: this.#server.settings ?? {} });
    return elapsed;
  }

  /** Opens a document and waits for its diagnostics. @returns the time from the start of the process */
  async open(language: BenchLanguage, text: string): Promise<number> {
    this.show(language, text);
    await this.diagnostics();
    return performance.now() - this.#started;
  }

  /** Opens a document. */
  show({ languageId, fileName }: BenchLanguage, text: string): void {
    this.#uri = pathToFileURL(join(this.#options.folder, fileName)).href;
    this.#version++;
    this.#resultId = undefined;
    this.notify('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId, version: this.#version, text },
    });
  }

  close(): void {
    this.notify('textDocument/didClose', { textDocument: { uri: this.#uri } });
  }

  /** Tells of an edit and does not wait. */
  edit(edit: Edit): void {
    this.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [edit],
    });
  }

  /** @returns the time from an edit to the diagnostics of that version */
  async editAndWait(edit: Edit): Promise<number> {
    const start = performance.now();
    this.edit(edit);
    await this.diagnostics();
    return performance.now() - start;
  }

  /** @returns the time from an edit to the answer of a request about its place */
  async editAndAsk(edit: Edit, method: 'hover' | 'completion'): Promise<number> {
    const start = performance.now();
    this.edit(edit);
    await this.request(`textDocument/${method}`, {
      textDocument: { uri: this.#uri },
      position: edit.range.start,
    });
    return performance.now() - start;
  }

  /** Waits for the diagnostics of the last version. */
  async diagnostics(): Promise<readonly unknown[]> {
    if (this.#canBeAsked) return this.#ask();
    for (;;) {
      const found = this.#published.find(
        ({ uri, version }) => uri === this.#uri && version === this.#version,
      );
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
    }
  }

  /** How often diagnostics were published so far. */
  get publishedCount(): number {
    return this.#publishedCount;
  }

  request(method: string, params: unknown): Promise<ReceivedMessage> {
    const id = ++this.#lastId;
    const answer = new Promise<ReceivedMessage>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  figures(): ProcessFigures {
    return figuresOf(this.process.pid ?? 0);
  }

  /** Ends the server as the protocol wants it. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    this.process.stdin?.end();
    await ended;
    this.#server.cleanUp?.(this.#environment);
  }

  async #ask(): Promise<readonly unknown[]> {
    const { result } = await this.request('textDocument/diagnostic', {
      textDocument: { uri: this.#uri },
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    });
    const { items, resultId } = (result ?? {}) as {
      readonly items?: readonly unknown[];
      readonly resultId?: string;
    };
    this.#resultId = resultId;
    // Without items it is the same as before.
    this.#items = items ?? this.#items;
    return this.#items;
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin?.write(body);
  }

  #take(message: ReceivedMessage): void {
    const { id, method, params } = message;
    if (method === undefined) {
      const resolve = this.#waiting.get(Number(id));
      this.#waiting.delete(Number(id));
      resolve?.(message);
      return;
    }
    if (id !== undefined) this.#send({ jsonrpc: '2.0', id, result: this.#answerTo(method, params) });
    if (method !== 'textDocument/publishDiagnostics') return;
    this.#publishedCount++;
    // Only the last report of a document counts.
    this.#published.splice(0, this.#published.length, params as Diagnostics);
    for (const watcher of this.#watchers) watcher();
    this.#watchers.clear();
  }

  #answerTo(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items = [] } = (params ?? {}) as { readonly items?: readonly unknown[] };
    return items.map(() => this.#server.settings ?? null);
  }
}
