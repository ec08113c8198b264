import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { decodeBytes } from '../../server/src/core/text/encoding.ts';
import type { GoldenFile } from './golden-workspace.ts';
import { LanguageClient } from './language-client.ts';

export interface PlainFinding {
  readonly rule: string;
  /** `line:character-line:character severity message`, counted from one. */
  readonly words: string;
}

/** What is said of each golden text, by its path. */
export type GoldenFindings = ReadonlyMap<string, readonly PlainFinding[]>;

/** A server learns about sites in the background; so many times it is asked until it says the same twice. */
const MOST_ROUNDS = 60;

const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What the golden texts' own rules have to say, in the order of their words. Facts come from elsewhere than in the golden words. */
export function expectedFindings({ golden }: GoldenFile): readonly string[] {
  if (!golden.isBad) return [];
  return readFileSync(`${golden.stem}.findings.txt`, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) =>
      withoutOrigin(line)
        .replace(/ \[no Microsoft source\]$/, '')
        .replace(/ \[([^[]+)\]$/, ' ($1)'),
    )
    .toSorted();
}

/** What a text's own rule says of it. */
export function ownFindings({ golden, path }: GoldenFile, found: GoldenFindings): readonly string[] {
  const own = found.get(path)?.filter(({ rule }) => rule === golden.rule) ?? [];
  return own.map(({ words }) => withoutOrigin(words)).toSorted();
}

function withoutOrigin(words: string): string {
  return words.replace(/(reference date|offline) \([^)]*\)/g, '$1');
}

/** What the desktop's language server says of the golden texts: all rules, once it has learnt about their sites. */
export async function serverFindings(folder: string, files: readonly GoldenFile[]): Promise<GoldenFindings> {
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const settings = new Map(files.map((file) => [uriOf(file.path), file.settings]));
  const client = await LanguageClient.start({
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    settings: (uri) => settings.get(uri) ?? {},
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'golden' }],
  });
  for (const { path, golden } of files) {
    const { text } = decodeBytes(readFileSync(join(folder, path)));
    client.open(uriOf(path), text, 1, golden.language);
  }
  const ask = async (): Promise<GoldenFindings> => {
    const answers = files.map(async ({ path }) => {
      const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(path) },
      });
      return [path, items.map(inWords)] as const;
    });
    return new Map(await Promise.all(answers));
  };
  let found = await ask();
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const before = found;
    found = await ask();
    const isSettled = JSON.stringify([...before]) === JSON.stringify([...found]);
    const isAsExpected = files.every((file) => `${ownFindings(file, found)}` === `${expectedFindings(file)}`);
    if (isSettled && isAsExpected) break;
  }
  await client.stop();
  return found;
}

function inWords({ code, range: { start, end }, severity, message }: Diagnostic): PlainFinding {
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return { rule: String(code), words: `${place} ${severities[severity ?? 0]} ${message}` };
}
