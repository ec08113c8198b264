import { printDecoded } from '../../server/src/cli/report/decoded-text.ts';
import { decodeValue } from '../../server/src/core/values/decode.ts';
import type { ZoneName } from '../../server/src/core/values/zone.ts';

/** What a number or a schedule token means, in lines as the command line prints them. */
export function decoded(value: string, zone: ZoneName | undefined, now: number): string {
  const result = decodeValue(value);
  if (result.kind === 'error') return `Not decoded: ${result.reason}.`;
  let text = '';
  const output = {
    isTerminal: false,
    hasColour: false,
    isClosed: false,
    failure: undefined,
    write: (more: string) => {
      text += more;
    },
    writeBytes: () => {},
    flush: () => {},
  };
  printDecoded(output, value, result, { zone, now });
  return text.replace('because --zone is not given', 'because no time zone is given');
}
