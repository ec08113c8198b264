import {
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import { type LineRun, linesOfSource, linesOfView } from './lines-in-step.ts';
import { sourceViewKind } from './source-view-address.ts';
import type { SourceViews } from './source-views.ts';

/** Selections of more pieces than this are not followed. */
const MOST_PIECES = 100;

/** Keeps the selection of a file and of the views beside it on the same lines, whichever of them a person is in. */
export function keepInStep(views: SourceViews): Disposable {
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      // What follows is not followed in turn.
      if (textEditor === window.activeTextEditor) follow(textEditor, views);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      const { activeTextEditor } = window;
      if (
        activeTextEditor &&
        sourceViewKind(document.uri.scheme) &&
        document.uri.query === addressOf(activeTextEditor)
      )
        follow(activeTextEditor, views);
    }),
  );
}

/** Selects in the other editors what a file, or a view of it, has selected. */
export function follow(leader: TextEditor, views: SourceViews): void {
  const own = views.sourceLinesOf(leader.document.uri);
  for (const editor of window.visibleTextEditors) {
    if (editor === leader) continue;
    const lines = views.sourceLinesOf(editor.document.uri);
    if (own && addressOf(editor) === leader.document.uri.query)
      show(
        editor,
        leader.selections.flatMap((selection) => linesOfSource(own, runOf(selection))),
      );
    else if (lines && editor.document.uri.query === addressOf(leader))
      show(
        editor,
        leader.selections.flatMap((selection) => linesOfView(lines, runOf(selection))),
      );
  }
}

/** Selects whole lines. Where there are none to show, the editor stays as it is. */
function show(editor: TextEditor, runs: readonly LineRun[]): void {
  const [first] = runs;
  const { document } = editor;
  if (!first || runs.length > MOST_PIECES || runs.some(({ last }) => last >= document.lineCount)) return;
  editor.selections = runs.map((run) => selectionOf(run, document));
  const { start, end } = selectionOf(first, document);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

function selectionOf({ first, last }: LineRun, document: TextDocument): Selection {
  return new Selection(document.lineAt(last).range.end, document.lineAt(first).range.start);
}

function runOf({ start, end }: Selection): LineRun {
  return { first: start.line, last: end.line };
}

function addressOf({ document }: TextEditor): string {
  return document.uri.toString();
}
