import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAsText } from '../../../../server/src/core/explain/render/text.ts';
import { quietReport, smallReport } from './small-report.ts';

test('a report as text is in paragraphs and lists, with what is left out counted', () => {
  assert.equal(reportAsText(smallReport), expected);
});

test('a report as text on nothing much has no empty tables', () => {
  assert.equal(reportAsText(quietReport), quiet);
});

test('lines of text are as long as a terminal is wide, and what goes on is indented', () => {
  const words = Array.from({ length: 120 }, (_, index) => 'x'.repeat(1 + ((index * 7) % 13))).join(' ');
  const [site] = quietReport.sites.shown;
  assert.ok(site);
  const facts = [{ label: 'Fact', text: words }];
  const wide = { ...site, summary: [words, 'y'.repeat(150)], facts, week: { ...site.week, notes: [words] } };
  const lines = reportAsText({ ...quietReport, sites: { shown: [wide], more: 0 } }).split('\n');
  for (const [beginning, hang] of [
    ['x ', 0],
    ['  Fact: x', 4],
    ['  - x', 4],
  ] as const) {
    const first = lines.findIndex((line) => line.startsWith(beginning));
    const count = lines.slice(first + 1).findIndex((line) => !/^ *x/.test(line)) + 1;
    const paragraph = lines.slice(first, first + count);
    assert.ok(paragraph.length > 5);
    for (const [index, line] of paragraph.entries()) {
      const next = paragraph[index + 1]?.trim().split(' ')[0] ?? 'x'.repeat(100);
      assert.ok(line.length <= 100 && line.length + 1 + next.length > 100, line);
      if (index > 0) assert.equal(line.search(/x/), hang, line);
    }
    const whole = paragraph.map((line) => line.trim()).join(' ');
    assert.equal(whole.slice(whole.indexOf('x')), words);
  }
  assert.ok(lines.includes('y'.repeat(150)), 'a word stays whole');
});

const expected = `SOFTWARE METERING: WHAT THE FILES OF THIS SITE SAY
Made by sms-metering explain, with 2001-05-09T00:00:00Z for the present.

Site LAB
========
One sentence.
Another one.

What is known of the site
-------------------------
  Mode: online (line 3)

The week
--------
  Sunday 2001-05-06 to Monday 2001-05-07, in UTC (the week of this report).
  Pack: A: not in this week (default)
  Cycle: once; Monday 01:00 (reckoned) (line 1)
  - and 2 more lines
  - A note.

Risks, worst first
------------------
  WARNING SWM203, Some risk (a Microsoft text says so; Q299261)
    A/Remodbc.ini:2: This is wrong.
      To mend it: Delete it.
    B/Remodbc.ini:4: This too.
    - and 3 more places
  HINT SWM111, Other risk (inferred; no text says it)
    A/Remodbc.ini:5: And this.

What is not known, and how to tell it
-------------------------------------
  - Zone. For times.
    To tell it: one way, or another.

Check list
----------
  What no file shows and what is worth a look at this site.
  [ ] Clocks: Compare them. SWM801, Q213261, Q226832.
  [ ] Servers (if so): Look. SWM804, Q245649.

File by file
------------
  A/Remodbc.ini: settings, utf-8-bom; 2 warnings, 1 for information, 1 hint
    It packs.
    [DS]
      PackInterval: every 7 days (written 604800; unit seconds; line 2)
      FileName: "x"
      Empty: nothing (written empty)
      - and 1 more value
    - Not all is read.

  B.log: log; no fault was found

  - and 4 more files

Articles, and what they advise
------------------------------
  Q299261: The article. https://jeffpar.github.io/kbarchive/kb/299/Q299261/
    1. Do this.
    2. Then that.
and 5 more sites

Not explained
-------------
  - C.ini: looks binary.
  - and 6 more files
`;

const quiet = `SOFTWARE METERING: WHAT THE FILES OF THIS SITE SAY
Made by sms-metering explain, with 2001-05-09T00:00:00Z for the present.

The site
========

What is known of the site
-------------------------
  - Nothing.

The week
--------
  Sunday 2001-05-06 to Sunday 2001-05-06, in UTC (the week of this report).
  - One note.
  - Another note.

Risks, worst first
------------------
  No fault was found. That is no proof that all is well: the check list still counts.

Check list
----------
  What no file shows and what is worth a look at this site.

File by file
------------
  A.log: log; no fault was found
    It is short.
    It is old.
    Clock
      Clock: right
    - Not read.
    - Not known.


Articles, and what they advise
------------------------------
  Q213171: The first. javascript:alert(1)
  Q299261: The second. file:///kb/Q299261
`;
