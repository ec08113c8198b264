import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { effectiveAddress, effectiveLanguage } from '../../client/src/effective-address.ts';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { projectRoot } from '../support/fixtures.ts';

test('the view lies beside the file and knows its address', () => {
  assert.deepEqual(effectiveAddress('/swmtr/Remodbc.ini', 'file:///swmtr/Remodbc.ini'), {
    scheme: 'sms-metering-effective',
    path: '/swmtr/As Windows reads Remodbc.ini',
    query: 'file:///swmtr/Remodbc.ini',
  });
});

test('a file without a folder has a view with a whole path', () => {
  assert.equal(effectiveAddress('Untitled-1', 'untitled:Untitled-1').path, '/As Windows reads Untitled-1');
});

test('the view is not taken for a file to check', () => {
  assert.equal(languageOfFile(effectiveAddress('/swmtr/Remodbc.ini', '').path), undefined);
});

test('the name of the view leads VS Code to its language', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const [language] = manifest.contributes.languages.filter(
    ({ id }: { id: string }) => id === effectiveLanguage,
  );
  const [pattern] = language.filenamePatterns;
  assert.ok(effectiveAddress('/Remodbc.ini', '').path.startsWith(`/${pattern.replace('*', '')}`));
});
