import assert from 'node:assert/strict';
import { comparisonLines } from '../../../server/src/core/compare/comparison-text.ts';
import { iniPackage } from '../../../server/src/core/compare/ini-package.ts';
import { settingsFindings } from '../../../server/src/core/configuration/settings-findings.ts';
import { reportAsHtml } from '../../../server/src/core/explain/render/html.ts';
import { reportAsMarkdown } from '../../../server/src/core/explain/render/markdown.ts';
import { reportAsText } from '../../../server/src/core/explain/render/text.ts';
import { ReportBuilder } from '../../../server/src/core/explain/site-report.ts';
import { effectiveText } from '../../../server/src/service/effective-text.ts';
import { someWednesday } from '../../support/marked-text.ts';
import { checkSettings, type FileInput, factsFor, fileOf, makeFile, smallerFile } from '../languages.ts';
import { target } from '../target.ts';

const HTML_TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?>/gi;
const withoutEnd = new Set(['meta', 'wbr', 'rect', 'line', 'path', 'br', 'img', 'link', 'input', 'hr']);

/** A report can be made of every file; what comes from it is neither markup nor does anything to a terminal. */
export const reports = target<FileInput>({
  name: 'explain',
  make: makeFile(['remodbc-ini', 'licmtr-cfg', 'site-metering', 'sms-site-control', 'sms-metering-log']),
  smaller: smallerFile,
  check: (input) => {
    const builder = new ReportBuilder({ now: someWednesday });
    const facts = factsFor(input);
    builder.add('', { path: 'site/file', file: fileOf(input), facts, settings: checkSettings });
    const report = builder.report();
    const html = reportAsHtml(report);
    assert.doesNotMatch(html, /<(?:script|img|iframe|object|embed|form|base)\b/i);
    for (const [tag] of html.matchAll(HTML_TAG))
      assert.doesNotMatch(tag, /\s(?:on\w+=|srcdoc=|(?:href|src|action)="(?!https:|file:|#))/i);
    assertNests(html);
    const unprintable = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/;
    assert.doesNotMatch(reportAsText(report), unprintable);
    assert.doesNotMatch(reportAsMarkdown(report), unprintable);
  },
});

function assertNests(html: string): void {
  const open: string[] = [];
  for (const [tag, name = ''] of html.matchAll(HTML_TAG)) {
    if (withoutEnd.has(name) || tag.endsWith('/>')) continue;
    if (tag.startsWith('</')) assert.equal(open.pop(), name, tag);
    else open.push(name);
  }
  assert.deepEqual(open, []);
}

/** What Windows reads, and where the package `ini` disagrees, can be told of every file. */
export const readings = target<FileInput>({
  name: 'compare',
  make: makeFile(['remodbc-ini', 'licmtr-cfg', 'site-metering', 'sms-metering-settings']),
  smaller: smallerFile,
  check: (input) => {
    const file = fileOf(input);
    if (file.kind !== 'ini') return;
    const options = { language: input.language, hasMark: input.encoding === 'utf-8-bom' };
    for (const { text } of comparisonLines(file.profile, iniPackage, options))
      assert.doesNotMatch(text, /[\r\n\0]/);
    const { text, sourceLines } = effectiveText(file);
    assert.equal(text.split('\n').length - 1, sourceLines.length);
    for (const { start, end } of settingsFindings(input.text))
      assert.ok(start <= end && end <= input.text.length);
  },
});
