import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface Extension {
  activate(context: { asAbsolutePath(name: string): string }): Promise<void>;
  deactivate(): Promise<void>;
}

/** Beside the bundle of the tests: an extension that starts a server which can do nothing. */
const emptyExtension = join(__dirname, 'empty-client.js');

describe('activation', () => {
  // The files of the tests run in the order of their names, and no other one may have woken the extension before.
  it('is measured beside an extension whose server does nothing', async () => {
    const extension = vscode.extensions.getExtension('sms-metering.sms-metering');
    assert.equal(extension?.isActive, false);
    const empty = await milliseconds(async () => {
      const loaded = createRequire(__filename)(emptyExtension) as Extension;
      await loaded.activate({ asAbsolutePath: (name) => join(__dirname, name) });
      return () => loaded.deactivate();
    });
    const ours = await milliseconds(async () => void (await extension.activate()));
    console.log(`    activation: ${ours} ms; of an extension with an empty server: ${empty} ms`);
    assert.equal(extension.isActive, true);
  });
});

/** How long something takes; what it hands back is run afterwards. */
async function milliseconds(work: () => Promise<(() => Promise<void>) | undefined | void>): Promise<number> {
  const start = performance.now();
  const cleanUp = await work();
  const elapsed = performance.now() - start;
  await cleanUp?.();
  return Math.round(elapsed);
}
