// @ts-check
import assert from 'node:assert/strict';

/** The page itself, one of its parts, and where VS Code keeps the files of a webview, which is on the same machine. */
const OWN_SOURCE =
  /^(?:'none'|'self'|'nonce-[0-9a-f]{32}'|'sha256-[\w+/=]+'|data:|https:\/\/\*\.vscode-cdn\.net)$/;

/**
 * What a page as it is shown is kept from doing by its policy: scripts and styles without nonce, pictures, fonts, frames and requests from elsewhere are put into
 * it, and each has to be refused.
 * @param {Pick<import('playwright-core').Page, 'locator'>} page or a frame
 * @param {readonly string[]} directives that refuse; what a page needs for itself it may leave out
 * @param {string} [ownSource] one more source that its policy may name
 */
export async function assertStrictPolicy(page, directives, ownSource = '') {
  const { policy, ran, refused } = await page.locator('html').evaluate(async (html, expected) => {
    const { document } = globalThis;
    /** @type {Set<string>} */
    const violated = new Set();
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
    /** @param {string} name @param {Record<string, string>} members */
    const put = (name, members) => html.append(Object.assign(document.createElement(name), members));
    const elsewhere = 'https://elsewhere.invalid/x';
    put('script', { textContent: 'globalThis.ranInline = true' });
    put('script', { src: elsewhere });
    put('style', { textContent: 'html { --painted: inline }' });
    put('link', { rel: 'stylesheet', href: elsewhere });
    put('img', { src: elsewhere });
    put('iframe', { src: elsewhere });
    put('object', { data: elsewhere });
    put('audio', { src: elsewhere });
    await fetch(elsewhere).catch(() => undefined);
    await new FontFace('elsewhere', `url(${elsewhere})`).load().catch(() => undefined);
    for (let turn = 0; turn < 250 && expected.some((directive) => !violated.has(directive)); turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      policy:
        document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
      ran: 'ranInline' in globalThis,
      refused: [...violated].toSorted(),
    };
  }, directives);
  assert.match(policy, /(?:^|; )default-src 'none'(?:;|$)/);
  for (const source of policy.split(/;/).flatMap((directive) => directive.trim().split(' ').slice(1)))
    if (source !== ownSource) assert.match(source, OWN_SOURCE, policy);
  assert.equal(ran, false, 'a script without nonce ran');
  for (const directive of directives)
    assert.ok(refused.includes(directive), `${directive} among ${refused.join(' ')}`);
}

/** All that a page of ours has no need of. */
export const everything = [
  ...['script-src-elem', 'style-src-elem', 'img-src', 'frame-src', 'object-src', 'media-src'],
  ...['connect-src', 'font-src'],
];
