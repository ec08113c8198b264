// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../packages.mjs';
import { Problem } from '../vscode/command.mjs';
import { root } from '../vscode/places.mjs';

/**
 * The version of package.json is that of the lock, and the changelog begins with it, or with what is not released yet.
 * @throws {Problem} where one differs
 */
export function checkVersions() {
  const { version } = readManifest();
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const [, newest] = /^## (\S+)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  const others = [
    ['package-lock.json', lock.version],
    ['its package ""', lock.packages[''].version],
    ['CHANGELOG.md', newest],
  ];
  for (const [where, other] of others)
    if (other !== version)
      throw new Problem(`package.json has the version ${version}, ${where} has ${other}.`);
}
