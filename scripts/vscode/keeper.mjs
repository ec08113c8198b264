// @ts-check
// Keeps a program and everything it starts from outliving the process that wanted it.
//   node keeper.mjs FOLDER PROGRAM [ARGUMENT...]
// Runs the program as the leader of a process group. When stdin ends, which happens however the wanting process ends,
// or when the program itself ends, the whole group is ended and FOLDER, the program's own data, is removed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder = '', program = '', ...words] = process.argv.slice(2);
const child = spawn(program, words, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
const group = -(child.pid ?? Number.NaN);
// Milliseconds. Short, because nobody will miss what VS Code would still like to write: its data go too.
const patience = 300;
let ending = false;

/** @param {NodeJS.Signals | 0} signal 0 only asks whether anyone is left */
function signalGroup(signal) {
  try {
    return process.kill(group, signal);
  } catch {
    return false;
  }
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  const deadline = performance.now() + patience;
  while (signalGroup(0) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  signalGroup('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(code);
}

child.on('error', () => end(1));
child.on('exit', (code) => end(code ?? 1));
process.stdin.on('end', () => end(0)).on('error', () => end(0));
process.stdin.resume();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => end(0));
