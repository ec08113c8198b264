import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileOf, open } from './support.ts';

const licmtr = 'site/LICMTR.CFG';
const profile = 'site/SiteMetering.ini';

/** What a provider says of the place of a word, once it says something. */
function ask<Answer>(
  command: string,
  { document }: vscode.TextEditor,
  word: string,
  ...more: readonly unknown[]
): Promise<readonly Answer[]> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  return eventually(`${command} on ${word}`, async () => {
    const found = await vscode.commands.executeCommand<Answer[]>(command, document.uri, position, ...more);
    return found.length > 0 ? found : undefined;
  });
}

function short(uri: vscode.Uri, range: vscode.Range): string {
  return `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`;
}

describe('ways through the files of a site', () => {
  it('lead from a setting to its stored twin in a file that nobody opened', async () => {
    const isOpen = (): boolean => vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith(licmtr));
    // A document that an earlier test closed may linger.
    const wasOpen = isOpen();
    const links = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      await open(profile),
      'RetryDelay',
    );
    assert.deepEqual(
      links.map(({ targetUri, targetRange }) => short(targetUri, targetRange)),
      [`${licmtr}:6`],
    );
    assert.equal(isOpen(), wasOpen, 'a file is searched without being opened');
  });

  it('lead from a server in a list to every place that names it', async () => {
    const places = await ask<vscode.Location>(
      'vscode.executeReferenceProvider',
      await open(licmtr),
      'METER01',
    );
    assert.deepEqual(
      places.map(({ uri, range }) => short(uri, range)),
      [`${licmtr}:8`, `${licmtr}:9`, `${licmtr}:11`],
    );
  });

  it('mark what Windows reads and what it does not by different kinds', async () => {
    const editor = await open('faults/remODBC.INI');
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const before = document.getText();
    await editor.edit((edit) => edit.replace(whole, '[DS]\nPackTime=1\nPackTime=2\n'));
    const places = await ask<vscode.DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      editor,
      'PackTime',
    );
    assert.deepEqual(
      places.map(({ kind }) => kind),
      [vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Write],
    );
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), before));
  });

  it('find a server by its name, and its place when a person goes there', async () => {
    const found = await eventually('METER01 among the symbols', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'METER01',
      );
      return symbols.find(({ name }) => name === 'METER01');
    });
    assert.equal(found.location.uri.path, fileOf(licmtr).path);
  });
});

describe('help while typing', () => {
  it('tells the field of a PROPERTY that the caret is in', async () => {
    const { document } = await open('site/SITECTRL.CT0');
    const position = document.positionAt(document.getText().indexOf('0001200000100400'));
    const help = await eventually('the fields of a PROPERTY', async () =>
      vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
        'vscode.executeSignatureHelpProvider',
        document.uri,
        position,
        '<',
      ),
    );
    assert.equal(help.activeParameter, 2);
    assert.match(help.signatures[0]?.label ?? '', /^PROPERTY <name></);
  });

  it('offers snippets, and their documentation when they are looked at', async () => {
    const { document } = await open('Remodbc.ini');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const complete = (resolved: number) =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
        undefined,
        resolved,
      );
    const { items } = await eventually('completions', async () => {
      const list = await complete(0);
      return list.items.length > 0 ? list : undefined;
    });
    assert.ok(items.every(({ documentation }) => !documentation));
    assert.ok(items.some(({ insertText }) => insertText instanceof vscode.SnippetString));
    const [looked] = (await complete(1)).items;
    assert.ok(looked?.documentation);
  });

  it('selects word, value, line, section and file', async () => {
    const editor = await open(profile);
    const { document } = editor;
    const place = document.positionAt(document.getText().indexOf('15 minutes') + 1);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [place],
    );
    const texts: string[] = [];
    for (let step = range; step; step = step.parent as vscode.SelectionRange)
      texts.push(document.getText(step.range).split('\n')[0]?.trim() ?? '');
    assert.ok(texts.includes('every 15 minutes') && texts.includes('LicenseBalancing=every 15 minutes'));
  });
});
