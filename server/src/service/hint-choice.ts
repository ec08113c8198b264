/** Which hints a person wants to see. */
export interface HintChoice {
  /** Moments in words: PackTime and other counts of seconds. */
  readonly times: boolean;
  /** Schedule tokens in words. */
  readonly schedules: boolean;
  /** Units of numbers, and lengths of time in words. */
  readonly units: boolean;
}

export const allHints: HintChoice = { times: true, schedules: true, units: true };
