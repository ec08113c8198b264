import { decodeBytes } from '../../core/text/encoding.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { readFile } from '../files.ts';
import { commonOptions, readOptions } from '../options.ts';
import { mergeRuns } from '../report/sarif/merge.ts';
import type { SarifLog, SarifRun } from '../report/sarif/model.ts';
import { WrongUse } from '../wrong-use.ts';
import { mergeHelp } from './merge-help.ts';

export const merge: Command = { help: mergeHelp, run };

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('merge', context.words, commonOptions);
  if (words instanceof WrongUse) return words;
  if (words.operands.length === 0)
    return new WrongUse('The command "merge" needs files.', 'Write sms-metering merge FILE...');
  const runs: SarifRun[] = [];
  const problems: string[] = [];
  for (const path of words.operands) {
    const read = runsIn(path);
    if (typeof read === 'string') problems.push(read);
    else runs.push(...read);
  }
  for (const problem of problems) complain(context, problem);
  if (problems.length > 0) return 2;
  const { runs: merged, ...head } = mergeRuns(runs);
  context.out.write(`${JSON.stringify(head).slice(0, -1)},"runs":[`);
  for (const [index, { results, ...rest }] of merged.entries()) {
    context.out.write(`${index === 0 ? '' : ','}{"results":[`);
    // One result a line, as check writes it: a text for all of them might be too long.
    for (const [number, result] of results.entries())
      context.out.write(`${number === 0 ? '' : ','}\n${JSON.stringify(result)}`);
    context.out.write(`\n],${JSON.stringify(rest).slice(1)}`);
  }
  context.out.write(']}\n');
  return 0;
}

/** The runs of a file, or a sentence that says why it has none of ours. */
function runsIn(path: string): readonly SarifRun[] | string {
  const read = readFile(path);
  if (typeof read === 'string') return read;
  try {
    const log: unknown = JSON.parse(decodeBytes(read.bytes).text.replace(/^\ufeff/, ''));
    return isOurs(log) ? log.runs : `${path} was not written by "sms-metering check --format=sarif".`;
  } catch {
    return `${path} is no JSON.`;
  }
}

/** What this program writes has all these parts; what another one writes may need more care than is taken here. */
function isOurs(log: unknown): log is SarifLog {
  const { version, runs } = (log ?? {}) as Partial<SarifLog>;
  if (version !== '2.1.0' || !Array.isArray(runs)) return false;
  return runs.every((run: Partial<SarifRun> | null) => {
    const lists = [run?.results, run?.artifacts, run?.invocations, run?.tool?.driver.rules];
    return run?.tool?.driver.name === 'sms-metering' && lists.every(Array.isArray);
  });
}
