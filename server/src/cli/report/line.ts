import { reportFormat } from './report.ts';
import { visible } from './visible.ts';

/** A line for each finding, as compilers print them: for problem matchers, error lists of editors, and `grep`. */
export const lineFormat = reportFormat<string>({
  describe: ({ path, findings, places }) =>
    findings
      .map(({ start, severity, message, rule }) => {
        const { line, character } = places.positionAt(start);
        return `${visible(path)}:${line + 1}:${character + 1}: ${severity}: ${visible(message)} [${rule}]\n`;
      })
      .join(''),
  createWriter: (output) => ({ file: (text) => output.write(text), end: () => {} }),
});
