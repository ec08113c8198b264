import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activated, configure, eventually, fileOf, ruleOf } from '../host/support.ts';
import type { PlainFinding } from '../support/golden-findings.ts';
import type { GoldenGroup } from './lay-out-golden.ts';

/** So many documents are opened ahead. */
const BATCH = 20;
const severities = ['error', 'warning', 'information', 'hint'];
/** So many differences are told. */
const MOST_TOLD = 5;

describe('the golden texts', function () {
  this.timeout(500_000);

  it('are judged as on the desktop', async () => {
    await activated();
    const groups = JSON.parse(await textOf('expected.json')) as readonly GoldenGroup[];
    const wrong: string[] = [];
    let seen = 0;
    for (const { settings, files } of groups) {
      for (const [name, value] of Object.entries(settings)) await configure(name, value);
      for (const [index, { path, findings }] of files.entries()) {
        const ahead = files.slice(index, index % BATCH === 0 ? index + BATCH : index + 1);
        const [document] = await Promise.all(ahead.map((file) => opened(fileOf(file.path))));
        if (!document) continue;
        // Nothing is asked of a document that is not in sight.
        await vscode.window.showTextDocument(document);
        const difference = await differenceOn(document.uri, findings);
        if (difference !== undefined) wrong.push(`${path} ${difference}`);
        if (wrong.length === MOST_TOLD) throw new Error(wrong.join('\n'));
        seen++;
      }
      for (const name of Object.keys(settings)) await configure(name, undefined);
    }
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    if (seen < 700) throw new Error(`Only ${seen} golden texts were seen.`);
  });
});

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(path)));
}

/** Undefined for what VS Code shows as no text, because it holds a NUL, or as another one, because of its mark. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (isMarkedWrongly(bytes)) return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    if (bytes.includes(0)) return undefined;
    throw error;
  }
}

/** True for what has the mark of UTF-8 before it and is none: VS Code believes the mark, and cannot show the characters (SWM005). */
function isMarkedWrongly(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Waits for the findings. Where they never come, tells what there is instead. */
async function differenceOn(uri: vscode.Uri, findings: readonly PlainFinding[]): Promise<string | undefined> {
  const expected = inOrder(findings);
  let found = '';
  const isThere = (): true | undefined => {
    found = inOrder(vscode.languages.getDiagnostics(uri).map(inWords));
    return found === expected ? true : undefined;
  };
  return eventually('the findings', isThere).then(
    () => undefined,
    () => `\n  expected ${expected}\n  found    ${found}`,
  );
}

function inOrder(findings: readonly PlainFinding[]): string {
  return JSON.stringify(findings.map(({ rule, words }) => `${rule} ${words}`).toSorted());
}

function inWords(diagnostic: vscode.Diagnostic): PlainFinding {
  const { start, end } = diagnostic.range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return {
    rule: ruleOf(diagnostic),
    words: `${place} ${severities[diagnostic.severity]} ${diagnostic.message}`,
  };
}
