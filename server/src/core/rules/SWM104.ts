import { LineKind, LineMark } from '../ini/document.ts';
import { excerpt } from '../text/excerpt.ts';
import { contentSpan, replace } from './fixes.ts';
import { foreignCommentMark } from './intended-lines.ts';
import { iniRule } from './rule.ts';

/** A line is commented out with `#` or `//`, which mean nothing to Windows. */
export const SWM104 = iniRule({
  meta: {
    id: 'SWM104',
    name: 'foreign-comment-mark',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'information',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'Only ";" begins a comment for Windows (no Microsoft source deals with other marks; it is how the profile functions behave). A line ' +
      'with "#" or "//" has no effect as long as it holds no "="; with one it is a key with an odd name. Begin the line with ";".',
    messages: {
      text: 'For Windows only ";" begins a comment, not "{mark}". This line is without effect only because it holds no "=".',
      key: 'For Windows only ";" begins a comment, not "{mark}": this line sets a key named "{key}".',
    },
    outranks: ['SWM101'],
    examples: {
      bad: '[DS]\n#PackInterval=604800\n',
      good: '[DS]\n;PackInterval=604800\n',
    },
  },

  check({ document, profile }, report) {
    for (const line of document.linesWith(LineMark.foreignComment)) {
      const length = foreignCommentMark(document, line);
      const start = document.contentStart(line);
      const mark = { start, end: start + length };
      report(() => ({
        message: document.kind(line) === LineKind.key ? 'key' : 'text',
        values: {
          mark: document.characters.slice(mark.start, mark.end),
          key: excerpt(profile.keyName(line)),
        },
        ...contentSpan(document, line),
        fixes: [{ title: 'Begin the comment with ";"', safe: true, edits: [replace(mark, ';')] }],
      }));
    }
  },
});
