import { t } from '@vscode/l10n';
import {
  CancellationTokenSource,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandlerResult,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  type DocumentParams,
  type InitializationOptions,
  notifications,
} from '../../server/src/lsp/protocol.ts';
import { answerForFiles } from './file-answers.ts';
import { RestartPolicy } from './restart-policy.ts';

/** Makes a client that is not started yet. Node and the browser each have their own way to run a server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'stopped' | 'starting' | 'running';

/** Errors of a connection in a row that are taken as passing. */
const forgivenErrors = 3;

const initializationOptions: InitializationOptions = {
  saveWithEncoding: true,
  declareSchedule: true,
  showEffective: true,
  siteFactsChanged: true,
  readsFiles: true,
};

/** The language server, over all its restarts. Every start makes a new client, so that nothing of a broken one is left. */
export class Server implements Disposable {
  readonly onDidChangeState: Event<ServerState>;
  /** The address of a document whose site facts may have changed. */
  readonly onDidChangeSiteFacts: Event<string>;
  readonly #createClient: CreateClient;
  readonly #languages: readonly string[];
  readonly #log: LogOutputChannel;
  readonly #stateChanges = new EventEmitter<ServerState>();
  readonly #siteFactsChanges = new EventEmitter<string>();
  #restarts = new RestartPolicy();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'stopped';
  #startsAgain = false;
  #restarting: Promise<void> | undefined;

  constructor(createClient: CreateClient, languages: readonly string[], log: LogOutputChannel) {
    this.#createClient = createClient;
    this.#languages = languages;
    this.#log = log;
    this.onDidChangeState = this.#stateChanges.event;
    this.onDidChangeSiteFacts = this.#siteFactsChanges.event;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Resolves when the server runs, or when it has failed to start, which the client tells the person by itself. */
  async start(): Promise<void> {
    const client = this.#createClient(this.#options());
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#follow(newState);
    });
    client.onNotification(notifications.siteFactsChanged, ({ uri }: DocumentParams) =>
      this.#siteFactsChanges.fire(uri),
    );
    answerForFiles(client);
    await client.start().catch(() => undefined);
  }

  /** Asked for while it is under way, a restart is not begun again. */
  restart(): Promise<void> {
    this.#restarting ??= this.#stopAndStart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  /** Never fails: a server that does not end in time is left behind. */
  async stop(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    // A client cannot be stopped while it starts.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    this.#client = undefined;
    if (client.state === State.Running)
      await client.stop().catch((error) => this.#log.warn('The language server did not stop.', error));
    this.#become('stopped');
  }

  /**
   * Asks the server.
   * @param signal tells it when the answer is not wanted any more
   * @throws if it does not run or cannot answer
   */
  async request<Answer>(method: string, params: object, signal?: AbortSignal): Promise<Answer> {
    if (!this.#client) throw new Error(t('the language server is not running'));
    const cancellation = new CancellationTokenSource();
    if (signal?.aborted) cancellation.cancel();
    signal?.addEventListener('abort', () => cancellation.cancel(), { once: true });
    try {
      return await this.#client.sendRequest<Answer>(method, params, cancellation.token);
    } finally {
      cancellation.dispose();
    }
  }

  dispose(): void {
    this.#stateChanges.dispose();
    this.#siteFactsChanges.dispose();
  }

  async #stopAndStart(): Promise<void> {
    await this.stop();
    this.#restarts = new RestartPolicy();
    await this.start();
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: this.#languages.map((language) => ({ language })),
      outputChannel: this.#log,
      // Who asks for something tells of its failure; everything else goes to the log.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => afterError(count ?? 0),
        closed: () => this.#afterEnd(),
      },
    };
  }

  #afterEnd(): CloseHandlerResult {
    const isFailedStart = this.#state === 'starting';
    this.#startsAgain = !isFailedStart && this.#restarts.shouldRestart(performance.now());
    if (isFailedStart || this.#startsAgain) return { action: CloseAction.DoNotRestart, handled: true };
    const message = t(
      'The language server of SMS Metering keeps ending and is not started again. "SMS Metering: Restart Server" starts it, "SMS Metering: Show Log" may tell why.',
    );
    return { action: CloseAction.DoNotRestart, message };
  }

  #follow(state: State): void {
    this.#become(state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'stopped');
    if (this.#state !== 'stopped' || !this.#startsAgain) return;
    this.#startsAgain = false;
    this.#log.warn('The language server ended and is started again.');
    void this.start();
  }

  #become(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanges.fire(state);
  }
}

function afterError(count: number): ErrorHandlerResult {
  const isPassing = count <= forgivenErrors;
  return { action: isPassing ? ErrorAction.Continue : ErrorAction.Shutdown, handled: isPassing };
}
