import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open } from './support.ts';

const scheme = 'sms-metering-explanation';

/** The text of the report whose name holds some words, once it is there. */
function report(name: string): Promise<string> {
  return eventually(`a report ${name}`, () => {
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === scheme && uri.path.endsWith(`/${name}`),
    );
    return document?.getText() || undefined;
  });
}

describe('the commands that explain', () => {
  it('show the file in front in the preview of Markdown', async () => {
    const { document } = await open('faults/remODBC.INI');
    await vscode.commands.executeCommand('smsMetering.explainFile');
    const text = await report('remODBC.INI explained.md');
    assert.match(text, /^# Software metering/);
    assert.match(text, /^#### .*remODBC\\?\.INI$/m);
    assert.equal(text.match(/^#### /gm)?.length, 1);
    await eventually('the preview', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputWebview ? activeTab : undefined;
    });
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('show the site of the file in front, with the files around it', async () => {
    await open('site/LICMTR.CFG');
    await vscode.commands.executeCommand('smsMetering.explainSite');
    const text = await report('The site of LICMTR.CFG explained.md');
    const files = [...text.matchAll(/^#### (.*)$/gm)].map(([, name = '']) => name.replaceAll('\\', ''));
    assert.deepEqual(files, ['LICMTR.CFG', 'SITECTRL.CT0', 'SiteMetering.ini']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('explain anew when they are called again', async () => {
    await open('Remodbc.ini');
    await vscode.commands.executeCommand('smsMetering.explainFile');
    assert.doesNotMatch(await report('Remodbc.ini explained.md'), /1234567/);
    const editor = await open('Remodbc.ini');
    const start = editor.document.positionAt(editor.document.getText().indexOf('604800'));
    const isDone = await editor.edit((builder) =>
      builder.replace(new vscode.Range(start, start.translate(0, 6)), '1234567'),
    );
    assert.ok(isDone);
    await vscode.commands.executeCommand('smsMetering.explainFile');
    await eventually('the new text', async () =>
      /1234567/.test(await report('Remodbc.ini explained.md')) ? true : undefined,
    );
    await open('Remodbc.ini');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
