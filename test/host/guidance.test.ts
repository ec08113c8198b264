import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../client/src/extension.ts';
import type { Guidance } from '../../server/src/lsp/protocol.ts';
import { eventually, findingOf, open } from './support.ts';

/** What the view shows, once it is as expected. */
async function shown(what: string, isIt: (guidance: Guidance) => boolean): Promise<Guidance> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('sms-metering.sms-metering');
  const api = await extension?.activate();
  return eventually(what, () => {
    const guidance = api?.shownGuidance();
    return guidance && isIt(guidance) ? guidance : undefined;
  });
}

async function putCaret(editor: vscode.TextEditor, word: string): Promise<void> {
  const position = editor.document.positionAt(editor.document.getText().indexOf(word));
  editor.selection = new vscode.Selection(position, position);
}

describe('the Guidance view', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follows the cursor from a finding to a key', async () => {
    const editor = await open('faults/remODBC.INI');
    const finding = await findingOf(editor.document.uri, 'SWM212');
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand('smsMetering.showGuidance');
    const { findings } = await shown('the finding', (guidance) =>
      guidance.findings.some(({ rule }) => rule === 'SWM212'),
    );
    assert.ok(findings[0]?.articles.some(({ id }) => id === 'Q213171'));

    await open('Remodbc.ini').then((healthy) => putCaret(healthy, 'PackInterval'));
    const key = await shown('the key', ({ subjects }) => subjects[0]?.title === 'PackInterval');
    assert.ok(!key.findings.some(({ rule }) => rule === 'SWM212'));
  });
});
