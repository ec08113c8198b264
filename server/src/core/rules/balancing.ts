import type { Thresholds } from '../settings.ts';

/** How a license balancing interval is judged; from too often to too rarely. */
export type BalancingBand =
  /** Below the 15-minute cycle of the site server, so that it cannot even run that often (inferred from Q226823). */
  | 'below cycle'
  /** Load as in Q226858, slices as in Q210366, slowness as in Q210202. */
  | 'high risk'
  /** Where the only published case of growing license counts ran (Q269547). */
  | 'moderate risk'
  /** Around the default of four hours. */
  | 'usual'
  /** Denials after an outage last longer (Q226827). */
  | 'rare'
  /** Servers run out of licenses (Q210202). */
  | 'very rare'
  /** Longer than the initial trend period of seven days. */
  | 'hardly ever';

/** The cycle of the license metering thread on the site server, in seconds (Q226823). */
const SITE_SERVER_CYCLE = 900;

/** The smallest period that counts as once a year; twelve months of a token are about 365 days. */
const YEAR = 360 * 86_400;

export function balancingBand(period: number, thresholds: Thresholds): BalancingBand {
  if (period < Math.min(SITE_SERVER_CYCLE, thresholds.balancingHighRisk)) return 'below cycle';
  if (period < thresholds.balancingHighRisk) return 'high risk';
  if (period < thresholds.balancingModerateRisk) return 'moderate risk';
  if (period <= thresholds.balancingHint) return 'usual';
  if (period <= thresholds.balancingInformation) return 'rare';
  if (period <= thresholds.balancingWarning) return 'very rare';
  return 'hardly ever';
}

/** True for what Q226858 recommends in offline mode: once a year. */
export function isYearly(period: number): boolean {
  return period >= YEAR;
}
