import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  actionsAt,
  bytesOf,
  carryOut,
  configure,
  eventually,
  fileOf,
  findingOf,
  hoverAt,
  open,
  rulesOn,
} from './support.ts';

const faults = 'faults/remODBC.INI';

describe('Remodbc.ini in the editor', () => {
  it('is without a finding when it is healthy', async () => {
    const { document } = await open('Remodbc.ini');
    await rulesOn(document.uri);
  });

  it('shows what is wrong, with the article behind it', async () => {
    const { document } = await open(faults);
    await rulesOn(document.uri, 'SWM101', 'SWM103', 'SWM203', 'SWM212');
    const interval = await findingOf(document.uri, 'SWM212');
    assert.equal(interval.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(interval.source, 'SMS Metering');
    const { target } = interval.code as { readonly target: vscode.Uri };
    assert.equal(target.toString(), 'https://jeffpar.github.io/kbarchive/kb/213/Q213171/');
  });

  it('fades the key that Windows never reads and points at the one it reads', async () => {
    const duplicate = await findingOf(fileOf(faults), 'SWM101');
    assert.deepEqual(duplicate.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(duplicate.relatedInformation?.[0]?.location.range.start.line, 3);
  });

  it('decodes PackTime in the zone of the servers', async () => {
    const { document } = await open('Remodbc.ini');
    await configure('timeZone', 'America/Los_Angeles');
    const hover = await hoverAt(document, '989139599');
    await configure('timeZone', undefined);
    assert.match(hover, /Sunday 6 May 2001, 01:59:59/);
    assert.match(hover, /UTC/);
    assert.match(hover, /Q299261/);
  });

  it('mends by a quick fix that changes its own characters only, and saves the other bytes as they were', async () => {
    const { document } = await open(faults);
    const before = await bytesOf(document.uri);
    const finding = await findingOf(document.uri, 'SWM203');
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const [fix] = actions.filter(({ isPreferred }) => isPreferred);
    assert.match(fix?.title ?? '', /^Convert to seconds/);
    await carryOut(fix);
    assert.ok(await document.save());
    assert.equal(await bytesOf(document.uri), before.replace('989139599000', '989139599'));
    await rulesOn(document.uri, 'SWM101', 'SWM103', 'SWM212');
  });

  it('fixes all that is safe', async () => {
    const { document } = await open(faults);
    await findingOf(document.uri, 'SWM103');
    await vscode.commands.executeCommand('smsMetering.fixAll');
    await rulesOn(document.uri, 'SWM101', 'SWM212');
    assert.match(document.getText(), /^; often\r\nPackInterval=900\r\n/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('silences a rule by a comment', async () => {
    const { document } = await open(faults);
    const finding = await findingOf(document.uri, 'SWM212');
    // What the editor shows may be of the text before it was reverted, and the server answers for the text as it is.
    const silence = await eventually('the action', async () => {
      const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
      return actions.find(({ title }) => title === 'Silence SWM212 for this line');
    });
    await carryOut(silence);
    await rulesOn(document.uri, 'SWM101', 'SWM103');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows the settings for severities', async () => {
    const { document } = await open(faults);
    await findingOf(document.uri, 'SWM212');
    await configure('rules', { SWM212: 'off' });
    await rulesOn(document.uri, 'SWM101', 'SWM103');
    await configure('rules', undefined);
    await rulesOn(document.uri, 'SWM101', 'SWM103', 'SWM212');
  });

  it('offers sections, keys and values with documentation', async () => {
    const { document } = await open('Remodbc.ini');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.includes('Logging')),
      labels.join(),
    );
  });

  it('has an outline, folds by section, and links articles', async () => {
    const { uri } = (await open('Remodbc.ini')).document;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['[DS]', ['PackTime', 'PackInterval']]],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.some(({ start }) => start === 1));
  });
});
