import { languageOfFile } from '../../core/catalogue/language.ts';
import { compareReaders } from '../../core/compare/compare.ts';
import { comparisonLines } from '../../core/compare/comparison-text.ts';
import { iniPackage } from '../../core/compare/ini-package.ts';
import type { Output } from '../output.ts';
import { readAsWindows, type Shower } from './as-windows.ts';
import { coloursFor } from './colour.ts';
import { JsonList } from './json.ts';
import { visible } from './visible.ts';

/** Shows where another reader would disagree with Windows, file by file. */
export function comparisonShower(out: Output, format: 'text' | 'json'): Shower {
  return format === 'json' ? jsonShower(out) : textShower(out);
}

function textShower(out: Output): Shower {
  const colours = coloursFor(out);
  return {
    begin: () => {},
    file: (path, bytes) => {
      const { encoding, profile } = readAsWindows(path, bytes);
      const lines = comparisonLines(profile, iniPackage, { language: languageOfFile(path) });
      out.write(`${colours.strong(visible(path))} (${encoding})\n`);
      out.write(`${lines.map(({ text }) => visible(text)).join('\n')}\n\n`);
    },
    end: () => {},
  };
}

function jsonShower(out: Output): Shower {
  const list = new JsonList(out);
  return {
    begin: () => list.begin(),
    file: (path, bytes) => {
      const { encoding, profile } = readAsWindows(path, bytes);
      const differences = compareReaders(profile, iniPackage, { language: languageOfFile(path) });
      list.item(`{"file":${JSON.stringify(path)},"encoding":"${encoding}","differences":[`);
      let isFirst = true;
      for (const difference of differences) {
        if (out.isClosed) return;
        const shown = { ...difference, line: difference.line + 1 };
        out.write(`${isFirst ? '' : ','}${JSON.stringify(shown)}`);
        isFirst = false;
      }
      out.write(']}');
    },
    end: () => list.end(),
  };
}
