import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, bytesOf, carryOut, eventually, fileOf, findingOf, open, ruleOf } from './support.ts';

const untidy = '[ DS ]\r\nPackInterval=604800 ; weekly\r\n';

async function fileWith(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileOf(path);
  await vscode.workspace.fs.writeFile(
    uri,
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
  );
  return uri;
}

/** Waits until none of these rules speaks on a file. */
async function silence(uri: vscode.Uri, ...rules: readonly string[]): Promise<void> {
  await eventually(`silence of ${rules.join()} on ${uri.path}`, () =>
    vscode.languages.getDiagnostics(uri).some((diagnostic) => rules.includes(ruleOf(diagnostic)))
      ? undefined
      : true,
  );
}

function onSave(value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('editor')
    .update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
}

function formatOnSave(value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('editor')
    .update('formatOnSave', value, vscode.ConfigurationTarget.Workspace);
}

describe('Fixing', () => {
  it('is done on save, before the file is laid out', async () => {
    const uri = await fileWith('onsave/Remodbc.ini', untidy);
    await onSave({ 'source.fixAll.smsMetering': 'explicit' });
    await formatOnSave(true);
    try {
      const editor = await open('onsave/Remodbc.ini');
      await findingOf(uri, 'SWM103');
      await findingOf(uri, 'SWM114');
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit((builder) => builder.insert(end, '\r\n\r\n; the end\r\n'));
      assert.ok(await editor.document.save());
      const saved = await bytesOf(uri);
      assert.match(saved, /^\[DS\]\r\n; weekly\r\nPackInterval=604800\r\n/);
      await silence(uri, 'SWM103', 'SWM114');
    } finally {
      await onSave(undefined);
      await formatOnSave(undefined);
    }
  });

  it('goes over a folder for other editors too, with a person to confirm it', async () => {
    const uri = fileOf('faults/remODBC.INI');
    const { document } = await open('Remodbc.ini');
    await eventually('a file that is not open among those of the folder', async () => {
      const range = new vscode.Range(0, 0, 0, 0);
      const kind = vscode.CodeActionKind.Source.append('smsMetering');
      const [action] = await actionsAt(document.uri, range, kind);
      const entries = action?.edit?.entries() ?? [];
      return entries.some(([address]) => address.toString() === uri.toString()) ? true : undefined;
    });
  });

  it('of a rule that is switched off writes into a settings file, which counts at once', async () => {
    const uri = await fileWith('folder/Remodbc.ini', '[DS]\r\nPackInterval=900\r\n');
    await fileWith('folder/.smsmetering.ini', '; ours\n');
    await open('folder/Remodbc.ini');
    const finding = await findingOf(uri, 'SWM212');
    const actions = await actionsAt(uri, finding.range, vscode.CodeActionKind.QuickFix);
    const last = actions.at(-1);
    assert.equal(last?.title, 'Switch SWM212 off in "folder" (.smsmetering.ini)');
    await carryOut(last);
    await silence(uri, 'SWM212');
    const settings = await vscode.workspace.openTextDocument(fileOf('folder/.smsmetering.ini'));
    assert.equal(settings.languageId, 'sms-metering-settings');
    assert.match(settings.getText(), /^; ours\n\n\[rules\]\nSWM212 = off\n$/);
    await vscode.window.showTextDocument(settings);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes on for a file that is renamed under the editor, and says nothing of the old name', async () => {
    const old = await fileWith('renamed/Remodbc.ini', '[DS]\r\nPackInterval=900\r\n');
    await open('renamed/Remodbc.ini');
    await findingOf(old, 'SWM212');
    const renamed = fileOf('renamed/Remodbc-old.ini');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(old, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(renamed));
    await findingOf(renamed, 'SWM212');
    await silence(old, 'SWM212');
  });

  it('keeps two roots with different settings apart', async () => {
    const east = await fileWith('roots/east/Remodbc.ini', '[DS]\r\nPackInterval=900\r\n');
    const west = await fileWith('roots/west/Remodbc.ini', '[DS]\r\nPackInterval=900\r\n');
    await fileWith('roots/east/.smsmetering.ini', 'root = true\n[rules]\nSWM212 = hint\n');
    await fileWith('roots/west/.smsmetering.ini', 'root = true\n[rules]\nSWM212 = error\n');
    await open('roots/east/Remodbc.ini');
    const severityOf = async (uri: vscode.Uri, wanted: vscode.DiagnosticSeverity): Promise<void> => {
      await eventually(`severity ${wanted} on ${uri.path}`, async () =>
        (await findingOf(uri, 'SWM212')).severity === wanted ? true : undefined,
      );
    };
    await severityOf(east, vscode.DiagnosticSeverity.Hint);
    await open('roots/west/Remodbc.ini');
    await severityOf(west, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(fileOf('roots/west/.smsmetering.ini'));
    await severityOf(west, vscode.DiagnosticSeverity.Warning);
  });
});
