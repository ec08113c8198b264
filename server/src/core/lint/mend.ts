import { type MeteringFile, parseFile } from '../document.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { firstUnencodable } from '../text/encoding.ts';
import type { Finding } from './finding.ts';
import { collectEdits, type FixChoice } from './fix.ts';

/** Fixes make room for others, and a rule lists only so many places at a time; a file that needs more rounds is not mended to the end. */
const MOST_ROUNDS = 100;

/** A file that has been checked and perhaps mended. */
export interface Mended {
  readonly file: MeteringFile;
  /** What there is to say of the file as it is now. */
  readonly findings: readonly Finding[];
  /** What was mended to get it, round by round. */
  readonly rounds: readonly Round[];
}

/** Fixes that were made together. */
interface Round {
  /** In the text as the rounds before left it. */
  readonly edits: readonly TextEdit[];
  readonly mended: readonly Finding[];
}

/** The first fix that cannot change what the writer meant, also one that writes the file in another encoding. */
export const onlySafe: FixChoice = ({ fixes }) => fixes.find((fix) => fix.safe);

/** A safe fix, else the first of those that wait to be chosen. */
export const alsoSuggested: FixChoice = (finding) => onlySafe(finding) ?? finding.fixes[0];

/** Makes the chosen fixes, checks again, and so on until no chosen fix is left. Pure. */
export function mend(
  file: MeteringFile,
  findings: readonly Finding[],
  check: (file: MeteringFile) => readonly Finding[],
  choose: FixChoice,
): Mended {
  const rounds: Round[] = [];
  let current = { file, findings };
  while (rounds.length < MOST_ROUNDS) {
    const step = reencoded(current.file, current.findings, choose) ?? edited(current, choose);
    if (step === undefined) break;
    rounds.push(step.round);
    current = { file: step.file, findings: check(step.file) };
  }
  return { ...current, rounds };
}

/** How many fixes were made. */
export function countOfFixes({ rounds }: Mended): number {
  return rounds.reduce((sum, { mended }) => sum + mended.length, 0);
}

interface Step {
  readonly file: MeteringFile;
  readonly round: Round;
}

/** The first chosen fix that changes the encoding, unless the new encoding cannot hold the text. */
function reencoded(
  { text, encoding, language }: MeteringFile,
  findings: readonly Finding[],
  choose: FixChoice,
): Step | undefined {
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix?.encoding === undefined || fix.encoding === encoding) continue;
    const mended = applyEdits(text, fix.edits);
    if (firstUnencodable(mended, fix.encoding) !== undefined) continue;
    return {
      file: parseFile(mended, language, fix.encoding),
      round: { edits: fix.edits, mended: [finding] },
    };
  }
  return undefined;
}

/** All chosen fixes that can be made together. */
function edited({ file, findings }: Pick<Mended, 'file' | 'findings'>, choose: FixChoice): Step | undefined {
  const chooseEdits: FixChoice = (finding) => {
    const fix = choose(finding);
    return fix?.encoding === undefined ? fix : undefined;
  };
  const edits = collectEdits(findings, chooseEdits);
  if (edits.length === 0) return undefined;
  const taken = new Set(edits);
  const mended = findings.filter(
    (finding) => chooseEdits(finding)?.edits.every((edit) => taken.has(edit)) === true,
  );
  const { text, language, encoding } = file;
  return { file: parseFile(applyEdits(text, edits), language, encoding), round: { edits, mended } };
}
