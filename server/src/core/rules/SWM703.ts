import { type Cause, LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The published lines follow each other; other threads may write a few in between. */
const FARTHEST = 20;

/** The files of a metering server cannot be copied from a compressed drive. */
export const SWM703 = logRule({
  meta: {
    id: 'SWM703',
    name: 'source-drive-compressed',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q227020'],
    fix: 'none',
    noFix:
      'A log is a record and is not edited. A service pack, or a drive that is not compressed, mends it.',
    explanation:
      'SMS fails to copy the files of a metering server if the NTFS drive that they come from is compressed. The share LicMtr is made and removed again. Take the compression off the folder of ' +
      'SMS, or install a service pack, which mends it; the article does not say which one.',
    messages: {
      compressed:
        'The files of a metering server could not be copied, from ProductDB.dll on ({times}): known to happen where the NTFS drive of the site server is compressed. A service pack mends it.',
    },
    examples: {
      bad: 'Copying C:\\SMS\\bin\\i386\\ProductDB.Dll to \\\\METER01\\LicMtr\\ProductDB.Dll...\nThe file installation failed.\n',
      good: 'Copying C:\\SMS\\bin\\i386\\ProductDB.Dll to \\\\METER01\\LicMtr\\ProductDB.Dll...\n',
    },
  },

  phrases: ['copying ', 'the file installation failed'],

  watch(_context, report) {
    const places = new LogPlaces();
    let copy: Cause | undefined;
    return {
      hear(line, phrase) {
        if (phrase === 'copying ') {
          const isFirstFile = /productdb\.dll/i.test(line.message);
          copy = isFirstFile ? { line, message: 'The file that could not be copied.' } : undefined;
        } else if (copy && line.number - copy.line.number <= FARTHEST) {
          places.add(line, copy);
          copy = undefined;
        }
      },
      end: () => places.report((found) => report({ message: 'compressed', ...found })),
    };
  },
});
