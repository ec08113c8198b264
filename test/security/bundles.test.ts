import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Metafile } from 'esbuild';
import { projectRoot } from '../support/fixtures.ts';

/** What is shipped, as the bundler sees it: which files it is made of, and what these ask of Node. */
interface Shipped {
  /** Entry points and parts by their names without folder: `server`, `cli`. */
  readonly programs: readonly string[];
  readonly inputs: Metafile['inputs'];
}

/** The build says it of what it made. */
const { metafiles } = JSON.parse(readFileSync(join(projectRoot, 'dist/made-of.json'), 'utf8')) as {
  readonly metafiles: readonly Metafile[];
};
const shipped: readonly Shipped[] = metafiles.map(({ inputs, outputs }) => ({
  programs: Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []),
  inputs,
}));

/** Modules of Node that reach other machines, start programs or run texts as code. */
const reaching =
  /^(?:node:)?(?:net|http|https|http2|dgram|dns(?:\/promises)?|tls|quic|child_process|cluster|inspector|vm|repl|wasi)$/;

/** Who asks for such a module although nothing of it is used but what the note says. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Transports that a client asks for on the command line: the server refuses all but standard input and output and the channel of its parent.
  'vscode-jsonrpc': ['net'],
  // The protocol library finds installed modules with it for who asks; nobody does, so it is not even loaded.
  'later:child_process': ['child_process'],
  // The extension starts its server in a process of its own.
  'vscode-languageclient': ['child_process'],
};

function packageOf(path: string): string | undefined {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

function asked(): readonly (readonly [by: string, module: string])[] {
  return shipped.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { imports }]) =>
      imports
        .filter((one) => one.external === true && reaching.test(one.path))
        .map((one) => [packageOf(path) ?? path, one.path.replace(/^node:/, '')] as const),
    ),
  );
}

describe('what is shipped', () => {
  test('is the client, the server, the command line, their twins for browsers, and pages', () => {
    assert.equal(
      shipped.flatMap(({ programs }) => programs).filter((path) => path.endsWith('.ts')).length >= 7,
      true,
    );
  });

  test('asks Node for no network and no other programs, but where a note says why', () => {
    const wrong = asked().filter(([by, module]) => !allowed[by]?.includes(module));
    assert.deepEqual(wrong, []);
  });

  test('asks Node for none of it in the command line and the pages', () => {
    const quiet = shipped.filter(({ programs }) => programs.some((path) => /\/cli\/|\/page\//.test(path)));
    assert.equal(quiet.length, 2);
    for (const { inputs } of quiet) {
      for (const [path, { imports }] of Object.entries(inputs))
        assert.ok(!imports.some((one) => reaching.test(one.path)), path);
    }
  });

  test('has no note that is not needed', () => {
    for (const [by, modules] of Object.entries(allowed)) {
      for (const module of modules)
        assert.ok(
          asked().some(([one, other]) => one === by && other === module),
          `${by} ${module}`,
        );
    }
  });

  test('runs no text as code', () => {
    for (const { inputs } of shipped) {
      for (const path of Object.keys(inputs).filter(
        (one) => !one.includes('node_modules') && one.endsWith('.ts'),
      )) {
        const source = readFileSync(join(projectRoot, path), 'utf8');
        assert.doesNotMatch(
          source,
          /\beval\(|new Function\(|\bWebAssembly\b|\.innerHTML\b|insertAdjacentHTML|document\.write/,
          path,
        );
      }
    }
  });

  test('puts nothing on the clipboard', () => {
    for (const path of shipped
      .flatMap(({ inputs }) => Object.keys(inputs))
      .filter((one) => /^(?:client|server)\//.test(one)))
      assert.doesNotMatch(readFileSync(join(projectRoot, path), 'utf8'), /clipboard/i, path);
  });

  test('is made with packages that the lock knows by version and hash, and by no address', () => {
    const text = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(text, /"resolved"/);
    const { packages } = JSON.parse(text) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
    };
    for (const [path, { version, integrity }] of Object.entries(packages).slice(1)) {
      assert.match(version ?? '', /^\d+\.\d+\.\d+/, path);
      assert.match(integrity ?? '', /^sha512-/, path);
    }
  });

  test('holds packages only whose licence allows it, all of them pinned', () => {
    const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
    };
    const packages = new Set(
      shipped.flatMap(({ inputs }) =>
        Object.keys(inputs).flatMap(
          (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
        ),
      ),
    );
    assert.ok(packages.size > 3);
    for (const folder of packages) {
      const manifest = JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as {
        readonly license?: string;
        readonly version?: string;
      };
      assert.match(
        manifest.license ?? '',
        /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/,
        folder,
      );
      const pinned = lock.packages[folder];
      assert.equal(pinned?.version, manifest.version, folder);
      assert.match(pinned?.integrity ?? '', /^sha512-/, folder);
    }
  });

  test('names an exact version of each package, so that a new one comes by a change of the project alone', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    ) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    assert.ok(versions.length > 3);
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });
});
