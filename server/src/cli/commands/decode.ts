import { decodeValue } from '../../core/values/decode.ts';
import { decodedToJson } from '../../core/values/decoded-json.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { commonOptions, oneOf, readOptions } from '../options.ts';
import { printDecoded } from '../report/decoded-text.ts';
import { printJsonValues } from '../report/json-values.ts';
import { quoted } from '../report/quoted.ts';
import { visible } from '../report/visible.ts';
import { readTimeChoices } from '../time-options.ts';
import { WrongUse } from '../wrong-use.ts';
import { decodeHelp, decodeOptions } from './decode-help.ts';

export const decode: Command = { help: decodeHelp, run };

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('decode', context.words, [...decodeOptions, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const format = oneOf('format', words.value('format') ?? 'text', ['text', 'json']);
  if (format instanceof WrongUse) return format;
  const view = readTimeChoices(words.value('zone'), words.value('now'), context.now);
  if (view instanceof WrongUse) return view;
  if (words.operands.length === 0) {
    return new WrongUse('The command "decode" needs a value.', 'Write sms-metering decode VALUE...');
  }

  const results = words.operands.map((value) => ({ value, decoded: decodeValue(value) }));
  if (format === 'json') {
    printJsonValues(
      context.out,
      results.map(({ value, decoded }) => decodedToJson(decoded, value, view)),
    );
  }
  let code: ExitCode = 0;
  for (const { value, decoded } of results) {
    if (decoded.kind === 'error') {
      complain(context, `${quoted(value)} is not decoded: ${visible(decoded.reason)}.`);
      code = 2;
    } else if (format === 'text') printDecoded(context.out, value, decoded, view);
  }
  return code;
}
