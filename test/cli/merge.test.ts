import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { SarifLog } from '../../server/src/cli/report/sarif/model.ts';
import { projectRoot } from '../support/fixtures.ts';
import { sarifFaults } from '../support/sarif.ts';
import { folderWith, runCli } from './run-cli.ts';

const samples = join(projectRoot, 'samples');

async function parts(folders: readonly (readonly string[])[]): Promise<string> {
  const folder = folderWith({});
  for (const [index, paths] of folders.entries()) {
    const { stdout } = await runCli(['check', '--format=sarif', ...paths], { folder: samples });
    writeFileSync(join(folder, `${index}.sarif`), stdout);
  }
  return folder;
}

describe('merge', () => {
  test('makes of parts that overlap one valid file, whatever their order', async () => {
    const folder = await parts([['METER01', 'missing'], ['METER02', 'METER01'], ['.'], ['METER01/swmtr']]);
    const merged = await runCli(['merge', '0.sarif', '1.sarif', '2.sarif', '3.sarif'], { folder });
    assert.deepEqual([merged.code, merged.stderr], [0, '']);
    const again = await runCli(['merge', '3.sarif', '2.sarif', '1.sarif', '0.sarif', '2.sarif'], { folder });
    assert.equal(again.stdout, merged.stdout);
    const log = JSON.parse(merged.stdout) as SarifLog;
    assert.deepEqual(sarifFaults(log), []);
    const [run] = log.runs;
    assert.equal(log.runs.length, 1);
    assert.equal(run?.invocations[0]?.executionSuccessful, false);
    assert.equal(run.invocations[0].toolExecutionNotifications.length, 1);
    for (const { ruleId, ruleIndex = -1, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      const { artifactLocation } = locations[0]?.physicalLocation ?? {};
      assert.deepEqual(run.artifacts[artifactLocation?.index ?? -1]?.location, artifactLocation);
    }
    const texts = run.results.map((result) => JSON.stringify(result));
    assert.equal(new Set(texts).size, texts.length);
  });

  test('of the parts of sites has what a check of the whole has', async () => {
    const files = (code: string) => ({
      [`${code}/SiteMetering.ini`]: '[Site]\r\n',
      [`${code}/Remodbc.ini`]: '[DS]\r\nPackInterval=1\r\nPackInterval=2\r\n',
    });
    const folder = folderWith({ ...files('A'), ...files('B'), ...files('C') });
    const sarif = async (name: string, ...paths: readonly string[]) => {
      const { stdout } = await runCli(['check', '--format=sarif', ...paths], { folder });
      writeFileSync(join(folder, name), stdout);
    };
    await sarif('whole.sarif');
    await sarif('part-1.sarif', 'C', 'A');
    await sarif('part-2.sarif', 'B');
    const whole = await runCli(['merge', 'whole.sarif'], { folder });
    assert.equal((await runCli(['merge', 'part-1.sarif', 'part-2.sarif'], { folder })).stdout, whole.stdout);
  });

  test('takes nothing that another program wrote', async () => {
    const folder = folderWith({
      'a.sarif': 'no JSON',
      'b.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"other"}},"results":[]}]}',
      'c.sarif': 'null',
    });
    const { code, stdout, stderr } = await runCli(['merge', 'a.sarif', 'b.sarif', 'c.sarif', 'd.sarif'], {
      folder,
    });
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr.trimEnd().split('\n').length, 4);
    assert.match(stderr, /^sms-metering: a\.sarif is no JSON\.$/m);
    assert.match(stderr, /^sms-metering: b\.sarif was not written by /m);
  });
});
