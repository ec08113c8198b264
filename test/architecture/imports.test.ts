import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { test } from 'node:test';
import { projectRoot } from '../support/fixtures.ts';

/**
 * Who may import whom: the parts of the server from the ground up. A part imports from itself and from parts below it. The last
 * prefix that fits a file names its part.
 */
const parts: readonly (readonly [prefix: string, level: number])[] = [
  ['server/src/core/text/', 0],
  ['server/src/core/values/', 0],
  ['server/src/core/words/', 0],
  ['server/src/core/ini/', 1],
  ['server/src/core/sitectrl/', 1],
  ['server/src/core/logs/', 1],
  ['server/src/core/catalogue/', 2],
  ['server/src/core/site/', 3],
  ['server/src/core/rules/', 4],
  ['server/src/core/', 5],
  ['server/src/core/settings.ts', 3],
  ['server/src/core/logs/stream.ts', 5],
  ['server/src/core/explain/', 5],
  ['server/src/service/', 6],
  ['server/src/lsp/', 7],
  ['server/src/cli/', 8],
  ['server/src/node/', 8],
  ['server/src/browser/', 8],
];

/** Packages and who may use them. */
const packages: readonly (readonly [pattern: RegExp, allowed: RegExp])[] = [
  [/^node:/, /^(server\/src\/(node|cli)|client\/src)\//],
  [/^vscode$/, /^client\/src\//],
  [/^vscode-languageclient/, /^client\/src\//],
  [/^vscode-languageserver/, /^server\/src\/(lsp|node|browser)\//],
  [/^vscode-uri$/, /^server\/src\/(lsp|node|browser|cli)\//],
  [/^ini$/, /^server\/src\/core\/(configuration\/ini-lines|compare\/ini-package)\.ts$/],
];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const imports = files.flatMap(importsOf);

test('the files of the product are found', () => {
  assert.ok(files.length > 30 && imports.length > files.length);
});

test('a part of the server imports only from itself and from parts below it', () => {
  const upward = imports.filter(({ from, target, isTypeOnly }) => {
    const [own, other] = [levelOf(from), levelOf(target)];
    // Types may be named from above where data describes itself (a setting that names a rule); they leave no trace in the program.
    return own !== undefined && other !== undefined && other > own && !isTypeOnly;
  });
  assert.deepEqual(upward, []);
});

test('the command line knows neither the protocol nor the editor services', () => {
  const wrong = imports.filter(
    ({ from, target }) => from.startsWith('server/src/cli/') && /^server\/src\/(lsp|service)\//.test(target),
  );
  assert.deepEqual(wrong, []);
});

test('the client takes nothing from the server but the plain types of the protocol', () => {
  const wrong = imports.filter(
    ({ from, target }) =>
      from.startsWith('client/') && target.startsWith('server/') && target !== 'server/src/lsp/protocol.ts',
  );
  assert.deepEqual(wrong, []);
});

test('packages are used only where they belong', () => {
  const wrong = imports.filter(({ from, target }) =>
    packages.some(([pattern, allowed]) => pattern.test(target) && !allowed.test(from)),
  );
  assert.deepEqual(wrong, []);
});

test('the core reads no clock and draws no lots', () => {
  const clock = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/;
  const wrong = files.filter(
    (file) =>
      file.startsWith('server/src/core/') && clock.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  assert.deepEqual(wrong, []);
});

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, isType, source, lazy]) => {
    const target = source ?? lazy ?? '';
    const resolved = target.startsWith('.') ? relative('.', join(dirname(file), target)) : target;
    return { from: file, target: resolved, isTypeOnly: isType !== undefined };
  });
}

function levelOf(file: string): number | undefined {
  return parts
    .filter(([prefix]) => file.startsWith(prefix))
    .toSorted((a, b) => b[0].length - a[0].length)[0]?.[1];
}
