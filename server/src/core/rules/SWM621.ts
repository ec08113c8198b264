import { excerpt } from '../text/excerpt.ts';
import { replace } from './fixes.ts';
import { settingRule } from './rule.ts';
import { configuredAs, placeOf } from './setting-values.ts';

/** A site code of the profile is none. */
export const SWM621 = settingRule({
  meta: {
    id: 'SWM621',
    name: 'site-code-in-profile',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q271885'],
    fix: 'suggested',
    explanation:
      'A site code has three characters. In lower case it breaks components of SMS that compare it letter by letter, which is why SWM410 warns of it in a site control file; ' +
      'in the profile it only names the site, and a code of another length names none.',
    messages: {
      lowerCase:
        'The site code {code} is in lower case; the code of a site is best written as SMS has it, in capitals.',
      length: 'A site code has three characters; "{code}" has {length}.',
    },
    examples: {
      bad: '[Site]\nCode=abc\n',
      good: '[Site]\nCode=ABC\n',
    },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'Site.Code', 'Site.ParentSite')) {
      const code = stated.text.trim();
      if (code === '') continue;
      const { length } = code;
      if (length !== 3)
        report({ message: 'length', values: { code: excerpt(code), length }, ...placeOf(stated) });
      else if (/[a-z]/.test(code)) {
        const upper = code.toUpperCase();
        const fix = { title: `Change to ${upper}`, safe: false, edits: [replace(stated, upper)] };
        report({ message: 'lowerCase', values: { code }, ...placeOf(stated), fixes: [fix] });
      }
    }
  },
});
