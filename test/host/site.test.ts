import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, carryOut, configure, eventually, findingOf, hoverAt, open, ruleOf } from './support.ts';

const profile = 'site/SiteMetering.ini';
const licmtr = 'site/LICMTR.CFG';
const control = 'site/SITECTRL.CT0';

const revert = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.revert');

/** The place of a word as a range. */
function rangeOf(document: vscode.TextDocument, word: string): vscode.Range {
  const start = document.getText().indexOf(word);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + word.length));
}

describe('the files of a site', () => {
  for (const [path, language] of [
    [profile, 'site-metering'],
    [licmtr, 'licmtr-cfg'],
    [control, 'sms-site-control'],
  ] as const) {
    it(`are recognised: ${path} as ${language}`, async () => {
      assert.equal((await open(path)).document.languageId, language);
    });
  }

  it('show license balancing that is too frequent, with its article, until the fix is taken', async () => {
    const { document } = await open(profile);
    const finding = await findingOf(document.uri, 'SWM503');
    assert.match(finding.message, /every 15 minutes/);
    const { target } = finding.code as { readonly target: vscode.Uri };
    assert.match(target.toString(), /Q226858/);
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    await carryOut(actions.find(({ isPreferred }) => isPreferred));
    await eventually('no SWM503', () =>
      vscode.languages.getDiagnostics(document.uri).some((one) => ruleOf(one) === 'SWM503')
        ? undefined
        : true,
    );
    assert.match(document.getText(), /^LicenseBalancing=every 4 hours\r$/m);
    await revert();
  });

  it('tell when license balancing runs next, on the clock of the site', async () => {
    const { document } = await open(profile);
    await configure('timeZone', 'America/Los_Angeles');
    const hover = await hoverAt(document, 'every 15 minutes');
    await configure('timeZone', undefined);
    assert.match(hover, /Next runs/);
    assert.match(hover, /Run 5/);
    assert.match(hover, /America\/Los/);
    assert.match(hover, /Q226858/);
  });

  it('offer schedules to choose from in the form of the file', async () => {
    const { document } = await open(profile);
    const actions = await actionsAt(
      document.uri,
      rangeOf(document, 'every 15'),
      vscode.CodeActionKind.RefactorRewrite,
    );
    await carryOut(actions.find(({ title }) => title === 'Choose a schedule: every 12 hours'));
    assert.match(document.getText(), /^LicenseBalancing=every 12 hours\r$/m);
    await revert();
  });

  it('decode what SMS stores', async () => {
    const { document } = await open(licmtr);
    assert.match(await hoverAt(document, '29228490'), /Thursday 22 October 1998/);
    assert.match(await hoverAt(document, '900'), /15 minutes/);
  });

  it('take a declared property as the schedule that it is', async () => {
    const { document } = await open(control);
    assert.match(await hoverAt(document, '0001200000100400'), /looks like a schedule: every 4 hours/);
    const actions = await actionsAt(
      document.uri,
      rangeOf(document, '0001200000100400'),
      vscode.CodeActionKind.RefactorRewrite,
    );
    await carryOut(actions.find(({ title }) => title === 'This is the license balancing schedule'));
    const declared = vscode.workspace.getConfiguration('smsMetering').get('schedules');
    assert.deepEqual(declared, { Balance: 'Local.LicenseBalancing' });
    await eventually('a judged schedule', async () =>
      /Verdict/.test(await hoverAt(document, '0001200000100400')) ? true : undefined,
    );
    await configure('schedules', undefined);
  });

  it('become a profile in a new document, and the one that exists stays', async () => {
    const { document } = await open(licmtr);
    await vscode.commands.executeCommand('smsMetering.createProfile');
    const created = await eventually('a new document', () => {
      const front = vscode.window.activeTextEditor?.document;
      return front?.isUntitled && front !== document ? front : undefined;
    });
    assert.equal(created.languageId, 'site-metering');
    assert.match(created.getText(), /^LicenseBalancing=every 15 minutes\r?$/m);
    assert.match(created.getText(), /^RetryDelay=15 minutes\r?$/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.match((await open(profile)).document.getText(), /^; The metering of site ABC\r$/m);
  });
});
