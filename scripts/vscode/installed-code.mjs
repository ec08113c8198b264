// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isProgram } from './is-program.mjs';

/**
 * The program file of an installed desktop VS Code, if there is one and it could open a window here.
 * @returns {string | undefined}
 */
export function installedCode() {
  if (process.platform === 'darwin') return onMac();
  if (process.platform === 'win32') return onWindows();
  const canShow = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return canShow ? onLinux() : undefined;
}

function onMac() {
  const name = 'Visual Studio Code.app/Contents/MacOS';
  const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
  return folders
    .flatMap((folder) => ['Electron', 'Code'].map((program) => join(folder, name, program)))
    .find(existsSync);
}

function onWindows() {
  const { LOCALAPPDATA, ProgramFiles } = process.env;
  const folders = [LOCALAPPDATA && join(LOCALAPPDATA, 'Programs'), ProgramFiles].filter(
    (folder) => folder !== undefined,
  );
  return folders.map((folder) => join(folder, 'Microsoft VS Code/Code.exe')).find(existsSync);
}

/**
 * `code` on the PATH is a shell script in `bin`, one folder below the program of the same name. Inside a remote
 * window it is another script, with no program above it: that one cannot run tests and is not taken.
 */
function onLinux() {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const script = join(folder, 'code');
    if (!folder || !existsSync(script)) continue;
    const program = join(dirname(realpathSync(script)), '..', 'code');
    if (isProgram(program)) return program;
  }
  return undefined;
}
