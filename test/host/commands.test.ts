import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, bytesOf, carryOut, configure, eventually, findingOf, open, rulesOn } from './support.ts';

const revert = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.revert');

describe('the commands', () => {
  it('set PackTime to the next default slot, and only that', async () => {
    const { document } = await open('Remodbc.ini');
    const before = document.getText();
    await configure('timeZone', 'UTC');
    await vscode.commands.executeCommand('smsMetering.setNextDefaultSlot');
    const [, seconds] = await eventually('a new PackTime', () => {
      const found = /PackTime=(\d+)/.exec(document.getText());
      return found?.[1] === '989139599' ? undefined : (found ?? undefined);
    });
    await configure('timeZone', undefined);
    const slot = new Date(Number(seconds) * 1000);
    assert.equal(slot.getUTCDay(), 0);
    assert.equal(slot.toISOString().slice(11, 19), '01:59:59');
    assert.equal(document.getText(), before.replace('989139599', seconds ?? ''));
    await revert();
  });

  it('insert the logging section of the article', async () => {
    const { document } = await open('Remodbc.ini');
    await vscode.commands.executeCommand('smsMetering.insertLogging');
    await eventually('the section', () => (document.getText().includes('[Logging]') ? true : undefined));
    assert.match(
      document.getText(),
      /\[Logging\]\r\nLogon=1\r\nFileName=Remodbc\.log\r\nBackupName=Remodbc\.lo_\r\nMaxSize=200000\r\n$/,
    );
    await revert();
  });

  it('convert an epoch into a date and back', async () => {
    const editor = await open('Remodbc.ini');
    const { document } = editor;
    const start = document.positionAt(document.getText().indexOf('989139599'));
    await configure('timeZone', 'UTC');
    editor.selection = new vscode.Selection(start, start.translate(0, 9));
    await vscode.commands.executeCommand('smsMetering.convertEpoch');
    await eventually('a date', () => (/PackTime=2001-05-06/.test(document.getText()) ? true : undefined));
    editor.selection = new vscode.Selection(start, document.lineAt(start.line).range.end);
    await vscode.commands.executeCommand('smsMetering.convertEpoch');
    await eventually('the seconds', () =>
      /PackTime=989139599\r/.test(document.getText()) ? true : undefined,
    );
    await configure('timeZone', undefined);
    await revert();
  });

  it('show what Windows reads beside the file', async () => {
    await open('faults/remODBC.INI');
    await vscode.commands.executeCommand('smsMetering.showEffective');
    const view = await eventually('the view', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme.startsWith('sms-metering')),
    );
    await eventually('its text', () => (/PackInterval/.test(view.document.getText()) ? true : undefined));
    assert.doesNotMatch(view.document.getText(), /^PackInterval=604800/m);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('restart the server, and findings come back', async () => {
    const { document } = await open('faults/remODBC.INI');
    await vscode.commands.executeCommand('smsMetering.restartServer');
    await findingOf(document.uri, 'SWM212');
  });
});

describe('a file with the mark of UTF-8', () => {
  it('is reported, saved without it by the quick fix, and healthy then', async () => {
    const { document } = await open('bom/Remodbc.ini');
    const finding = await findingOf(document.uri, 'SWM108');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    await carryOut(actions.find(({ isPreferred }) => isPreferred));
    await eventually('a file without the mark', async () =>
      (await bytesOf(document.uri)) === '[DS]\r\nPackInterval=604800\r\n' ? true : undefined,
    );
    await rulesOn(document.uri);
  });
});

describe('a file in UTF-16 with its mark', () => {
  it('keeps mark and encoding when it is mended and saved', async () => {
    const { document } = await open('utf16/Remodbc.ini');
    const finding = await findingOf(document.uri, 'SWM113');
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    await carryOut(actions.find(({ isPreferred }) => isPreferred));
    assert.ok(await document.save());
    const expected = `\xff\xfe${[...'[DS]\r\nPackInterval=604800\r\n'].map((character) => `${character}\0`).join('')}`;
    assert.equal(await bytesOf(document.uri), expected);
  });
});
