import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { effectiveLanguage, sourceViewAddress } from '../../../client/src/documents/source-view-address.ts';
import { languageOfFile } from '../../../server/src/core/catalogue/language.ts';
import { projectRoot } from '../../support/fixtures.ts';

test('the view lies beside the file and knows its address', () => {
  assert.deepEqual(sourceViewAddress('effective', '/swmtr/Remodbc.ini', 'file:///swmtr/Remodbc.ini'), {
    scheme: 'sms-metering-effective',
    path: '/swmtr/As Windows reads Remodbc.ini',
    query: 'file:///swmtr/Remodbc.ini',
  });
});

test('a file without a folder has a view with a whole path', () => {
  assert.equal(
    sourceViewAddress('effective', 'Untitled-1', 'untitled:Untitled-1').path,
    '/As Windows reads Untitled-1',
  );
});

test('the view of another reader is a text, and not taken for the file', () => {
  const { scheme, path } = sourceViewAddress('comparison', '/swmtr/Remodbc.ini', '');
  assert.deepEqual([scheme, path], ['sms-metering-comparison', '/swmtr/Other readers of Remodbc.ini']);
  assert.equal(languageOfFile(path), undefined);
});

test('the view is not taken for a file to check', () => {
  assert.equal(languageOfFile(sourceViewAddress('effective', '/swmtr/Remodbc.ini', '').path), undefined);
});

test('the name of the view leads VS Code to its language', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const [language] = manifest.contributes.languages.filter(
    ({ id }: { id: string }) => id === effectiveLanguage,
  );
  const [pattern] = language.filenamePatterns;
  assert.ok(
    sourceViewAddress('effective', '/Remodbc.ini', '').path.startsWith(`/${pattern.replace('*', '')}`),
  );
});
