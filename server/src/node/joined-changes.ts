import type {
  DidChangeTextDocumentParams,
  Message,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

/** A notification of changes as it has arrived. Nobody else has it yet, so that it may be added to. */
interface ChangeMessage {
  readonly params: {
    readonly textDocument: { uri: string; version: number };
    readonly contentChanges: TextDocumentContentChangeEvent[];
  };
}

/**
 * Adds the changes of a message to those of the one before it, if both are of one document: that says the same. Of a flood of changes the protocol library then
 * handles few messages; to handle one takes it longer than to make a change.
 *
 * @returns false where they are something else; both are then as they were
 */
export function joinChanges(first: Message, second: Message): boolean {
  if (!isChange(first) || !isChange(second)) return false;
  const { textDocument, contentChanges } = first.params;
  if (textDocument.uri !== second.params.textDocument.uri) return false;
  textDocument.version = second.params.textDocument.version;
  for (const change of second.params.contentChanges) contentChanges.push(change);
  return true;
}

/** True for a notification of changes that is complete; what is not is left to the library to complain of. */
function isChange(message: Message): message is Message & ChangeMessage {
  const { id, method, params } = message as {
    readonly id?: unknown;
    readonly method?: unknown;
    readonly params?: unknown;
  };
  if (method !== 'textDocument/didChange' || id !== undefined) return false;
  const { textDocument, contentChanges } = (params ?? {}) as Partial<DidChangeTextDocumentParams>;
  return (
    typeof textDocument?.uri === 'string' &&
    typeof textDocument.version === 'number' &&
    Array.isArray(contentChanges)
  );
}
