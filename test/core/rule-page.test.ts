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
