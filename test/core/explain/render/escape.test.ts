import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markup, safeLink } from '../../../../server/src/core/explain/render/escape.ts';
import { reportAsHtml } from '../../../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../../../server/src/core/explain/render/text.ts';
import { addsNothing } from '../../../../server/src/core/explain/render/words.ts';
import { quietReport } from './small-report.ts';

describe('a page', () => {
  test('leads to addresses that only show something', () => {
    for (const url of ['http://kb/Q1', 'https://kb/Q1', 'file:///kb/Q1', 'HTTP://KB'])
      assert.equal(safeLink(url), url);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' http://kb', 'kb/Q1', '', 'x-http://kb'])
      assert.equal(safeLink(url), undefined, url);
  });

  test('shows every sign as it stands', () => {
    assert.equal(
      markup(`<a href="x" title='y'>&</a>`),
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });
});

test('a report that leaves nothing out says nothing of more', () => {
  const unread = { shown: [{ path: 'C.ini', reason: 'looks binary' }], more: 0 };
  for (const render of [reportAsHtml, reportAsMarkdown, reportAsText]) {
    const written = render({ ...quietReport, unread });
    assert.match(written, /(?:<ul><li>|- )C\.ini: looks binary\.(?:<\/li><\/ul>.*|\n)$/s);
    assert.doesNotMatch(written, /\bmore\b/);
  }
});

test('a value is not repeated where its meaning shows it', () => {
  const row = { label: '' };
  for (const [text, written] of [
    ['x', 'x'],
    ['"x"', 'x'],
    ['', ''],
  ] as const)
    assert.ok(addsNothing({ ...row, text, written }), text);
  assert.ok(addsNothing({ ...row, text: 'x' }));
  for (const written of ['', 'y', '"x"']) assert.ok(!addsNothing({ ...row, text: 'x', written }), written);
});
