import { join } from 'node:path';
import * as vscode from 'vscode';

const PATIENCE = 15_000;
const STEP = 50;

/** The file of the workspace at a path. */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a workspace.');
  return vscode.Uri.file(join(folder.uri.fsPath, path));
}

export async function open(path: string): Promise<vscode.TextEditor> {
  await activate();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path)));
}

/** A file opened before the extension's defaults are known is read as UTF-8; so the extension goes first. */
async function activate(): Promise<void> {
  await vscode.extensions.getExtension('sms-metering.sms-metering')?.activate();
}

/** Waits for a value that is not undefined. Fails with the words of what was waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** The rules that speak on a file, once there are as many as expected. */
export function rulesOn(uri: vscode.Uri, ...expected: readonly string[]): Promise<readonly string[]> {
  const wanted = expected.toSorted().join();
  let last = '';
  return eventually(`${wanted || 'no finding'} on ${uri.path}`, () => {
    const rules = vscode.languages.getDiagnostics(uri).map(ruleOf).toSorted();
    last = rules.join();
    return last === wanted ? rules : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; there was: ${last}`);
  });
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The finding of a rule. */
export function findingOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`${rule} on ${uri.path}`, () =>
    vscode.languages.getDiagnostics(uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

export async function hoverAt(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word));
  const hovers = await eventually(`a hover on ${word}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return found.length > 0 ? found : undefined;
  });
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
    .join('\n');
}

export function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value, 20);
}

/** Makes the edits and runs the command of an action, as a click would. */
export async function carryOut(action: vscode.CodeAction | undefined): Promise<void> {
  if (!action) throw new Error('There is no such action.');
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The bytes of a file, one character each. */
export async function bytesOf(uri: vscode.Uri): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
}

export function configure(name: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('smsMetering')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}
