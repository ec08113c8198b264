import type { ArticleId, Statement } from '../evidence.ts';

/** A statement that rests on articles. */
export interface Advice extends Statement {
  readonly articles: readonly ArticleId[];
}

/**
 * SWM411: what to know before editing a site control file. It is true of every edit and of no place in the file, and a healthy file shall stay
 * without findings, so it is no rule and makes no diagnostic: hovers and status notes show it.
 */
export const editAdvice: readonly Advice[] = [
  {
    text: 'SMS writes this file itself. Change settings in the administrator console wherever it has them.',
    evidence: 'inferred',
    articles: ['Q133113'],
  },
  {
    text: 'Keep a copy, and look at the copy rather than at the file itself.',
    evidence: 'documented',
    articles: ['Q133113'],
  },
  {
    text: 'Stop SMS_SITE_CONTROL_MANAGER before an edit; this is practice, no article says so.',
    evidence: 'inferred',
    articles: [],
  },
  {
    text: 'Two articles describe single edits by hand: the replication interval of a summarizer and the travel mode switch. A third says that traveling mode is not supported that way for a whole site.',
    evidence: 'documented',
    articles: ['Q242498', 'Q263665', 'Q281107'],
  },
];
