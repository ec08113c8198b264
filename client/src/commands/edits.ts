import { t } from '@vscode/l10n';
import { type Position, Range, type Selection, type TextEditor, window } from 'vscode';
import type { EditAnswer, PlainPosition, PlainRange } from '../../../server/src/lsp/protocol.ts';

/** How long the title of what was done stays in the status bar. */
const titleMilliseconds = 8000;

/** The editor in front. Commands that need one are not offered without it, but a key binding may call them anyhow. */
export function activeEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (!editor) window.showInformationMessage(t('SMS Metering: open a file of software metering first.'));
  return editor;
}

/** Makes the edits that the server answered for an editor's document and shows the first, or tells why there are none. */
export async function applyAnswer(answer: EditAnswer, editor: TextEditor): Promise<void> {
  if (!answer.ok) {
    window.showInformationMessage(answer.reason);
    return;
  }
  if (editor.document.version !== answer.version)
    throw new Error(t('the file changed meanwhile; please try again'));
  const isDone = await editor.edit((builder) => {
    for (const { range, newText } of answer.edits) builder.replace(rangeOf(range), newText);
  });
  if (!isDone) throw new Error(t('the file cannot be changed'));
  const [first] = answer.edits;
  if (first) editor.revealRange(rangeOf(first.range));
  // The title may hold more than the edit shows, such as the date of a number.
  window.setStatusBarMessage(answer.title, titleMilliseconds);
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A selection as the server takes it. */
export function plainRange({ start, end }: Selection): PlainRange {
  return { start: plainPosition(start), end: plainPosition(end) };
}

function plainPosition({ line, character }: Position): PlainPosition {
  return { line, character };
}
