import type { Severity } from '../../rules/rule.ts';
import { spokenCount } from '../../values/plural.ts';
import type { Translate } from '../../words/translate.ts';
import { translated } from '../../words/translated.ts';
import type { FileExplanation, MissingFact, Report, ReportRow, RiskGroup } from '../model.ts';
import { countedWords } from '../risks.ts';

/** Words that all forms of the report share, in one language. */
export interface ReportWords {
  /** Says a text of the report's own; what comes from the report itself is in that language already. */
  readonly say: Translate;
  readonly headings: typeof headings;
  readonly adviceIntroduction: string;
  readonly noRisks: string;
  readonly severityNames: Readonly<Record<Severity, string>>;
  /** What a finding rests on, as a sentence fragment. */
  readonly evidenceWords: Readonly<Record<RiskGroup['evidence'], string>>;
  /** "2 errors, 1 warning". */
  readonly countWords: (findings: FileExplanation['findings']) => string;
  readonly moreWords: (more: number, what: string) => string;
  readonly howWords: (fact: MissingFact) => string;
  readonly madeWords: (report: Report) => string;
}

export function reportWords(say: Translate): ReportWords {
  return {
    say,
    headings: translated(headings, say),
    adviceIntroduction: say(adviceIntroduction),
    noRisks: say(noRisks),
    severityNames: translated(severityNames, say),
    evidenceWords: translated(evidenceWords, say),
    countWords: (findings) => say(countWords(findings)),
    moreWords: (more, what) => say(moreWords(more, what)),
    howWords: (fact) => say(howWords(fact)),
    madeWords: (report) => say(madeWords(report)),
  };
}

const headings = {
  report: 'Software metering: what the files of this site say',
  facts: 'What is known of the site',
  missing: 'What is not known, and how to tell it',
  week: 'The week',
  risks: 'Risks, worst first',
  advice: 'Check list',
  files: 'File by file',
  articles: 'Articles, and what they advise',
  unread: 'Not explained',
};

const adviceIntroduction = 'What no file shows and what is worth a look at this site.';

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/** What a finding rests on, as a sentence fragment. */
const evidenceWords: Readonly<Record<RiskGroup['evidence'], string>> = {
  documented: 'a Microsoft text says so',
  shown: 'a published example shows it',
  inferred: 'inferred; no text says it',
  arithmetic: 'follows from the number alone',
};

/** "2 errors, 1 warning". */
function countWords(findings: FileExplanation['findings']): string {
  return countedWords(findings) || 'no fault was found';
}

function moreWords(more: number, what: string): string {
  return `and ${spokenCount(more, `more ${what}`)}`;
}

function howWords({ how }: MissingFact): string {
  return how.join(', or ');
}

function madeWords({ now }: Report): string {
  return `Made by sms-metering explain, with ${now} for the present.`;
}

const noRisks = 'No fault was found. That is no proof that all is well: the check list still counts.';

/** True where the meaning of a value shows already how it is written. */
export function addsNothing({ text, written }: ReportRow): boolean {
  return written === undefined || text === written || text === `"${written}"`;
}
