import {
  Range,
  type TextDocument,
  TextEdit,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { EditAnswer, PlainRange } from '../../../server/src/lsp/protocol.ts';

/** The editor in front. Commands that need one are not offered without it, but a key binding may call them anyhow. */
export function activeEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (!editor) window.showInformationMessage('SMS Metering: open a Remodbc.ini first.');
  return editor;
}

/** Makes the edits of an answer and shows the first of them, or tells why there are none. */
export async function applyAnswer(answer: EditAnswer, editor: TextEditor): Promise<void> {
  if (!answer.ok) {
    window.showInformationMessage(answer.reason);
    return;
  }
  const uri = Uri.parse(answer.uri);
  const document = await workspace.openTextDocument(uri);
  if (document.version !== answer.version) throw new Error('the file changed meanwhile; please try again');
  const changes = new WorkspaceEdit();
  changes.set(
    uri,
    answer.edits.map((edit) => TextEdit.replace(rangeOf(edit.range), edit.newText)),
  );
  if (!(await workspace.applyEdit(changes))) throw new Error('the file cannot be changed');
  revealFirst(answer.edits, editor, document);
}

function revealFirst(
  edits: readonly { readonly range: PlainRange }[],
  editor: TextEditor,
  document: TextDocument,
): void {
  const [first] = edits;
  if (first && editor.document === document) editor.revealRange(rangeOf(first.range));
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
