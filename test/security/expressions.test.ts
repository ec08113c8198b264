import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fixture, projectRoot } from '../support/fixtures.ts';
import { expressionsIn } from '../support/literals.ts';

/**
 * No regular expression may take more than linear time: files, settings and command lines are hostile. Each is judged once by `recheck`, which takes a
 * second or more; what it found safe is kept, so that only new expressions are judged. UPDATE_GOLDEN=1 writes the list anew.
 */
const list = fixture('expressions/linear.json');

/** What `recheck` cannot judge or does not find linear, and why it does no harm. */
const harmless: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(fixture('expressions/harmless.json'), 'utf8'),
);

const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const expressions = [...new Set([...(await expressionsIn(files)).values()].flat())].toSorted();

const isUpdated = process.env['UPDATE_GOLDEN'] === '1';
const linear = new Set<string>(existsSync(list) && !isUpdated ? JSON.parse(readFileSync(list, 'utf8')) : []);
const doubtful: string[] = [];

/** The milliseconds that one expression may be thought about; most take one. */
const PATIENCE = 10_000;

before(async () => {
  const unknown = expressions.filter((one) => !linear.has(one) && !(one in harmless));
  if (unknown.length === 0) return;
  process.env['RECHECK_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  for (const one of unknown) {
    const end = one.lastIndexOf('/');
    const { status } = checkSync(one.slice(1, end), one.slice(end + 1), {
      checker: 'automaton',
      timeout: PATIENCE,
    });
    if (status === 'safe') linear.add(one);
    else doubtful.push(one);
  }
  if (isUpdated) {
    const kept = expressions.filter((one) => linear.has(one));
    writeFileSync(list, `${JSON.stringify(kept, undefined, 2)}\n`);
  }
});

describe('regular expressions', () => {
  test('are found', () => assert.ok(expressions.length > 200, String(expressions.length)));

  test('take linear time, or a note says why they do no harm', () => assert.deepEqual(doubtful, []));

  test('have no note that is not needed', () => {
    assert.deepEqual(
      Object.keys(harmless).filter((one) => !expressions.includes(one)),
      [],
    );
  });
});
