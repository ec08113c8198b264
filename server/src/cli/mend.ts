import type { Finding } from '../core/lint/finding.ts';
import { collectEdits, type FixChoice } from '../core/lint/fix.ts';
import { applyEdits } from '../core/text/edit.ts';
import { type DecodedText, firstUnencodable } from '../core/text/encoding.ts';

/** Fixes make room for others, and a rule lists only so many places at a time; a file that needs more rounds is not mended to the end. */
const MOST_ROUNDS = 100;

/** A text that has been checked and perhaps mended. */
export interface Mended {
  readonly decoded: DecodedText;
  /** What there is to say of the text as it is now. */
  readonly findings: readonly Finding[];
  /** How many fixes were made to get it. */
  readonly made: number;
}

/** The first fix that cannot change what the writer meant. */
export const onlySafe: FixChoice = ({ fixes }) => fixes.find((fix) => fix.safe);

/** A safe fix, else the first of those that wait to be chosen. */
export const alsoSuggested: FixChoice = (finding) => onlySafe(finding) ?? finding.fixes[0];

/** Makes the chosen fixes, checks again, and so on until no chosen fix is left. Pure. */
export function mend(
  checked: Mended,
  check: (decoded: DecodedText) => readonly Finding[],
  choose: FixChoice,
): Mended {
  let current = checked;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { decoded, findings, made } = current;
    const step = reencoded(decoded, findings, choose) ?? edited(decoded, findings, choose);
    if (step === undefined) break;
    current = { decoded: step.decoded, findings: check(step.decoded), made: made + step.made };
  }
  return current;
}

interface Step {
  readonly decoded: DecodedText;
  readonly made: number;
}

/** The first chosen fix that changes the encoding, unless the new encoding cannot hold the text. */
function reencoded(
  { text, encoding }: DecodedText,
  findings: readonly Finding[],
  choose: FixChoice,
): Step | undefined {
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix?.encoding === undefined || fix.encoding === encoding) continue;
    const mended = applyEdits(text, fix.edits);
    if (firstUnencodable(mended, fix.encoding) !== undefined) continue;
    return { decoded: { text: mended, encoding: fix.encoding }, made: 1 };
  }
  return undefined;
}

/** All chosen fixes that can be made together. */
function edited(decoded: DecodedText, findings: readonly Finding[], choose: FixChoice): Step | undefined {
  const chooseEdits: FixChoice = (finding) => {
    const fix = choose(finding);
    return fix?.encoding === undefined ? fix : undefined;
  };
  const edits = collectEdits(findings, chooseEdits);
  if (edits.length === 0) return undefined;
  const taken = new Set(edits);
  const made = findings.filter(
    (finding) => chooseEdits(finding)?.edits.every((edit) => taken.has(edit)) === true,
  );
  return { decoded: { ...decoded, text: applyEdits(decoded.text, edits) }, made: made.length };
}
