import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAsMarkdown } from '../../../../server/src/core/explain/render/markdown.ts';
import { quietReport, smallReport } from './small-report.ts';

test('a report in Markdown is in headings, lists and tables, with what is left out counted', () => {
  assert.equal(reportAsMarkdown(smallReport), expected);
});

test('a report in Markdown on nothing much has no empty tables', () => {
  assert.equal(reportAsMarkdown(quietReport), quiet);
});

const expected = `# Software metering: what the files of this site say

Made by sms-metering explain, with 2001-05-09T00:00:00Z for the present.

## Site LAB

One sentence.

Another one.

### What is known of the site

| Fact | Value | Known from |
| :-- | :-- | :-- |
| Mode | online | line 3 |

### The week

Sunday 2001-05-06 to Monday 2001-05-07, in UTC (the week of this report).

| What | How often | When | Known from |
| :-- | :-- | :-- | :-- |
| Pack: A |  | not in this week | default |
| Cycle | once | Monday 01:00 (reckoned) | line 1 |

and 2 more lines

- A note.

### Risks, worst first

**Warning** SWM203, Some risk (a Microsoft text says so; [Q299261](https://jeffpar.github.io/kbarchive/kb/299/Q299261/))

- A/Remodbc.ini, line 2: This is wrong. *To mend it:* Delete it.
- B/Remodbc.ini, line 4: This too.
- and 3 more places

**Hint** SWM111, Other risk (inferred; no text says it)

- A/Remodbc.ini, line 5: And this.

### What is not known, and how to tell it

| Fact | What it is good for | How to tell it |
| :-- | :-- | :-- |
| Zone | For times. | one way, or another |

### Check list

What no file shows and what is worth a look at this site.

- [ ] **Clocks**: Compare them. SWM801, Q213261, Q226832
- [ ] **Servers** (if so): Look. SWM804, Q245649

### File by file

#### A/Remodbc.ini

settings, utf-8-bom; 2 warnings, 1 for information, 1 hint.

It packs.

**\\[DS\\]**

| Name | Meaning | Written | Unit | Where |
| :-- | :-- | :-- | :-- | :-- |
| PackInterval | every 7 days | 604800 | seconds | line 2 |
| FileName | "x" |  |  |  |
| Empty | nothing |  |  |  |

and 1 more value

- Not all is read.

#### B.log

log; no fault was found.

and 4 more files

### Articles, and what they advise

- [Q299261](https://jeffpar.github.io/kbarchive/kb/299/Q299261/): The article
  1. Do this.
  2. Then that.

and 5 more sites

## Not explained

- C.ini: looks binary.
- and 6 more files
`;

const quiet = `# Software metering: what the files of this site say

Made by sms-metering explain, with 2001-05-09T00:00:00Z for the present.

## The site

### What is known of the site

Nothing.

### The week

Sunday 2001-05-06 to Sunday 2001-05-06, in UTC (the week of this report).

- One note.
- Another note.

### Risks, worst first

No fault was found. That is no proof that all is well: the check list still counts.

### Check list

What no file shows and what is worth a look at this site.

### File by file

#### A.log

log; no fault was found.

It is short. It is old.

**Clock**

| Name | Meaning | Written | Unit | Where |
| :-- | :-- | :-- | :-- | :-- |
| Clock | right |  |  |  |

- Not read.
- Not known.

### Articles, and what they advise

- Q213171: The first
- [Q299261](file:///kb/Q299261): The second
`;
