import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import picomatch from 'picomatch';
import { projectRoot } from '../support/fixtures.ts';

const documents = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

interface Link {
  /** The document, and what it says leads where: told where a test fails. */
  readonly from: string;
  /** From the root of the project. */
  readonly path: string;
  readonly heading: string;
}

const links = documents.flatMap(linksOf);

/** Links to files, those in examples aside. */
function linksOf(document: string): readonly Link[] {
  const text = read(document).replaceAll(/^```.*?^```/gms, '');
  return [...text.matchAll(/\]\((?!\w+:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].map(
    ([link, path = '', heading = '']) => ({
      from: `${document}${link}`,
      path: path === '' ? document : join(dirname(document), path).replaceAll('\\', '/'),
      heading,
    }),
  );
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Headings as links name them. */
function headingsOf(document: string): readonly string[] {
  return [...read(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('documents', () => {
  test('lead to files and headings that are there', () => {
    assert.ok(documents.length > 100 && links.length > 200);
    for (const { from, path, heading } of links) {
      assert.ok(existsSync(join(projectRoot, path)), from);
      if (heading !== '') assert.ok(headingsOf(path).includes(heading), from);
    }
  });

  test('are led to by another, and so is every picture', () => {
    const pictures = readdirSync(join(projectRoot, 'docs/images')).map((name) => `docs/images/${name}`);
    for (const target of [...documents, ...pictures])
      assert.ok(
        target === 'README.md' || links.some(({ from, path }) => path === target && !from.startsWith(target)),
        target,
      );
  });

  test('name tests that are there', () => {
    for (const document of ['docs/SECURITY.md', 'docs/trust.md']) {
      const rows = read(document)
        .split('\n')
        .filter((line) => line.startsWith('| '));
      const named = rows.flatMap((row) =>
        [...(row.split('|').at(-2) ?? '').matchAll(/`([a-z]+\/[\w/-]+)`/g)].map(([, name = '']) => name),
      );
      assert.ok(named.length > 10, document);
      for (const name of named) {
        const files = ['ts', 'mjs'].map((end) => join(projectRoot, `test/${name}.test.${end}`));
        assert.ok(
          files.some((file) => existsSync(file)),
          name,
        );
      }
    }
  });

  test('that are packed with the sources lead to documents and pictures that are packed', () => {
    const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
    const isPacked = picomatch([...files, 'README.md', 'LICENSE']);
    for (const { from, path } of links) if (/\.(?:md|png)$/.test(path)) assert.ok(isPacked(path), from);
  });
});
