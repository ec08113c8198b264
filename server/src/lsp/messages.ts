/** What a request is told apart by. */
export type MessageId = number | string;

/** A message of JSON-RPC 2.0 as it arrives: a call with a method, or an answer without. Nothing of it is checked. */
export interface Message {
  readonly jsonrpc?: unknown;
  /** Of a request, and of the answer to it; a notification has none. */
  readonly id?: MessageId | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What carries messages between client and server. */
export interface Transport {
  /** Hands over each message that arrives from now on. */
  readonly listen: (take: (message: Message) => void) => void;
  /** Rejects where the message could not be sent. */
  readonly send: (message: Message) => Promise<void>;
}

/** The codes that the protocol has for requests that are refused. */
export const refusals = {
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  requestCancelled: -32800,
} as const;

/** A request that is refused: one side throws it, the other gets it. */
export class RequestRefused extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Tells the one who works on an answer whether somebody still waits for it. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}
