import { Random } from './random.ts';
import { smallest } from './smaller.ts';
import type { Target } from './target.ts';

/** An input that broke something, made as small as it could be. */
export interface FuzzFinding {
  readonly target: string;
  readonly input: unknown;
  readonly reason: string;
  /** Makes the same input again, with the seed of the run. */
  readonly number: number;
}

export interface FuzzTotals {
  readonly target: string;
  readonly inputs: number;
  readonly findings: readonly FuzzFinding[];
}

export interface FuzzLimits {
  readonly seed: number;
  /** Asked before every input. */
  readonly isDone: (inputs: number) => boolean;
  /** A target with so many findings is left alone; most have one cause. */
  readonly mostFindings?: number;
}

/** Gives a target inputs until it is enough. The same seed makes the same inputs. */
export async function fuzz(
  target: Target,
  { seed, isDone, mostFindings = 3 }: FuzzLimits,
): Promise<FuzzTotals> {
  const findings: FuzzFinding[] = [];
  let inputs = 0;
  for (; !isDone(inputs) && findings.length < mostFindings; inputs++) {
    const input = inputOf(target, seed, inputs);
    const reason = await failureOn(target, input);
    if (reason === undefined) continue;
    const small = await smallest(
      input,
      target.smaller,
      async (one) => (await failureOn(target, one)) !== undefined,
    );
    const why = (await failureOn(target, small)) ?? reason;
    findings.push({ target: target.name, input: small, reason: why, number: inputs });
  }
  await target.end?.();
  return { target: target.name, inputs, findings };
}

/** Every input has a seed of its own, so that one can be made without those before it. */
export function inputOf(target: Target, seed: number, number: number): unknown {
  return target.make(new Random(seed + Math.imul(number + 1, 0x9e3779b1)));
}

/** Why a target fails on an input; undefined where it does not. */
export async function failureOn(target: Target, input: unknown): Promise<string | undefined> {
  try {
    await target.check(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
