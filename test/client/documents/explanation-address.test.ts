import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explained, explanationAddress } from '../../../client/src/documents/explanation-address.ts';
import { languageOfFile } from '../../../server/src/core/catalogue/language.ts';

test('a report lies beside its file and knows what it was asked', () => {
  assert.deepEqual(explanationAddress('file', '/swmtr/Remodbc.ini', 'file:///swmtr/Remodbc.ini'), {
    scheme: 'sms-metering-explanation',
    path: '/swmtr/Remodbc.ini explained.md',
    query: 'file,file:///swmtr/Remodbc.ini',
  });
  assert.equal(
    explanationAddress('site', 'Untitled-1', 'untitled:Untitled-1').path,
    '/The site of Untitled-1 explained.md',
  );
});

test('what an address asks for comes back from it, whatever the name holds', () => {
  for (const scope of ['file', 'site'] as const) {
    const uri = 'file:///a,%20b/Remodbc,site.ini';
    assert.deepEqual(explained(explanationAddress(scope, '/a, b/Remodbc,site.ini', uri).query), {
      scope,
      uri,
    });
  }
});

test('a report is not taken for a file to check', () => {
  for (const name of ['Remodbc.ini', 'LICMTR.CFG', 'Sitectrl.ct0', 'SiteMetering.ini', 'Licsrvc.log']) {
    for (const scope of ['file', 'site'] as const)
      assert.equal(languageOfFile(explanationAddress(scope, `/${name}`, '').path), undefined, name);
  }
});
