import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../../server/src/core/explain/model.ts';
import { reportAsHtml } from '../../../../server/src/core/explain/render/html.ts';
import { quietReport, smallReport } from './small-report.ts';

test('a report in HTML is a page of headings, tables and lists, with what is left out counted', () => {
  assert.equal(page(smallReport), expected);
});

test('a report in HTML on nothing much has no empty tables, and no links that could do something', () => {
  assert.equal(page(quietReport), quiet);
});

test('a page has the language it is written in, and the title of its first sites', () => {
  const [site] = quietReport.sites.shown;
  assert.ok(site);
  const shown = ['A', 'B', 'C', 'D'].map((title) => ({ ...site, title }));
  const html = reportAsHtml({ ...quietReport, sites: { shown, more: 0 } }, (text) => text, 'de');
  assert.ok(html.includes('<html lang="de">'));
  assert.ok(html.includes('<title>Software metering: A: B: C</title>'));
  for (const id of ['site-1', 'site-4']) assert.ok(html.includes(`<h2 id="${id}">`));
  assert.equal(new Set(html.match(/ id="[^"]*"/g)).size, html.match(/ id="[^"]*"/g)?.length);
});

test('a path may be broken behind its folders', () => {
  const [site] = smallReport.sites.shown;
  const [track] = site?.week.tracks.shown ?? [];
  assert.ok(site && track);
  const week = { ...site.week, tracks: { shown: [{ ...track, title: 'Pack: A/b/<c>' }], more: 0 } };
  const wide = reportAsHtml({ ...smallReport, sites: { shown: [{ ...site, week }], more: 0 } });
  assert.ok(wide.includes('<th scope="row">Pack: A/<wbr>b/<wbr>&lt;c&gt;</th>'));
});

/** A page on one site, as {@link page} shows it. */
const pageOn = (title: string, content: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Software metering: ${title}</title>
<style></style>
</head>
<body>
<header>
<h1>Software metering: what the files of this site say</h1>
<p class="made">Made by sms-metering explain, with 2001-05-09T00:00:00Z for the present.</p>
</header>
<main>
<section class="site" aria-labelledby="site-1">
<h2 id="site-1">${title}</h2>
${content}</main>
</body>
</html>
`;

/** The page without its style and its picture. */
function page(report: Report): string {
  return reportAsHtml(report)
    .replace(/<style>.+?<\/style>/s, '<style></style>')
    .replaceAll(/<svg .+?<\/svg>/gs, '<svg></svg>');
}

const expected = pageOn(
  'Site LAB',
  `<p class="summary">One sentence.</p>
<p class="summary">Another one.</p>
<section>
<h3>What is known of the site</h3>
<table class="columns-3"><thead><tr><th scope="col">Fact</th><th scope="col">Value</th><th scope="col">Known from</th></tr></thead><tbody>
<tr><th scope="row">Mode</th><td>online</td><td>line 3</td></tr>
</tbody></table>
</section>
<section>
<h3>The week</h3>
<p>Sunday 2001-05-06 to Monday 2001-05-07, in UTC (the week of this report).</p>
<figure><svg></svg></figure>
<table class="columns-4"><thead><tr><th scope="col">What</th><th scope="col">How often</th><th scope="col">When</th><th scope="col">Known from</th></tr></thead><tbody>
<tr><th scope="row">Pack: A</th><td></td><td>not in this week</td><td>default</td></tr>
<tr><th scope="row">Cycle</th><td>once</td><td>Monday 01:00 (reckoned)</td><td>line 1</td></tr>
</tbody></table>
<p>and 2 more lines</p>
<ul class="notes"><li>A note.</li></ul>
</section>
<section>
<h3>Risks, worst first</h3>
<article class="risk warning">
<h4><span class="severity">Warning</span> Some risk <span class="source">SWM203; a Microsoft text says so; <a href="https://jeffpar.github.io/kbarchive/kb/299/Q299261/" rel="noreferrer">Q299261</a></span></h4>
<ul>
<li><span class="place">A/Remodbc.ini, line 2</span> This is wrong. <span class="fix">To mend it: Delete it.</span></li>
<li><span class="place">B/Remodbc.ini, line 4</span> This too.</li>
<li>and 3 more places</li>
</ul>
</article>
<article class="risk hint">
<h4><span class="severity">Hint</span> Other risk <span class="source">SWM111; inferred; no text says it</span></h4>
<ul>
<li><span class="place">A/Remodbc.ini, line 5</span> And this.</li>
</ul>
</article>
</section>
<section>
<h3>What is not known, and how to tell it</h3>
<table class="columns-3"><thead><tr><th scope="col">Fact</th><th scope="col">What it is good for</th><th scope="col">How to tell it</th></tr></thead><tbody>
<tr><th scope="row">Zone</th><td>For times.</td><td>one way, or another</td></tr>
</tbody></table>
</section>
<section>
<h3>Check list</h3>
<p>What no file shows and what is worth a look at this site.</p>
<ul class="checks"><li><span class="box" aria-hidden="true"></span><strong>Clocks</strong>: Compare them. <span class="source">SWM801, Q213261, Q226832</span></li>
<li><span class="box" aria-hidden="true"></span><strong>Servers</strong> <em>(if so)</em>: Look. <span class="source">SWM804, Q245649</span></li></ul>
</section>
<section>
<h3>File by file</h3>
<article class="file">
<h4>A/Remodbc.ini</h4>
<p class="kind">settings, utf-8-bom; 2 warnings, 1 for information, 1 hint.</p>
<p>It packs.</p>
<h5>[DS]</h5>
<table class="columns-5"><thead><tr><th scope="col">Name</th><th scope="col">Meaning</th><th scope="col">Written</th><th scope="col">Unit</th><th scope="col">Where</th></tr></thead><tbody>
<tr><th scope="row">PackInterval</th><td>every 7 days</td><td><code>604800</code></td><td>seconds</td><td>line 2</td></tr>
<tr><th scope="row">FileName</th><td>&quot;x&quot;</td><td></td><td></td><td></td></tr>
<tr><th scope="row">Empty</th><td>nothing</td><td><code></code></td><td></td><td></td></tr>
</tbody></table><p>and 1 more value</p>
<ul class="notes"><li>Not all is read.</li></ul>
</article>
<article class="file">
<h4>B.log</h4>
<p class="kind">log; no fault was found.</p>
<p></p>

</article><p>and 4 more files</p>
</section>
<section>
<h3>Articles, and what they advise</h3>
<dl class="articles"><div><dt><a href="https://jeffpar.github.io/kbarchive/kb/299/Q299261/" rel="noreferrer">Q299261</a> The article</dt><dd><ol><li>Do this.</li><li>Then that.</li></ol></dd></div></dl>
</section>
</section>
<p>and 5 more sites</p>
<section>
<h3>Not explained</h3>
<ul><li>C.ini: looks binary.</li><li>and 6 more files</li></ul>
</section>
`,
);

const quiet = pageOn(
  'The site',
  `<section>
<h3>What is known of the site</h3>
<p>Nothing.</p>
</section>
<section>
<h3>The week</h3>
<p>Sunday 2001-05-06 to Sunday 2001-05-06, in UTC (the week of this report).</p>
<figure><svg></svg></figure>


<ul class="notes"><li>One note.</li><li>Another note.</li></ul>
</section>
<section>
<h3>Risks, worst first</h3>
<p>No fault was found. That is no proof that all is well: the check list still counts.</p>
</section>

<section>
<h3>Check list</h3>
<p>What no file shows and what is worth a look at this site.</p>
<ul class="checks"></ul>
</section>
<section>
<h3>File by file</h3>
<article class="file">
<h4>A.log</h4>
<p class="kind">log; no fault was found.</p>
<p>It is short. It is old.</p>
<h5>Clock</h5>
<table class="columns-5"><thead><tr><th scope="col">Name</th><th scope="col">Meaning</th><th scope="col">Written</th><th scope="col">Unit</th><th scope="col">Where</th></tr></thead><tbody>
<tr><th scope="row">Clock</th><td>right</td><td></td><td></td><td></td></tr>
</tbody></table>
<ul class="notes"><li>Not read.</li><li>Not known.</li></ul>
</article>
</section>
<section>
<h3>Articles, and what they advise</h3>
<dl class="articles"><div><dt>Q213171 The first</dt></div>
<div><dt><a href="file:///kb/Q299261" rel="noreferrer">Q299261</a> The second</dt></div></dl>
</section>
</section>


`,
);
