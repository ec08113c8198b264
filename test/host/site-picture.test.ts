import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { SitePicture } from '../../server/src/lsp/protocol.ts';
import { activated, eventually, open } from './support.ts';

/** What the page shows, once it is as expected. */
async function shown(what: string, isIt: (picture: SitePicture) => boolean): Promise<SitePicture> {
  const api = await activated();
  return eventually(what, () => {
    const picture = api.shownSite();
    return picture && isIt(picture) ? picture : undefined;
  });
}

/** The rules of the gravest findings on a file. */
function rulesIn({ groups }: SitePicture, uri: vscode.Uri): readonly string[] {
  const computers = groups.flatMap(({ shown, folded }) => [...shown, ...folded]);
  const file = computers.flatMap(({ files }) => files).find((one) => one.uri === uri.toString());
  return file?.gravest.shown.map(({ rule }) => rule) ?? [];
}

describe('the picture of the site', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('draws the site of the file in front, and follows what is typed', async () => {
    const editor = await open('faults/remODBC.INI');
    await vscode.commands.executeCommand('smsMetering.showSite');
    const { uri } = editor.document;
    const first = await shown('the file with its findings', (picture) =>
      rulesIn(picture, uri).includes('SWM212'),
    );
    assert.ok(first.facts.length > 0 && first.week.days.length === 7);
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, whole, '[DS]\r\nPackTime=989139599000\r\n');
    await vscode.workspace.applyEdit(edit);
    await shown('the findings of the new text', (picture) => rulesIn(picture, uri)[0] === 'SWM203');
  });
});
