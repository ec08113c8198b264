import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { SarifFix, SarifLog, SarifRegion } from '../../server/src/cli/report/sarif/model.ts';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { decodeBytes } from '../../server/src/core/text/encoding.ts';
import { messageWithArticles } from '../../server/src/service/message.ts';
import { folderWith, type JsonFile, type JsonFinding, runCli } from '../cli/run-cli.ts';
import { projectRoot } from '../support/fixtures.ts';
import { expectedFindings, ownFindings, type PlainFinding } from '../support/golden-findings.ts';
import { settingsFileOf, writeGoldenWorkspace } from '../support/golden-workspace.ts';
import { LanguageClient } from '../support/language-client.ts';

/** What is said of one place, in one line that both sides can write. */
type Said = readonly string[];

const severityNumbers = ['', 'error', 'warning', 'information', 'hint'];

type DiagnosticsByUri = ReadonlyMap<string, readonly Diagnostic[]>;

/** A file as the command line checked it. */
interface CheckedFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly uri: string;
  readonly findings: readonly JsonFinding[];
  readonly said: Said;
  /** The fixes of each finding. */
  readonly fixes: readonly Said[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function placed(start: Place, end: Place): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** What the server says of all files, once it says what is expected of each. It learns about sites in the background, and then wants to be asked again. */
async function diagnosticsOf(
  client: LanguageClient,
  files: readonly CheckedFile[],
): Promise<DiagnosticsByUri> {
  const found = new Map<string, readonly Diagnostic[]>();
  let asked = files;
  for (;;) {
    for (const [uri, items] of await Promise.all(asked.map((file) => answerOn(client, file))))
      found.set(uri, items);
    const others = asked.filter(({ uri, said }) => !isSaid(found.get(uri) ?? [], said));
    // In the end all are asked at once: what was said of one may have changed since.
    if (asked === files && others.length === 0) return found;
    asked = others.length === 0 ? files : others;
    if (others.length > 0 && !(await wantsToBeAsked(client))) return found;
  }
}

async function wantsToBeAsked(client: LanguageClient): Promise<boolean> {
  return client.next('workspace/diagnostic/refresh').then(
    () => true,
    () => false,
  );
}

async function answerOn(
  client: LanguageClient,
  { uri }: CheckedFile,
): Promise<readonly [string, readonly Diagnostic[]]> {
  const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return [uri, items];
}

function isSaid(items: readonly Diagnostic[], said: Said): boolean {
  return items.map(saidByServer).toSorted().join('\n') === said.toSorted().join('\n');
}

function saidByServer({ code, severity, message, range: { start, end } }: Diagnostic): string {
  return `${placed(start, end)} ${severityNumbers[severity ?? 0]} ${code} ${message}`;
}

/** The quick fixes of a file that change its text, by what is said where: the title, and each edit. */
async function fixesOf(
  client: LanguageClient,
  uri: string,
  diagnostics: readonly Diagnostic[],
): Promise<ReadonlyMap<string, Said>> {
  const actions = await client.request<readonly CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } },
    context: { diagnostics, only: ['quickfix'] },
  });
  const offered = new Map<string, string[]>();
  for (const { title, edit, diagnostics: mended = [] } of actions ?? []) {
    const edits = edit?.changes?.[uri];
    if (edits === undefined) continue;
    const texts = edits.map(({ range: { start, end }, newText }) => `${placed(start, end)} ${newText}`);
    for (const diagnostic of mended) {
      const said = saidByServer(diagnostic);
      offered.set(said, [...(offered.get(said) ?? []), [title, ...texts.toSorted()].join('\n')]);
    }
  }
  return offered;
}

/** The fixes of a SARIF result in the same form. */
function fixesInSarif(fixes: readonly SarifFix[] = []): Said {
  return fixes.map(({ description, artifactChanges }) => {
    const texts = artifactChanges.flatMap(({ replacements }) =>
      replacements.map(
        ({ deletedRegion, insertedContent }) =>
          `${placedRegion(deletedRegion)} ${insertedContent?.text ?? ''}`,
      ),
    );
    return [description.text, ...texts.toSorted()].join('\n');
  });
}

function placedRegion({
  startLine,
  startColumn = 1,
  endLine = startLine,
  endColumn = 1,
}: SarifRegion): string {
  const start = { line: startLine - 1, character: startColumn - 1 };
  return placed(start, { line: endLine - 1, character: endColumn - 1 });
}

/** What the command line says of every file below a folder. An empty profile does nothing but keep sites apart. */
async function checkedFiles(folder: string): Promise<readonly CheckedFile[]> {
  const [json, sarif] = await Promise.all(
    ['json', 'sarif'].map((format) => runCli(['check', `--format=${format}`, '--jobs=1'], { folder })),
  );
  const results = (JSON.parse(sarif?.stdout ?? '') as SarifLog).runs[0]?.results ?? [];
  let nextResult = 0;
  return (JSON.parse(json?.stdout ?? '') as readonly JsonFile[]).flatMap(({ file, findings }) => {
    const ofFile = results.slice(nextResult, nextResult + findings.length);
    nextResult += findings.length;
    if (statSync(join(folder, file)).size === 0) return [];
    const said = findings.map(
      ({ rule, severity, message, articles, range }) =>
        `${placed(range.start, range.end)} ${severity} ${rule} ${messageWithArticles({ message, articles })}`,
    );
    const uri = pathToFileURL(join(folder, file)).href;
    return [{ path: file, uri, findings, said, fixes: ofFile.map(({ fixes }) => fixesInSarif(fixes)) }];
  });
}

interface Agreed {
  readonly files: readonly CheckedFile[];
  readonly fixes: number;
}

/** Demands of both sides the same about every file below a folder. */
async function agreeOn(folder: string): Promise<Agreed> {
  const files = await checkedFiles(folder);
  const client = await LanguageClient.start({
    capabilities: {
      // Such a client is told nothing that it does not ask for.
      workspace: { diagnostics: { refreshSupport: true } },
      textDocument: {
        diagnostic: { codeDescriptionSupport: true, relatedInformation: true },
        codeAction: { codeActionLiteralSupport: {} },
      },
    },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: basename(folder) }],
  });
  try {
    for (const { path, uri } of files)
      client.open(uri, decodeBytes(readFileSync(join(folder, path))).text, 1, languageOfFile(path));
    const found = await diagnosticsOf(client, files);
    let fixes = 0;
    for (const { path, uri, said, fixes: offered } of files) {
      const diagnostics = found.get(uri) ?? [];
      assert.deepEqual(diagnostics.map(saidByServer).toSorted(), said.toSorted(), path);
      if (offered.every((some) => some.length === 0)) continue;
      const ofServer = await fixesOf(client, uri, diagnostics);
      for (const [index, text] of said.entries()) {
        const fixed = ofServer.get(text) ?? [];
        for (const fix of offered[index] ?? [])
          assert.ok(fixed.includes(fix), `${path}: ${text}\n${fix}\n${fixed.join('\n\n')}`);
        fixes += offered[index]?.length ?? 0;
      }
    }
    return { files, fixes };
  } finally {
    await client.stop();
  }
}

test('the editor says of a site what the command line says', async () => {
  const { files } = await agreeOn(join(projectRoot, 'samples'));
  assert.ok(files.length > 6);
});

test('the editor and the command line say of every golden text what its rule says, and offer the same fixes', async () => {
  const folder = folderWith({
    'chosen/.smsmetering.ini': '[rules]\nSWM101 = error\nSWM207 = off\n',
    'chosen/Remodbc.ini': '[DS]\nPackInterval=900\nPackInterval=900\n',
  });
  const golden = writeGoldenWorkspace(folder);
  for (const file of golden) {
    const settings = settingsFileOf(file);
    if (settings !== '') writeFileSync(join(folder, dirname(file.path), '.smsmetering.ini'), settings);
  }
  const { files, fixes } = await agreeOn(folder);
  const found = new Map(files.map(({ path, findings }) => [path, findings.map(inWords)]));
  assert.ok(golden.length > 700, `${golden.length} files`);
  for (const file of golden) assert.deepEqual(ownFindings(file, found), expectedFindings(file), file.path);
  assert.ok(fixes > 300, `${fixes} fixes`);
});

function inWords({ rule, range: { start, end }, severity, message, articles }: JsonFinding): PlainFinding {
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return { rule, words: `${place} ${severity} ${messageWithArticles({ message, articles })}` };
}
