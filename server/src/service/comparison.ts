import { comparisonLines } from '../core/compare/comparison-text.ts';
import { iniPackage } from '../core/compare/ini-package.ts';
import type { IniFile } from '../core/document.ts';
import { profileWithoutSecrets } from '../core/ini-secrets.ts';
import { type SourceText, sourceText } from './source-text.ts';

/** A longer text is compared by the command line only: the view is made anew with every change. */
const LONGEST = 1 << 17;

/** Where the package `ini` would disagree with Windows, for people. */
export function comparison({ ini, language, encoding, text }: IniFile): SourceText {
  if (text.length > LONGEST)
    return sourceText([
      {
        text: 'This file is too long to be compared while it is edited. "sms-metering effective --compare" compares it.',
      },
    ]);
  const hasMark = encoding === 'utf-8-bom';
  const profile = profileWithoutSecrets(ini, language);
  return sourceText(comparisonLines(profile, iniPackage, { language, hasMark }));
}
