import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { expectedFindings, ownFindings, serverFindings } from '../support/golden-findings.ts';
import { writeGoldenWorkspace } from '../support/golden-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'sms-metering-golden-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the server says of every golden text what its rule says', async () => {
  const files = writeGoldenWorkspace(folder);
  const found = await serverFindings(folder, files);
  assert.ok(files.length > 700);
  for (const file of files) assert.deepEqual(ownFindings(file, found), expectedFindings(file), file.path);
});
