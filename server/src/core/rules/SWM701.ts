import { type LogSecret, masked, secretPhrases, secretsIn } from '../logs/secrets.ts';
import { spokenCount } from '../values/plural.ts';
import { replace } from './fixes.ts';
import { LogPlaces } from './log-places.ts';
import { type Fix, logRule } from './rule.ts';

/** A fix changes at most so many places, so that a large log stays in bounds; what is left is found again. */
const MOST_EDITS = 10_000;

/** A password stands in the log. It is never shown, neither in the finding nor beside it. */
export const SWM701 = logRule({
  meta: {
    id: 'SWM701',
    name: 'password-in-log',
    languages: ['sms-metering-log'],
    severity: 'error',
    evidence: 'documented',
    articles: ['Q235179'],
    fix: 'suggested',
    explanation:
      'Before SP1 Licsvcfg.log shows the password that SMS uses for SQL Server, with integrated security possibly that of a Windows NT account. Change the password, install SP1, switch the logging of the ' +
      'site server off, and let SMS not use the sa account. In which form the log shows it was never published; reported is what connection strings have (`PWD=`, `password=`), and as a warning a single ' +
      'word behind `password:`. The fix writes asterisks over the passwords of this copy.',
    messages: {
      shown:
        'This log holds {what} in plain text. Change the password, switch logging off and let SMS not use the sa account; SP1 mends it for Licsvcfg.log.',
      maybe: 'This log may hold {what} in plain text. If so, change the password and switch logging off.',
    },
    examples: {
      bad: 'Connecting to SQL Server: DRIVER={SQL Server};SERVER=SITE01;UID=sa;PWD=example\n',
      good: 'Connecting to SQL Server: DRIVER={SQL Server};SERVER=SITE01;UID=sa;PWD=*******\n',
    },
  },

  phrases: secretPhrases,

  watch(_context, report) {
    const places = new LogPlaces();
    const secrets: LogSecret[] = [];
    let isCertain = false;
    let looked = -1;
    return {
      hear(line) {
        if (line.start === looked) return;
        looked = line.start;
        for (const secret of secretsIn(line)) {
          places.addPlace(line, secret);
          isCertain ||= secret.isCertain;
          if (secrets.length === MOST_EDITS) continue;
          secrets.push(secret);
          line.keep();
        }
      },
      end: () =>
        places.report(({ start, end, related }) => {
          const what = places.count === 1 ? 'a password' : spokenCount(places.count, 'password');
          const fixes = [redaction(secrets, places.count)];
          if (isCertain) report({ message: 'shown', values: { what }, start, end, related, fixes });
          else
            report({ message: 'maybe', severity: 'warning', values: { what }, start, end, related, fixes });
        }),
    };
  },
});

function redaction(secrets: readonly LogSecret[], count: number): Fix {
  const all = count === 1 ? 'the password' : spokenCount(count, 'password');
  const what = secrets.length < count ? `the first ${secrets.length} of ${all}` : all;
  return {
    title: `Write asterisks over ${what}`,
    safe: false,
    edits: secrets.map(({ start, end }) => replace({ start, end }, masked(end - start))),
  };
}
