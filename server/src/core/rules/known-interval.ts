import type { SettingName } from '../site/configured.ts';
import { formatDuration } from '../values/duration.ts';
import type { SettingRuleContext } from './context.ts';
import type { RelatedPlace } from './rule.ts';
import { lookUp, relatedTo, valueAs } from './setting-values.ts';

/** A length of time that a finding compares with another, wherever it is stated. */
export interface KnownInterval {
  readonly seconds: number;
  /** `4 hours`, `4 hours, the default`, `4 hours, [Timings] ConfigurationPolling in SiteMetering.ini`. */
  readonly words: string;
  readonly related: readonly RelatedPlace[];
}

/** An interval as this file or the site states it, else its default; undefined where it is stated and not understood. */
export function knownInterval(
  context: SettingRuleContext,
  name: SettingName,
  usual: number,
): KnownInterval | undefined {
  const stated = lookUp(context, name);
  if (!stated) return byDefault(usual);
  const seconds = valueAs(stated.value, 'duration')?.seconds;
  if (seconds === undefined) return undefined;
  // Mostly there is nothing to say, and then no words are needed.
  return {
    seconds,
    get words() {
      const length = formatDuration(seconds);
      return stated.origin.uri === undefined ? length : `${length}, ${stated.origin.words}`;
    },
    get related() {
      return [relatedTo(stated, `${stated.value.setting.label}: ${formatDuration(seconds)}.`)];
    },
  };
}

function byDefault(seconds: number): KnownInterval {
  return {
    seconds,
    get words() {
      return `${formatDuration(seconds)}, the default`;
    },
    related: [],
  };
}
