import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { recalled } from '../../../client/src/views/guidance/memory.ts';
import { fromPage, LONGEST_QUERY } from '../../../client/src/views/guidance/messages.ts';
import { newNonce, pageHtml } from '../../../client/src/views/html.ts';
import { projectRoot } from '../../support/fixtures.ts';

const views = join(projectRoot, 'client/src/views');
const sources = readdirSync(views, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(join(views, name), 'utf8')] as const);

describe('the pages of views', () => {
  test('are found', () => {
    assert.ok(sources.some(([name]) => /page[\\/]main\.ts$/.test(name)));
  });

  test('never read text as HTML or as a program, and fetch nothing', () => {
    const dangerous =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|srcdoc|\beval\b|\bFunction\(|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(/;
    for (const [name, source] of sources) assert.doesNotMatch(source, dangerous, name);
  });

  test('have no handlers or styles in attributes', () => {
    for (const [name, source] of sources)
      assert.doesNotMatch(source, /\bon[a-z]+\s*:\s*['"]|setAttribute\('on|\bstyle\s*[:=]\s*['"]/, name);
  });

  test('take their colours from the theme', () => {
    for (const name of ['page/base.css', 'guidance/page/guidance.css', 'site/page/site.css']) {
      const style = readFileSync(join(views, name), 'utf8').replace('@import "../../page/base.css";', '');
      assert.doesNotMatch(style, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|url\(|@import/i, name);
    }
    assert.match(readFileSync(join(views, 'page/base.css'), 'utf8'), /var\(--vscode-contrastBorder/);
  });
});

describe('the page of the Guidance view', () => {
  const html = pageHtml({
    title: 'Guidance',
    script: 'https://page.example/a.js?x=1&y="2"',
    style: 'https://page.example/a.css',
    styleSource: 'https://page.example',
    nonce: 'abc',
    language: 'de',
    phrases: { Why: 'Warum', 'a "quoted" one': '<b>' },
  });

  test('may load its style, run its script and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://page.example; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /\son\w+=|\sstyle=|unsafe/);
  });

  test('names its language, and holds its words as text', () => {
    assert.match(html, /<html lang="de">/);
    assert.ok(html.includes('data-phrases="{&quot;Why&quot;:&quot;Warum&quot;'));
    assert.doesNotMatch(html, /<b>/);
  });

  test('holds addresses as text', () => {
    assert.ok(html.includes('src="https://page.example/a.js?x=1&amp;y=&quot;2&quot;"'));
  });

  test('has a new nonce every time', () => {
    const nonces = new Set(Array.from({ length: 50 }, newNonce));
    assert.equal(nonces.size, 50);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});

describe('a message of the page', () => {
  test('is taken as it is meant', () => {
    assert.deepEqual(fromPage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    for (const kind of ['fix', 'openSample', 'getStarted'] as const)
      assert.deepEqual(fromPage({ kind }), { kind });
    assert.deepEqual(fromPage({ kind: 'openArticle', id: 'Q1' }), { kind: 'openArticle', id: 'Q1' });
    assert.deepEqual(fromPage({ kind: 'search', query: 'x'.repeat(9999) }), {
      kind: 'search',
      query: 'x'.repeat(LONGEST_QUERY),
    });
  });

  test('is nothing where it is something else', () => {
    const others = [undefined, null, 7, 'ready', {}, { kind: 'search' }, { kind: 'openArticle', id: 7 }];
    for (const raw of others) assert.equal(fromPage(raw), undefined);
  });
});

test('what the page remembers is taken only as it is expected', () => {
  assert.deepEqual(recalled(undefined), { query: '', unfolded: [], scroll: 0 });
  assert.deepEqual(recalled({ query: 1, unfolded: ['Q1', 2], scroll: '3' }), {
    query: '',
    unfolded: ['Q1'],
    scroll: 0,
  });
  const memory = { query: '9406', unfolded: ['Q299261'], scroll: 12 };
  assert.deepEqual(recalled(memory), memory);
});
