import { type Encoded, encodePhrase } from '../../core/values/encode.ts';
import type { ZoneName } from '../../core/values/zone.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { commonOptions, oneOf, readOptions } from '../options.ts';
import type { Output } from '../output.ts';
import { printJsonValues } from '../report/json-values.ts';
import { quoted } from '../report/quoted.ts';
import { visible } from '../report/visible.ts';
import { readZone } from '../time-options.ts';
import { WrongUse } from '../wrong-use.ts';
import { encodeHelp, encodeOptions } from './encode-help.ts';

export const encode: Command = { help: encodeHelp, run };

interface Result {
  readonly phrase: string;
  readonly encoded: Encoded;
}

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('encode', context.words, [...encodeOptions, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const format = oneOf('format', words.value('format') ?? 'text', ['text', 'json']);
  if (format instanceof WrongUse) return format;
  const zoneText = words.value('zone');
  const zone = zoneText === undefined ? undefined : readZone(zoneText);
  if (zone instanceof WrongUse) return zone;
  if (words.operands.length === 0) {
    return new WrongUse('The command "encode" needs a phrase.', 'Write sms-metering encode "every 4 hours".');
  }
  const results = words.operands.map((phrase) => ({ phrase, encoded: encodePhrase(phrase, zone) }));
  if (isOnePhraseWithoutQuotes(results, zone)) {
    return new WrongUse(
      'Each argument is read by itself.',
      `Put a phrase in quotes: sms-metering encode ${quoted(words.operands.join(' '))}.`,
    );
  }

  if (format === 'json') {
    printJsonValues(
      context.out,
      results.map(({ phrase, encoded }) => ({ phrase, ...encoded })),
    );
  }
  let code: ExitCode = 0;
  for (const { phrase, encoded } of results) {
    if (encoded.kind === 'error') {
      complain(context, `${quoted(phrase)} is not encoded: ${visible(encoded.reason)}.`);
      code = 2;
    } else if (format === 'text') printEncoded(context.out, encoded);
  }
  return code;
}

/** The quotes were forgotten: not every word makes sense, but all of them together do. */
function isOnePhraseWithoutQuotes(results: readonly Result[], zone: ZoneName | undefined): boolean {
  if (results.length < 2 || results.every(({ encoded }) => encoded.kind !== 'error')) return false;
  return encodePhrase(results.map(({ phrase }) => phrase).join(' '), zone).kind !== 'error';
}

/** The value comes first, so that a script can take it. */
function printEncoded(out: Output, encoded: Exclude<Encoded, { readonly kind: 'error' }>): void {
  const value = encoded.kind === 'schedule' ? encoded.token : encoded.seconds;
  const remarks = encoded.kind === 'duration' ? [] : encoded.warnings;
  out.write(`${value}  ${[encoded.words, ...remarks].join('; ')}\n`);
}
