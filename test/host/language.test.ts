import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('stub', () => {
  it('sees the workspace', async () => {
    const [file] = await vscode.workspace.findFiles('**/Remodbc.ini');
    assert.equal(file?.scheme, 'file');
    console.log('version', vscode.version, process.version);
  });
});
