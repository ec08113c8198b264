// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { globSync } from './files.mjs';
import { serveFolder } from './serve-folder.mjs';
import { Problem, runCommand, say } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';
import { showInBrowser } from './vscode/show-in-browser.mjs';
import { temporaryFolder } from './vscode/temporary-folder.mjs';

const help = `Makes a page to try the product: an editor with the language server in it, for any web server and without a network.

  npm run playground                     into out/playground
  npm run playground -- --out FOLDER
  npm run playground -- --serve          shows it in your browser, from 127.0.0.1 and a port that is free
  npm run playground -- --serve --no-open  prints the address and leaves the browser to you`;

function readCommandLine() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string' },
        serve: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message} See \`npm run playground -- --help\`.`);
  }
}

/**
 * What the page may load: its own files, and the style of a report, which is known beforehand.
 * @returns {Promise<string>}
 */
async function policy() {
  const outfile = join(temporaryFolder('style'), 'style.mjs');
  const entry = join(root, 'server/src/core/explain/render/html-style.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm' });
  const { stylesheet } = await import(pathToFileURL(outfile).href);
  const hash = createHash('sha256').update(stylesheet).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The sample site, which becomes a part of the program. */
function samples() {
  const folder = join(root, 'samples');
  return globSync(folder, '')
    .filter((path) => !path.endsWith('.md'))
    .map((path) => ({ path, base64: readFileSync(join(folder, path)).toString('base64') }));
}

/** @param {string} out */
async function make(out) {
  const programs = temporaryFolder('programs');
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), `--out=${programs}`], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Problem('The language server does not build; see above.');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { playground: 'playground/src/main.ts' },
    outdir: out,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'chrome120',
    legalComments: 'none',
    define: { SAMPLES: JSON.stringify(samples()) },
    logLevel: 'warning',
  });
  cpSync(join(programs, 'browser/server.js'), join(out, 'server.js'));
  cpSync(join(root, 'playground/playground.css'), join(out, 'playground.css'));
  const page = readFileSync(join(root, 'playground/index.html'), 'utf8');
  writeFileSync(join(out, 'index.html'), page.replace('%POLICY%', await policy()));
}

await runCommand(async () => {
  const { out, serve, 'no-open': noOpen, help: wantsHelp } = readCommandLine();
  if (wantsHelp) return console.log(help);
  const folder = resolve(out ?? join(root, 'out/playground'));
  await make(folder);
  if (!serve) return say(`The page is in ${folder}. Any web server can offer it.`);
  const { address, closed } = await serveFolder(folder);
  say('The page, on 127.0.0.1 only. Ctrl+C ends it.');
  console.log(address);
  if (!noOpen) showInBrowser(address);
  await closed;
});
