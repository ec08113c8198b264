import { join } from 'node:path';
import { languageOfFile } from '../../core/catalogue/language.ts';
import { initialSettings } from '../../core/configuration/initial-settings.ts';
import { settingsFileName } from '../../core/configuration/settings-search.ts';
import { parseFile } from '../../core/document.ts';
import { defaultSettings } from '../../core/settings.ts';
import { createProfile } from '../../core/site/create-profile.ts';
import { siteLimits, siteRole } from '../../core/site/member.ts';
import type { SiteFile } from '../../core/site/site.ts';
import { siteFileOf } from '../../core/site-file.ts';
import { decodeBytes } from '../../core/text/encoding.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { readFile } from '../files.ts';
import { findFiles } from '../find-files.ts';
import { commonOptions, readOptions } from '../options.ts';
import { uriOf } from '../site-files.ts';
import { createFile } from '../write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { initHelp, initOptions } from './init-help.ts';

export const init: Command = { help: initHelp, run };

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('init', context.words, [...initOptions, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const [folder = '.', ...others] = words.operands;
  if (others.length > 0)
    return new WrongUse('The command "init" takes one folder.', 'Write sms-metering init FOLDER.');
  const isSettings = words.has('settings');
  const made = isSettings ? { text: initialSettings(), problems: [] } : await profileOf(folder);
  for (const problem of made.problems) complain(context, problem);
  const failed: ExitCode = made.problems.length > 0 ? 2 : 0;
  if (words.has('print')) {
    context.out.write(made.text);
    return failed;
  }
  const path = join(folder, isSettings ? settingsFileName : 'SiteMetering.ini');
  const problem = createFile(path, Buffer.from(made.text, 'utf8'));
  if (problem === undefined) context.out.write(`${path} was written.\n`);
  else complain(context, problem);
  return problem === undefined ? failed : 2;
}

/** The profile from all that the files below a folder state. */
async function profileOf(
  folder: string,
): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const found = await findFiles([folder]);
  const problems = found.problems.map(({ sentence }) => sentence);
  const files: SiteFile[] = [];
  for (const path of found.paths) {
    const language = languageOfFile(path);
    const uri = uriOf(path);
    if (language === undefined || language === 'sms-metering-log' || siteRole(uri) !== 'facts') continue;
    const read = readFile(path, siteLimits.fileSize);
    if (typeof read === 'string') problems.push(read);
    else {
      const { text, encoding } = decodeBytes(read.bytes);
      files.push(siteFileOf(uri, parseFile(text, language, encoding), defaultSettings));
    }
  }
  return { text: createProfile(files), problems };
}
