import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, hoverAt, open, rulesOn } from './support.ts';

/** The process of the server that this extension host has started; found in the list of processes that Linux has as files. */
function serverProcess(): number | undefined {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      const isServer = words.some((word) => /dist[\\/]server\.js$/.test(word));
      if (isServer && Number(parent) === process.pid) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  return undefined;
}

describe('a server that is killed in mid-edit', () => {
  it('is started again, and what is shown is of the text as it is then', async function () {
    if (process.platform !== 'linux') this.skip();
    const { document } = await open('Remodbc.ini');
    await rulesOn(document.uri);
    const insert = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(document.lineCount, 0), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await insert('\r\n[DS]\r\nPackTime=1\r\n');
    await eventually('a finding', () => vscode.languages.getDiagnostics(document.uri).at(0));

    const first = await eventually('the server', serverProcess);
    process.kill(first, 'SIGKILL');
    await vscode.commands.executeCommand('undo');
    await eventually('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== first ? now : undefined;
    });
    await rulesOn(document.uri);
    assert.match(await hoverAt(document, 'PackTime'), /PackTime/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
