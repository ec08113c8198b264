import { languageOfFile } from '../../core/catalogue/language.ts';
import { compareReaders } from '../../core/compare/compare.ts';
import { comparisonLines } from '../../core/compare/comparison-text.ts';
import { iniPackage } from '../../core/compare/ini-package.ts';
import type { Output } from '../output.ts';
import type { WindowsReport } from './as-windows.ts';
import { coloursFor } from './colour.ts';
import { visible } from './visible.ts';

/** Where another reader would disagree with Windows. */
export function comparisonReport(out: Output): WindowsReport {
  const colours = coloursFor(out);
  return {
    text: ({ path, encoding, profile }) => {
      const lines = comparisonLines(profile, iniPackage, { language: languageOfFile(path) });
      out.write(`${colours.strong(visible(path))} (${encoding})\n`);
      out.write(`${lines.map(({ text }) => visible(text)).join('\n')}\n\n`);
    },
    list: 'differences',
    json: ({ path, profile }) => {
      const differences = compareReaders(profile, iniPackage, { language: languageOfFile(path) });
      let isFirst = true;
      for (const difference of differences) {
        if (out.isClosed) return;
        const shown = { ...difference, line: difference.line + 1 };
        out.write(`${isFirst ? '' : ','}${JSON.stringify(shown)}`);
        isFirst = false;
      }
    },
  };
}
