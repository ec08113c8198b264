import { knownNames } from '../catalogue/known-names.ts';
import { LineMark } from '../ini/document.ts';
import { excerpt } from '../text/excerpt.ts';
import { replace } from './fixes.ts';
import { foreignCommentMark } from './intended-lines.ts';
import { iniRule } from './rule.ts';

/** A number stands in quotes. */
export const SWM113 = iniRule({
  meta: {
    id: 'SWM113',
    name: 'number-in-quotes',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'Windows removes one pair of quotes around a value, so the number is read; a program that reads the file by itself may not remove them. ' +
      'No Microsoft source shows a number of this file in quotes. Remove them; nothing changes for Windows.',
    messages: {
      quoted:
        'The number of "{key}" stands in quotes, {raw}: Windows removes them and returns {number}, another reader may not.',
    },
    examples: {
      bad: '[DS]\nPackInterval="604800"\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ language, document, profile }, report) {
    const names = knownNames(language);
    for (const line of document.linesWith(LineMark.quote)) {
      const value = profile.value(line);
      const raw = document.rawValue(line);
      if (!/^[+-]?[0-9]+$/.test(value) || raw.length !== value.length + 2) continue;
      if (!profile.isEffective(line) || foreignCommentMark(document, line) > 0) continue;
      // Quotes around the name of a file are good manners, even if the name is a number.
      if (names.keyOn(profile, line)?.type === 'file name') continue;
      const span = { start: document.valueStart(line), end: document.contentEnd(line) };
      report({
        message: 'quoted',
        values: { key: excerpt(profile.keyName(line)), raw: excerpt(raw), number: excerpt(value) },
        ...span,
        fixes: [{ title: 'Remove the quotes', safe: true, edits: [replace(span, value)] }],
      });
    }
  },
});
