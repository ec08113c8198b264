import type { MeteringFile } from '../core/document.ts';
import { configuredIn } from '../core/lint/lint.ts';
import type { SettingRuleContext } from '../core/rules/context.ts';
import type { ServiceContext } from './context.ts';

/** What the rules for settings look at, for features that ask the same questions. */
export function settingContext(file: MeteringFile, { facts, check }: ServiceContext): SettingRuleContext {
  const { language, encoding } = file;
  return {
    language,
    encoding,
    get text() {
      return file.text;
    },
    facts,
    settings: check,
    get configured() {
      return configuredIn(file, check);
    },
  };
}
