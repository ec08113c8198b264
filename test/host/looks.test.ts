import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { configure, eventually, findingOf, open } from './support.ts';

const { commands, window } = vscode;

/** An answer of a provider that may not be registered yet. */
function provided<T>(
  command: string,
  fits: (answer: T) => boolean,
  ...words: readonly unknown[]
): Promise<T> {
  return eventually(command, async () => {
    const answer = await commands.executeCommand<T | undefined>(command, ...words);
    return answer !== undefined && fits(answer) ? answer : undefined;
  });
}

describe('the look of a file: what stands in the text beside the text', () => {
  it('are tokens that tell known names and lines without effect', async () => {
    const { document } = await open('faults/remODBC.INI');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const legend = await provided<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      ({ tokenTypes }) => tokenTypes.length > 0,
      document.uri,
      whole,
    );
    const { data } = await provided<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      (tokens) => tokens.data.length > 0,
      document.uri,
      whole,
    );
    const shown: string[] = [];
    let place = new vscode.Position(0, 0);
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      place = new vscode.Position(place.line + lines, (lines === 0 ? place.character : 0) + characters);
      const text = document.getText(new vscode.Range(place, place.translate(0, length)));
      const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
      shown.push(`${text}: ${[legend.tokenTypes[type], ...names].join('.')}`);
    }
    assert.deepEqual(shown.slice(0, 2), ['DS: namespace', 'PackTime: property']);
    assert.ok(shown.includes('PackInterval=604800: comment.unread'), shown.join('\n'));
  });

  it('are hints, each kind of which can be switched off', async () => {
    const { document } = await open('Remodbc.ini');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async (fits: (hints: readonly vscode.InlayHint[]) => boolean): Promise<string> => {
      const hints = await provided<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        fits,
        document.uri,
        whole,
      );
      return hints.map(({ label }) => String(label)).join('\n');
    };
    await configure('timeZone', 'UTC');
    try {
      assert.match(await labels((hints) => hints.length > 0), /^Sunday 2001-05-06 08:59:59 UTC$/m);
      await configure('inlayHints.times', false);
      assert.doesNotMatch(await labels((hints) => !String(hints[0]?.label).includes('2001')), /2001/);
    } finally {
      await configure('inlayHints.times', undefined);
      await configure('timeZone', undefined);
    }
  });

  it('are lenses for those who want them, and a lens shows what Windows reads', async () => {
    const { document } = await open('faults/remODBC.INI');
    await configure('codeLens', true);
    try {
      const [lens] = await provided<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        (lenses) => lenses.length > 0,
        document.uri,
      );
      assert.equal(lens?.command?.title, 'Windows reads 2 keys, 1 line has no effect');
      await commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
      await eventually('the view', () => viewOf('effective'));
    } finally {
      await configure('codeLens', undefined);
      await commands.executeCommand('workbench.action.closeAllEditors');
    }
  });
});

describe('the look of a file: formatting', () => {
  it('keeps what Windows reads, line ends and encoding', async () => {
    const { document } = await open('faults/remODBC.INI');
    await findingOf(document.uri, 'SWM212');
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '  ');
    edit.insert(document.uri, document.lineAt(2).range.end, '   ');
    await vscode.workspace.applyEdit(edit);
    await commands.executeCommand('editor.action.formatDocument');
    await eventually('the text as it was', () => (document.getText() === before ? true : undefined));
    await commands.executeCommand('workbench.action.files.revert');
  });
});

describe('the look of a file: its views', () => {
  for (const [kind, command] of [
    ['effective', 'smsMetering.showEffective'],
    ['comparison', 'smsMetering.showDisagreement'],
  ] as const) {
    it(`keep their selection in step with it, both ways (${kind})`, async () => {
      const source = await open('faults/remODBC.INI');
      source.selection = new vscode.Selection(3, 0, 3, 0);
      await commands.executeCommand(command);
      const view = await eventually('the view', () => viewOf(kind));
      await eventually('its text', () => (/PackInterval/.test(view.document.getText()) ? true : undefined));
      const isSelected = (): true | undefined =>
        /PackInterval/.test(view.document.lineAt(viewOf(kind)?.selection.start.line ?? 0).text) || undefined;
      await eventually('the line that was selected before', isSelected);

      const lead = async (editor: vscode.TextEditor, line: number): Promise<void> => {
        await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
        // A selection that is there already is no news.
        editor.selection = new vscode.Selection(
          editor.document.lineCount - 1,
          0,
          editor.document.lineCount - 1,
          0,
        );
        editor.selection = new vscode.Selection(line, 0, line, 0);
      };
      await lead(source, 3);
      const line = await eventually('the line in the view', () => {
        const shown = viewOf(kind)?.selection.start.line;
        return shown !== undefined && view.document.lineAt(shown).text.includes('PackInterval')
          ? shown
          : undefined;
      });
      await lead(source, 1);
      await lead(viewOf(kind) ?? view, line);
      await eventually('the line in the file', () => {
        const editor = window.visibleTextEditors.find(({ document }) => document === source.document);
        return editor?.selection.start.line === 3 ? true : undefined;
      });
      await commands.executeCommand('workbench.action.closeAllEditors');
    });
  }

  it('follow the text while it is typed', async () => {
    const source = await open('faults/remODBC.INI');
    await commands.executeCommand('smsMetering.showDisagreement');
    const view = await eventually('the view', () => viewOf('comparison'));
    await eventually('its text', () => (/often/.test(view.document.getText()) ? true : undefined));
    await window.showTextDocument(source.document, 1);
    const edit = new vscode.WorkspaceEdit();
    const [start, end] = ['; often', '\r\nPackInterval=604800'].map((text) =>
      source.document.positionAt(source.document.getText().indexOf(text)),
    );
    assert.ok(start && end);
    edit.delete(source.document.uri, new vscode.Range(start, end));
    await vscode.workspace.applyEdit(edit);
    await eventually('a view without the comment', () =>
      /often/.test(view.document.getText()) ? undefined : true,
    );
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});

function viewOf(kind: 'effective' | 'comparison'): vscode.TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.scheme === `sms-metering-${kind}`);
}
