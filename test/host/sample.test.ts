import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activated, eventually, findingOf } from './support.ts';

const sample = vscode.Uri.parse('sms-metering-sample://lab/METER02/swmtr/Remodbc.ini');

describe('the sample', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens with its faults, and is judged by its site', async () => {
    await vscode.commands.executeCommand('smsMetering.openSample');
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.uri.toString(), sample.toString());
    assert.equal(document?.languageId, 'remodbc-ini');
    const copies = await findingOf(sample, 'SWM218');
    assert.ok(copies.relatedInformation?.some(({ location }) => location.uri.path.includes('METER01')));
  });

  it('can be changed and saved in memory, and nothing can be added to it', async () => {
    await vscode.commands.executeCommand('smsMetering.openSample');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(sample, new vscode.Position(0, 0), '; mine\r\n');
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(sample);
    assert.equal(await document.save(), true);
    const bytes = await vscode.workspace.fs.readFile(sample);
    assert.match(new TextDecoder().decode(bytes), /^; mine\r?\n/);
    const other = sample.with({ path: '/METER03/Remodbc.ini' });
    const refusal = await vscode.workspace.fs.writeFile(other, bytes).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(refusal instanceof Error);
  });

  it('is drawn as a whole', async () => {
    const api = await activated();
    await vscode.commands.executeCommand('smsMetering.drawSample');
    const picture = await eventually('the picture of the sample', () => {
      const shown = api.shownSite();
      return shown?.title === 'Site LAB' && shown.copies === 3 ? shown : undefined;
    });
    assert.deepEqual(
      picture.groups.map(({ kind }) => kind),
      ['site-server', 'access-point', 'metering-server', 'profile'],
    );
  });
});
