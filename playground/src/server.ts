import type { Transport } from '@codemirror/lsp-client';
import { toBase64 } from '../../client/src/base64.ts';
import {
  clientMethods,
  type DocumentParams,
  type FileAnswer,
  type FolderAnswer,
} from '../../server/src/lsp/protocol.ts';
import type { Files } from './files.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

type Answers = Readonly<Record<string, (params: never) => unknown>>;

/**
 * The language server in a worker. Its questions are answered here; all else is passed on.
 * @param settings the settings below `smsMetering`
 */
export function startServer(program: string, files: Files, settings: () => unknown): Transport {
  const worker = new Worker(program);
  const handlers = new Set<(value: string) => void>();
  const answers: Answers = {
    'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) => items.map(settings),
    [clientMethods.readFile]: ({ uri }: DocumentParams): FileAnswer | null => {
      const { bytes, modified } = files.content(uri) ?? {};
      return bytes ? { base64: toBase64(bytes), ...(modified !== undefined && { modified }) } : null;
    },
    [clientMethods.readFolder]: ({ uri }: DocumentParams): FolderAnswer | null => files.entries(uri) ?? null,
  };
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.id !== undefined && data.method !== undefined) {
      const result = answers[data.method]?.(data.params as never) ?? null;
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
      return;
    }
    const text = JSON.stringify(data);
    for (const handler of handlers) handler(text);
  };
  return {
    send: (message) => worker.postMessage(JSON.parse(message)),
    subscribe: (handler) => void handlers.add(handler),
    unsubscribe: (handler) => void handlers.delete(handler),
  };
}
