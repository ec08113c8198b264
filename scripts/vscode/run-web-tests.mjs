// @ts-check
// Runs the tests of test/host and test/web in the extension host of VS Code for the Web, on the files that the package holds:
//   node scripts/vscode/run-web-tests.mjs [FILTER]     only tests whose full title contains FILTER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { deferredImports } from '../deferred-imports.mjs';
import { globSync } from '../files.mjs';
import { layOut } from '../package-folder.mjs';
import { browserProgram } from './browser.mjs';
import { openPage } from './browser-page.mjs';
import { runCommand, say } from './command.mjs';
import { freePort } from './free-port.mjs';
import { packagedWeb } from './packaged-web.mjs';
import { root } from './places.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { exitCodeOfTests } from './tests-in-page.mjs';
import { webTestModules } from './web-test-modules.mjs';

/** A name that browsers take for this machine, and so do they for all names that end in it: every webview has one of its own. */
const host = 'localhost';

/**
 * Bundles the tests of a folder into one module, as the extension host loads it.
 * @param {'host' | 'web'} folder
 * @param {string} file where to
 * @param {string} [filter]
 */
async function bundleTests(folder, file, filter) {
  const imports = globSync(join(root, 'test', folder), '.test.ts')
    .filter((test) => !needsNode(join(root, 'test', folder, test)))
    .map((test) => `() => import('./${folder}/${test}')`);
  await build({
    stdin: {
      contents: `import { runAll } from './web/index.ts';\nexport const run = () => runAll([${imports}], ${JSON.stringify(filter)});\n`,
      resolveDir: join(root, 'test'),
      loader: 'ts',
    },
    outfile: file,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome120',
    external: ['vscode'],
    plugins: [webTestModules],
    sourcemap: 'inline',
    logLevel: 'warning',
    // mocha for the browser knows itself by this name, and asks for these where they exist.
    define: { global: 'globalThis' },
  });
}

/**
 * Tests that import a module of Node are for the desktop; for assertions there is a stand-in.
 * @param {string} file
 */
function needsNode(file) {
  return / from 'node:(?!assert\/strict')/.test(readFileSync(file, 'utf8'));
}

/** The workspace of the tests on the desktop; what they write stays in the browser. */
async function desktopWorkspace() {
  return join(root, 'test/fixtures/workspace');
}

/**
 * The golden texts, with what the desktop's server says of them.
 * @param {string} extension folder of the extension
 */
async function goldenWorkspace(extension) {
  const folder = temporaryFolder('golden');
  const outfile = join(temporaryFolder('web'), 'golden.mjs');
  await build({
    entryPoints: [join(root, 'test/web/lay-out-golden.ts')],
    outfile,
    plugins: [deferredImports],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What packages ask of Node they ask with require, which an ES module has not.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    define: { PROJECT_ROOT: JSON.stringify(root) },
    logLevel: 'warning',
  });
  process.env['SMS_METERING_SERVER'] = join(extension, 'dist/server.js');
  const { layOutGolden } = await import(pathToFileURL(outfile).href);
  await layOutGolden(folder);
  return folder;
}

/** The tests of each folder, and the workspace they run on. */
const suites = /** @type {const} */ ([
  ['host', desktopWorkspace],
  ['web', goldenWorkspace],
]);

await runCommand(async () => {
  const { testWeb, place } = await packagedWeb();
  await browserProgram();
  const extension = layOut('extension', JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  let exitCode = 0;
  for (const [tests, workspaceFor] of suites) {
    say(`Tests of test/${tests} in the extension host of VS Code for the Web`);
    const module = join(extension, 'test', tests, 'index.js');
    await bundleTests(tests, module, process.argv[2]);
    const port = await freePort();
    const server = await testWeb.open({
      ...place,
      browserType: 'none',
      host,
      port,
      extensionDevelopmentPath: extension,
      extensionTestsPath: module,
      folderPath: await workspaceFor(extension),
    });
    const { page, close } = await openPage();
    try {
      exitCode = (await exitCodeOfTests(page, `http://${host}:${port}`)) || exitCode;
    } finally {
      await close();
      server.dispose();
    }
  }
  return exitCode;
}, 'Leave these tests out with `npm run test:fast`.');
