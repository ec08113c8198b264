import { settingNamed } from './ini-settings.ts';
import { articleSize, isPossibleSize, isUsualSize, setToArticleSize } from './log-size.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** MaxSize is possible but unusual. The unit is not documented; bytes is the natural reading. */
export const SWM305 = iniRule({
  meta: {
    id: 'SWM305',
    name: 'log-size-unusual',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q244875'],
    fix: 'suggested',
    explanation:
      'The article shows 200000 and names no unit (Q244875); bytes is the natural reading. A very small log is moved away all the time and ' +
      'holds next to nothing, a very large one takes the disk of the metering server. Set it to 200000 unless you mean it.',
    messages: {
      kilobytes:
        'MaxSize 200 looks like kilobytes. The unit is not documented, but the article shows 200000, presumably bytes.',
      small:
        'MaxSize {size} is small: presumably bytes (the unit is not documented), so the log would be moved away again and again. The article shows 200000.',
      large:
        'MaxSize {size} is large: presumably bytes (the unit is not documented), so the log can take much of the disk. The article shows 200000.',
    },
    examples: {
      bad: '[Logging]\nMaxSize=200\n',
      good: '[Logging]\nMaxSize=200000\n',
    },
  },

  check({ profile, settings: { thresholds } }, report) {
    const setting = settingNamed(profile, 'MaxSize');
    const written = setting && writtenNumber(setting);
    if (!written || !isPossibleSize(written.number) || isUsualSize(written.number, thresholds)) return;
    const isSmall = written.number < thresholds.logSizeSmallest;
    // The number of the article in thousands: somebody took the unit for kilobytes.
    const isKilobytes = isSmall && written.number === articleSize / 1000;
    report({
      message: isKilobytes ? 'kilobytes' : isSmall ? 'small' : 'large',
      values: { size: written.digits },
      ...written.span,
      fixes: isUsualSize(articleSize, thresholds) ? [setToArticleSize(written.span)] : [],
    });
  },
});
