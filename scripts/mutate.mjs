// @ts-check
// Changes the code of core in one place at a time, and tells which changes no test notices:
//   node scripts/mutate.mjs [PATH...]     paths below server/src/core: folders, or the beginning of a name
// What is left is listed, and written to out/mutation.json.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './mutation/bundle.mjs';
import { instrument } from './mutation/instrument.mjs';
import { survivors, table } from './mutation/report.mjs';
import { judge } from './mutation/run.mjs';
import { Problem, runCommand, say } from './vscode/command.mjs';
import { installOnce } from './vscode/install-once.mjs';
import { npm } from './vscode/npm.mjs';
import { root } from './vscode/places.mjs';

/** Makes the mutants. Not a dependency of the project: only who runs this fetches it. */
const instrumenter = { name: '@stryker-mutator/instrumenter', version: '9.5.1' };

await runCommand(async () => {
  const paths = process.argv.slice(2);
  const tool = await installOnce(`stryker-instrumenter-${instrumenter.version}`, async (folder) => {
    const dependencies = { [instrumenter.name]: instrumenter.version };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await npm(folder, ['install']);
  });
  const out = join(root, `out/mutation-${process.pid}`);
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  mkdirSync(out, { recursive: true });

  const { sources, mutants } = await instrument(join(tool, 'node_modules', instrumenter.name));
  const chosen = mutants.filter(
    ({ file }) => paths.length === 0 || paths.some((path) => file.startsWith(path)),
  );
  if (chosen.length === 0) throw new Problem(`Nothing in server/src/core begins with ${paths.join(' or ')}.`);
  const bundle = await bundleTests(sources, out);
  const judged = await judge(chosen, bundle, (done, left) => {
    if (done % 500 === 0) say(`${done} of ${chosen.length}, ${left} left over`);
  });
  writeFileSync(join(root, 'out/mutation.json'), JSON.stringify(judged, undefined, 1));
  console.log(`${survivors(judged)}\n${table(judged)}`);
});
