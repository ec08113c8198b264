import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../../server/src/core/explain/model.ts';
import { reportAsHtml } from '../../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../../server/src/core/explain/render/text.ts';
import { sized } from '../../support/sized.ts';
import { reportOn } from './site-of.ts';

/** Opens an element, closes those around it, calls for a script in every way, and starts what Markdown has. */
const evil =
  '</title></style></text></svg><script>alert(1)</script><img src=x onerror=alert(2)>"\' onload=alert(3) ![p](http://evil/p.png) [l](javascript:alert(4)) `c` | * _ ~ $ @ # &lt;b&gt; http://evil www.evil.com \u001b[31m \u202etxt \u0007';

/** Files whose every name and value tries. A line ends a name, so the marks stand without one. */
const files: Readonly<Record<string, string>> = {
  'SiteMetering.ini': `; ${evil}\n[Site]\nCode=${evil}\nServers=${evil}, M2\nZone=${evil}\nVersion=${evil}\n[Local]\nLicenseBalancing=${evil}\n[General]\nNamePolicy=${evil}\n[ServerRole]\nDataCache=${evil}\n${evil}=1\n[Evil ${evil}]\n${evil}=${evil}\n`,
  [`${evil.replaceAll('/', '')}/Remodbc.ini`]: `[DS]\nPackTime=989139599\nPackInterval=${evil}\n[Logging]\nLogon=1\nFileName=${evil}\nBackupName="${evil}"\nMaxSize=${evil}\n[${evil}]\n${evil}=${evil}\nPackTimes=${evil}\n`,
  'M2/Remodbc.ini': `[DS]\nPackTime=${evil}\n[Logging]\nFileName=x${evil}\n`,
  'LICMTR.CFG': `[Component Configuration]\n(REG_DWORD) GoOnLineInt=${evil}\n(REG_SZ) LicenseServers=${evil}\nLastUpdate=${evil}\n[${evil}]\n(REG_SZ) UncDbPath=${evil}\n(${evil}) x=1\n`,
  'sitectrl.ct0': `SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION\n<1><${evil.replaceAll(/[<>]/g, '')}><ABC><ABC><989139599><1>\nEND_FILE_DEFINITION\nBEGIN_COMPONENT\n<LICENSE METERING>\nPROPERTY <${evil.replaceAll(/[<>]/g, '')}><REG_SZ><${evil.replaceAll(/[<>]/g, '')}><0>\nPROPERTY <GoOnLineInt><REG_SZ><${evil.replaceAll(/[<>]/g, '')}><0>\nEND_COMPONENT\nBEGIN_${evil}\n`,
  'Licsrvc.log': `${evil} $$<SMS_LICENSE><Tue Jul 18 17:38:07.470 2000 ${evil}><thread=170 (0xAA)>\nGMTDATE=19990101000000.000000+000 ${evil}\n`,
};

/** A folder, a reason and an article's address are not in the files. */
function evilReport(): Report {
  const plain = reportOn(files);
  const shown = plain.sites.shown.map((site) => ({
    ...site,
    title: `Site in ${evil}`,
    articles: site.articles.map((article, index) =>
      index === 0 ? { ...article, link: `javascript:${evil}` } : article,
    ),
  }));
  return { ...plain, sites: { shown, more: 1 }, unread: { shown: [{ path: evil, reason: evil }], more: 2 } };
}

describe('what files contain', () => {
  test('comes into the report at many places', () => {
    const places = JSON.stringify(evilReport()).split('onerror=alert(2)').length - 1;
    assert.ok(places > 30, String(places));
  });

  test('is no markup in HTML', () => {
    const html = reportAsHtml(evilReport());
    const allowed =
      /^<(?:!DOCTYPE html|\/?(?:html|head|meta|title|style|body|header|main|section|article|figure|figcaption|h[1-5]|p|ul|ol|li|dl|div|dt|dd|table|thead|tbody|tr|th|td|code|em|strong|span|a|svg|wbr|desc|defs|pattern|rect|line|path|text|g)(?:\s[^<>]*)?)$/;
    for (const [tag] of html.matchAll(/<[^>]*/g)) assert.match(tag, allowed);
    for (const [, attributes = ''] of html.matchAll(/<[a-z]+\d?\s([^<>]*)>/gi))
      assert.doesNotMatch(attributes.replace(/"[^"]*"/g, ''), /(?:^|\s)on\w+|javascript|'/);
    for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      assert.match(address, /^https:\/\/jeffpar\.github\.io\//);
    assert.equal(
      html.match(/<title/g)?.length,
      1 + (html.match(/<svg/g)?.length ?? 0) + (html.match(/<g data-kind/g)?.length ?? 0),
    );
    assert.doesNotMatch(html, /<script|<img|\u001b|\u202e|\u0007/);
  });

  test('does not leave the page in HTML: nothing is loaded, nothing runs', () => {
    const html = reportAsHtml(evilReport());
    assert.ok(html.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`));
    assert.doesNotMatch(html, /<link|@import|url\((?!#)|srcset|<iframe|<object|<form/);
  });

  test('is no markup in Markdown', () => {
    const markdown = reportAsMarkdown(evilReport());
    assert.doesNotMatch(markdown, /(?<!\\)</);
    assert.doesNotMatch(markdown, /(?<!\\)!\[|\u001b|\u202e|\u0007/);
    for (const [, address = ''] of markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g))
      assert.match(address, /^https:\/\/jeffpar\.github\.io\//);
    assert.doesNotMatch(markdown, /(?<!\\)`/);
    assert.doesNotMatch(markdown.replace(/\(https:\/\/jeffpar[^)]*\)/g, ''), /http:\/\/|www\.evil/);
    const columns = markdown.split('\n').filter((line) => line.startsWith('|'));
    for (const line of columns) assert.match(line, /\|$/);
    for (const line of columns) assert.ok([4, 5, 6].includes(line.match(/(?<!\\)\|/g)?.length ?? 0), line);
  });

  test('does nothing to a terminal as text', () => {
    const text = reportAsText(evilReport());
    assert.doesNotMatch(text, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    assert.ok(text.includes('onerror=alert(2)'), 'it is shown, not dropped');
  });

  test('is safe whatever it is', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '|',
        '`',
        '\\',
        '\n',
        '[',
        '](',
        ')',
        '\u2028',
        '\ud800',
        '\0',
        'a',
        ' ',
        '<script>',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(nasty, nasty, (key, value) => {
        const plain = reportOn({
          'Remodbc.ini': `[DS]\n${key.join('').replaceAll('\n', '')}=${value.join('')}\n`,
        });
        const html = reportAsHtml(plain);
        assert.doesNotMatch(html, /<script|[\0\u2028\ud800]/);
        assert.doesNotMatch(reportAsMarkdown(plain), /(?<!\\)<|[\0\u2028\ud800]/);
        assert.doesNotMatch(reportAsText(plain), /[\0\u2028\ud800]/);
      }),
      { numRuns: sized(30) },
    );
  });
});
