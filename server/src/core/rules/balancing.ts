import type { ArticleId } from '../catalogue/evidence.ts';
import type { Thresholds } from '../settings.ts';

/** How a license balancing interval is judged; from too often to too rarely. */
export const balancingBands = [
  'below cycle',
  'high risk',
  'moderate risk',
  'usual',
  'rare',
  'very rare',
  'hardly ever',
] as const;
export type BalancingBand = (typeof balancingBands)[number];

/** Why a band is judged as it is; for the documentation. */
export const bandReasons: Readonly<
  Record<BalancingBand, { readonly reason: string; readonly articles: readonly ArticleId[] }>
> = {
  'below cycle': {
    reason:
      'shorter than the 15-minute cycle of the site server, so that it cannot even run that often (inferred)',
    articles: ['Q226823', 'Q226858'],
  },
  'high risk': {
    reason: 'every run loads network and SQL Server, and offline usage is cut into pieces of this length',
    articles: ['Q226858', 'Q210202', 'Q210366'],
  },
  'moderate risk': {
    reason:
      'the only published case of growing license counts ran hourly; that this was the cause is not proven',
    articles: ['Q269547'],
  },
  usual: { reason: 'around the default of four hours', articles: [] },
  rare: { reason: 'denials and imbalance after an outage last until the next run', articles: ['Q226827'] },
  'very rare': {
    reason: 'a server can be without licenses while another has too many',
    articles: ['Q210202', 'Q226827'],
  },
  'hardly ever': {
    reason: 'longer than the initial trend period of seven days; right in offline mode only',
    articles: ['Q210202', 'Q226858'],
  },
};

/** The cycle of the license metering service on the site server, in seconds (Q226823). */
export const SITE_SERVER_CYCLE = 900;

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
