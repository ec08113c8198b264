import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { transformSync } from 'esbuild';
import { projectRoot } from '../support/fixtures.ts';

const german = JSON.parse(readFileSync(join(projectRoot, 'l10n/bundle.l10n.de.json'), 'utf8')) as Readonly<
  Record<string, string>
>;
const said = new Set(sourceFiles().flatMap(phrasesOf));

test('German has a phrase for every text of the client, and none that it does not say', () => {
  assert.deepEqual(
    [...said].filter((text) => !Object.hasOwn(german, text)),
    [],
  );
  assert.deepEqual(
    Object.keys(german).filter((text) => !said.has(text)),
    [],
  );
});

test('German has the same gaps', () => {
  const gaps = (text: string) => [...(text.match(/\{\d\}/g) ?? [])].toSorted();
  for (const [text, translation] of Object.entries(german))
    assert.deepEqual(gaps(translation), gaps(text), text);
});

function sourceFiles(): readonly string[] {
  return readdirSync(join(projectRoot, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(projectRoot, 'client/src', name));
}

/** The first argument of each call of `t`. */
function phrasesOf(path: string): readonly string[] {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    loader: 'ts',
    charset: 'utf8',
    minifySyntax: true,
  });
  const calls = code.matchAll(/(?<![\w.])t\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g);
  return [...calls].map(([, literal]) => new Function(`return ${literal}`)() as string);
}
