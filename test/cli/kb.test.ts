import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCli } from './run-cli.ts';

interface Match {
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly remedy: readonly string[];
}

describe('kb', { concurrency: 2 }, () => {
  test('lists the best article first, with what programs need', async () => {
    const { code, stdout, stderr } = await runCli(['kb', '--format=json', '1061', 'weekly', 'stop']);
    const [best] = JSON.parse(stdout) as readonly Match[];
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(best?.number, 'Q299261');
    assert.equal(best.link, 'https://jeffpar.github.io/kbarchive/kb/299/Q299261/');
    assert.ok(best.title.length > 0 && best.summary.length > 0 && best.remedy.length > 0);
  });

  test('says title, summary, steps and address to people, and keeps to the limit', async () => {
    const { code, stdout } = await runCli(['kb', '--limit=1', 'Q212894']);
    assert.equal(code, 0);
    assert.match(stdout, /^Q212894: /);
    assert.match(stdout, /23/);
    assert.match(stdout, /Article +https:\/\/jeffpar\.github\.io\/kbarchive\/kb\/212\/Q212894\/\n\n$/);
    assert.equal(stdout.match(/^Q\d/gm)?.length, 1);
  });

  test('links to another place when asked', async () => {
    const { stdout } = await runCli([
      'kb',
      '--format=json',
      '--limit=1',
      '--article-link=file:///kb/{id}.TXT',
      'Q210202',
    ]);
    assert.equal((JSON.parse(stdout) as readonly Match[])[0]?.link, 'file:///kb/Q210202.TXT');
  });

  test('tells when nothing is found, and when the use is wrong', async () => {
    const [nothing, noWords, badLimit] = await Promise.all([
      runCli(['kb', 'xyzzyq']),
      runCli(['kb']),
      runCli(['kb', '--limit=0', 'pack']),
    ]);
    assert.equal(nothing.code, 1);
    assert.match(nothing.stdout, /^No article was found/);
    assert.deepEqual([noWords.code, badLimit.code], [2, 2]);
  });
});
