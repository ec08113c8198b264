// @ts-check
// Runs the tests of test/host and test/web in the extension host of VS Code for the Web, on the files that the package holds:
//   node scripts/vscode/run-web-tests.mjs [FILTER]     only tests whose full title contains FILTER
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { layOut } from '../extension-folder.mjs';
import { globSync } from '../files.mjs';
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
 * Bundles the tests into one module, as the extension host loads it.
 * @param {string} file where to
 * @param {string} [filter]
 */
async function bundleTests(file, filter) {
  const imports = ['host', 'web'].flatMap((folder) =>
    globSync(join(root, 'test', folder), '.test.ts').map((test) => `() => import('./${folder}/${test}')`),
  );
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
 * What the tests look at: the workspace of the tests on the desktop, and the golden texts with what the desktop's server says of them.
 * @param {string} program the server
 */
async function workspace(program) {
  const folder = temporaryFolder('web-workspace');
  cpSync(join(root, 'test/fixtures/workspace'), folder, { recursive: true });
  const outfile = join(temporaryFolder('web'), 'golden.mjs');
  await build({
    entryPoints: [join(root, 'test/web/lay-out-golden.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { PROJECT_ROOT: JSON.stringify(root) },
    logLevel: 'warning',
  });
  process.env['SMS_METERING_SERVER'] = program;
  const { layOutGolden } = await import(pathToFileURL(outfile).href);
  await layOutGolden(join(folder, 'golden'));
  return folder;
}

await runCommand(async () => {
  const { testWeb, place } = await packagedWeb();
  await browserProgram();
  const extension = layOut(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const tests = join(extension, 'test/index.js');
  await bundleTests(tests, process.argv[2]);
  const port = await freePort();
  say('Tests in the extension host of VS Code for the Web');
  const server = await testWeb.open({
    ...place,
    browserType: 'none',
    host,
    port,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: await workspace(join(extension, 'dist/server.js')),
  });
  const { page, close } = await openPage();
  try {
    return await exitCodeOfTests(page, `http://${host}:${port}`);
  } finally {
    await close();
    server.dispose();
  }
}, 'Leave these tests out with `npm run test:fast`.');
