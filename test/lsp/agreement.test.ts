import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { SarifFix, SarifLog, SarifRegion } from '../../server/src/cli/report/sarif/model.ts';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { decodeBytes } from '../../server/src/core/text/encoding.ts';
import { messageWithArticles } from '../../server/src/service/message.ts';
import { type FileContents, folderWith, type JsonFile, runProcess } from '../cli/run-cli.ts';
import { fixture, projectRoot } from '../support/fixtures.ts';
import { LanguageClient } from '../support/language-client.ts';

/** A server learns about a site in the background; so many answers later it has. */
const MOST_ANSWERS = 40;

/** What is said of one place, in one line that both sides can write. */
type Said = readonly string[];

const severityNumbers = ['', 'error', 'warning', 'information', 'hint'];

interface Place {
  readonly line: number;
  readonly character: number;
}

function placed(start: Place, end: Place): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

async function findingsOf(
  client: LanguageClient,
  uri: string,
  expected: Said,
): Promise<readonly Diagnostic[]> {
  for (let answers = 0; ; answers++) {
    const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const said = items.map(saidByServer).toSorted();
    if (said.join('\n') === expected.join('\n')) return items;
    if (answers === MOST_ANSWERS) assert.deepEqual(said, expected, uri);
  }
}

function saidByServer({ code, severity, message, range: { start, end } }: Diagnostic): string {
  return `${placed(start, end)} ${severityNumbers[severity ?? 0]} ${code} ${message}`;
}

/** The quick fixes of a finding that change the text: the title, and each edit. */
async function fixesOf(client: LanguageClient, uri: string, diagnostic: Diagnostic): Promise<Said> {
  const actions = await client.request<readonly CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], only: ['quickfix'] },
  });
  return (actions ?? []).flatMap(({ title, edit, diagnostics = [] }) => {
    const isItsOwn = diagnostics.some((other) => saidByServer(other) === saidByServer(diagnostic));
    const edits = edit?.changes?.[uri];
    if (!isItsOwn || edits === undefined) return [];
    const texts = edits.map(({ range: { start, end }, newText }) => `${placed(start, end)} ${newText}`);
    return [[title, ...texts.toSorted()].join('\n')];
  });
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

/** Demands of both sides the same about every file below a folder, by one process each. */
async function agreeOn(folder: string): Promise<{ readonly files: number; readonly fixes: number }> {
  const json = await runProcess(['check', '--format=json'], { folder });
  const sarif = await runProcess(['check', '--format=sarif'], { folder });
  const files = JSON.parse(json.stdout) as readonly JsonFile[];
  const results = (JSON.parse(sarif.stdout) as SarifLog).runs[0]?.results ?? [];
  const client = await LanguageClient.start({
    capabilities: {
      textDocument: {
        diagnostic: { codeDescriptionSupport: true, relatedInformation: true },
        codeAction: { codeActionLiteralSupport: {} },
      },
    },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: basename(folder) }],
  });
  try {
    let fixes = 0;
    let nextResult = 0;
    for (const { file, findings } of files) {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      // An empty profile does nothing but keep sites apart.
      if (bytes.length === 0) continue;
      const uri = pathToFileURL(path).href;
      client.open(uri, decodeBytes(bytes).text, 1, languageOfFile(file));
      const expected = findings.map(
        ({ rule, severity, message, articles, range }) =>
          `${placed(range.start, range.end)} ${severity} ${rule} ${messageWithArticles({ message, articles })}`,
      );
      const diagnostics = await findingsOf(client, uri, expected.toSorted());
      for (const [index, text] of expected.entries()) {
        const offered = fixesInSarif(results[nextResult + index]?.fixes);
        const diagnostic = diagnostics.find((other) => saidByServer(other) === text);
        if (offered.length === 0 || !diagnostic) continue;
        const fixed = await fixesOf(client, uri, diagnostic);
        for (const fix of offered)
          assert.ok(fixed.includes(fix), `${file}: ${text}\n${fix}\n${fixed.join('\n\n')}`);
        fixes += offered.length;
      }
      nextResult += findings.length;
      client.close(uri);
    }
    return { files: files.length, fixes };
  } finally {
    await client.stop();
  }
}

test('the editor says of a site what the command line says', async () => {
  const { files } = await agreeOn(join(projectRoot, 'samples'));
  assert.ok(files > 6);
});

const nameFor: Readonly<Record<string, string>> = {
  cfg: 'LICMTR.CFG',
  ct0: 'sitectrl.ct0',
  ct1: 'site.ct1',
  ct2: 'site.ct2',
  log: 'Licsrvc.log',
};

/**
 * A site for every rule and language, with a text that the rule speaks of or one that it is silent on, and settings of its own above all. All texts take a server half
 * a minute; the others are checked without one.
 */
function sitesOfFixtures(): FileContents {
  const files: Record<string, string | Uint8Array> = {
    '.smsmetering.ini': 'timeZone = America/Chicago\nversion = SP3\n[rules]\nSWM101 = error\nSWM207 = off\n',
  };
  for (const rule of readdirSync(fixture('rules'))) {
    for (const name of readdirSync(fixture(`rules/${rule}`))) {
      const [, kind, stem = ''] = /^(bad|good)(.*)\.\w+$/.exec(name) ?? [];
      if (kind === undefined || /\.(?:findings|fixed)$/.test(stem)) continue;
      const usual = stem.includes('profile') ? 'SiteMetering.ini' : 'Remodbc.ini';
      const target = nameFor[name.split('.').at(-1) ?? ''] ?? usual;
      const site = `${rule}/${kind}-${target}`;
      files[`${site}/SiteMetering.ini`] ??= '';
      // The first text of a kind and language; the empty profile is there to be replaced.
      const known = files[`${site}/${target}`];
      if (known === undefined || known === '')
        files[`${site}/${target}`] = readFileSync(fixture(`rules/${rule}/${name}`));
    }
  }
  return files;
}

test('the editor says of the text of every rule what the command line says, and offers the same fixes', async () => {
  const { files, fixes } = await agreeOn(folderWith(sitesOfFixtures()));
  assert.ok(files > 300, `${files} files`);
  assert.ok(fixes > 50, `${fixes} fixes`);
});
