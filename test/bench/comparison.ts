/** One row of the table: ours against another. */
export interface Comparison {
  readonly what: string;
  readonly against: string;
  /** The ratio that a program reaches which does nothing but what cannot be avoided. */
  readonly floor?: number;
  /** Absolute figures, to be compared with nothing but each other. */
  readonly theirs: string;
  readonly ours: string;
  readonly ratio: number;
  /** Where the ratio should be: at most, or at least. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number };
}

/** Whether the target is met; a ratio that was not measured meets none. */
export function isMet({ ratio, target }: Comparison): boolean {
  return 'atMost' in target ? ratio <= target.atMost : ratio >= target.atLeast;
}

export function milliseconds(value: number): string {
  return `${shortNumber(value)} ms`;
}

export function megabytes(value: number): string {
  return `${shortNumber(value / 1_000_000)} MB`;
}

export function kilobytes(value: number): string {
  return `${shortNumber(value / 1000)} KB`;
}

/** Three digits are more than two runs agree in. */
export function shortNumber(value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value < 0.1 ? 2 : 3)));
}
