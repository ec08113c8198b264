import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Desk, expectedLanguages, mended, type Report } from './editor.ts';

/** What has to be so in every editor, after it has run. */
export function sameInEveryEditor(skip: string | false, ran: () => { desk: Desk; report: Report }): void {
  test('takes each file for its language, and no other for one of ours', { skip }, () => {
    const { languages } = ran().report;
    const ours = new Set(Object.values(expectedLanguages));
    const taken = Object.fromEntries(
      Object.entries(languages).map(([name, language]) => [name, ours.has(language) ? language : '']),
    );
    assert.deepEqual(taken, expectedLanguages);
  });

  test('reads windows-1252', { skip }, () => assert.match(ran().report.encoding, /1252/));

  test('shows the findings where they are, and heeds the settings', { skip }, () => {
    const texts = ran().report.diagnostics.map(({ text }) => text);
    assert.deepEqual(texts, ['PackInterval=604800', '; ü Sonntag', 'ü']);
  });

  test('counts positions in UTF-16', { skip }, () => {
    const texts = ran().report.copyDiagnostics.map(({ text }) => text);
    assert.deepEqual(texts, ['; 😀 a ü z', '😀 a ü']);
  });

  test('explains what is under the cursor, in the time zone of the settings', { skip }, () => {
    assert.match(ran().report.hover, /Sunday 6 May 2001, 01:59:59 in America\/Los\\?_Angeles/);
  });

  test('offers quick fixes', { skip }, () => {
    assert.deepEqual(ran().report.quickFixes.slice(0, 2), [
      'Delete this line',
      'Keep this value, in the first place',
    ]);
  });

  for (const [name, bytes] of Object.entries(mended))
    test(`leaves ${name} mended on the disk, byte for byte`, { skip }, () => {
      assert.deepEqual(ran().desk.bytes(name).toString('latin1'), bytes.toString('latin1'));
    });
}
