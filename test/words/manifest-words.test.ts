import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { manifestWords, withTexts } from '../../scripts/generate/manifest-words.ts';
import { projectRoot } from '../support/fixtures.ts';

const manifest = readFileSync(join(projectRoot, 'package.json'), 'utf8');
const english = textsOf('package.nls.json');
const german = textsOf('package.nls.de.json');

test('every key of the manifest has a text in both languages, and none is unused', () => {
  const used = [...manifest.matchAll(/"%([^"]+)%"/g)].map(([, key]) => key ?? '').toSorted();
  assert.deepEqual(Object.keys(english).toSorted(), used);
  assert.deepEqual(Object.keys(german).toSorted(), used);
});

test('no text stands in the manifest itself but names', () => {
  const spoken = JSON.stringify(JSON.parse(manifest).contributes);
  const written = [
    ...spoken.matchAll(/"(?:title|markdownDescription|description|name|contents)":"([^%"][^"]*)"/g),
  ];
  assert.deepEqual(
    [...new Set(written.map(([, text]) => text))].filter(
      (text) => !/^SMS (Metering|2\.0 Software)/.test(text ?? ''),
    ),
    [],
  );
});

test('German says every text of the manifest, with the same code and references in it', () => {
  const code = (text = '') => [...new Set(text.match(/`[^`]+`|#[^#\s]+#/g) ?? [])].toSorted();
  for (const [key, text] of Object.entries(english)) {
    assert.notEqual(german[key], text.replace(/^Service Pack \d\.$/, ''), key);
    assert.deepEqual(code(german[key]), code(text), key);
    assert.doesNotMatch(
      (german[key] ?? '').replaceAll(/`[^`]*`|^[a-z0-9-]+:/g, ''),
      /\b(the|of|is|and|with)\b/,
      key,
    );
  }
});

test('a text in the manifest moves to the files of texts, and stays there when it is done again', () => {
  const written = JSON.stringify({
    contributes: { commands: [{ command: 'smsMetering.tell', title: 'Tell', category: 'SMS Metering' }] },
  });
  const once = manifestWords(written, {}, { Tell: 'Sagen' });
  assert.match(once.manifest, /"%commands\.tell\.title%"/);
  assert.deepEqual(JSON.parse(once.german), { 'commands.tell.title': 'Sagen' });
  const moved = JSON.parse(once.english) as Record<string, string>;
  assert.deepEqual(manifestWords(once.manifest, moved, { Tell: 'Sagen' }), once);
  assert.deepEqual(JSON.parse(withTexts(once.manifest, moved)), JSON.parse(written));
});

function textsOf(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Record<string, string>;
}
