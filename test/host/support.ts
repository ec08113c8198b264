import * as vscode from 'vscode';
import type { ExtensionApi } from '../../client/src/extension.ts';

const PATIENCE = 15_000;
const STEP = 50;

/** The file of the workspace at a path. */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a workspace.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  await activated();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path)));
}

/** A file opened before the extension's defaults are known is read as UTF-8; so the extension goes first. */
export async function activated(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('sms-metering.sms-metering');
  if (!extension) throw new Error('The extension is not there.');
  return extension.activate();
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
  const bytes = await vscode.workspace.fs.readFile(uri);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export function configure(name: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('smsMetering')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}
