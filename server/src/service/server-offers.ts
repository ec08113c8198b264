import { withoutSecrets } from '../core/logs/secrets.ts';
import { withoutEnd } from '../core/text/without-end.ts';
import type { OfferedValue } from './value-offers.ts';

/**
 * The servers of the site that a list does not name yet: all at once, and each behind those that are.
 * @param list what stands there
 */
export function serverOffers(list: string, servers: readonly string[]): readonly OfferedValue[] {
  // What holds a password is no list of servers, and an offer would show it.
  if (withoutSecrets(list) !== list) return [];
  const words = withoutEnd(list.trim(), ',; \t\r\n');
  const named = words.split(/[,;]/).map((name) => name.trim().toLowerCase());
  const missing = [...new Set(servers)].filter((server) => !named.includes(server.toLowerCase()));
  if (missing.length === 0) return [];
  const all = {
    value: [...(words === '' ? [] : [words]), ...missing].join(', '),
    meaning: 'metering servers of the site',
  };
  const single = missing.map((server) => ({
    value: words === '' ? server : `${words}, ${server}`,
    meaning: 'metering server of the site',
  }));
  return missing.length === 1 ? single : [all, ...single];
}
