import { type Severity, severities } from '../../core/rules/rule.ts';

/** What `--max-severity` may be, from the strictest to the mildest; "none" lets nothing pass. */
export const maxSeverities = ['none', ...severities.toReversed()] as const;
export type MaxSeverity = (typeof maxSeverities)[number];

/** True for findings that are worse than the worst that passes. */
export function failsAbove(highest: MaxSeverity): (severity: Severity) => boolean {
  return (severity) => maxSeverities.indexOf(severity) > maxSeverities.indexOf(highest);
}
