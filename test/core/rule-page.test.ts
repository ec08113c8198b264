import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rulePage } from '../../server/src/core/rule-page.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { projectRoot } from '../support/fixtures.ts';

/** What `npm run generate` puts below the title. */
const NOTICE = /^<!-- .* -->\n\n/m;

test('the page that the program prints of a rule is the one in the documentation', () => {
  for (const { meta } of rules) {
    const documented = readFileSync(join(projectRoot, `docs/rules/${meta.id}.md`), 'utf8');
    assert.equal(rulePage(meta), documented.replace(NOTICE, ''), `npm run generate (${meta.id})`);
  }
});

test('the page of a rule tells what its example needs, and shows what would not be seen', () => {
  const [rule] = rules;
  assert.ok(rule);
  const examples = {
    bad: `[DS]\n\x01=${'x'.repeat(1300)}\n`,
    good: '[DS]\n\x02\ta\x1f=1\n',
    encoding: 'utf-8',
    settings: { unknownNames: true },
  } as const;
  const page = rulePage({ ...rule.meta, examples });
  assert.match(page, /^With unknownNames true and encoding utf-8\.$/m);
  assert.ok(page.includes(`\n[DS]\n\u2401=${'x'.repeat(193)}\n... (1308 characters in all)\n`));
  assert.ok(page.includes('\n[DS]\n\u2402\ta\u241f=1\n'));
});
