import type { MeteringFile } from '../core/document.ts';
import { configuredIn } from '../core/lint.ts';
import type { SettingRuleContext } from '../core/rules/rule.ts';
import type { ConfiguredSetting } from '../core/site/configured.ts';
import type { ServiceContext } from './context.ts';

interface Known {
  /** The declared properties, as text, because settings are read anew while they stay the same. */
  readonly declared: string;
  readonly configured: readonly ConfiguredSetting[];
}

const known = new WeakMap<MeteringFile, Known>();

/** The settings that a file states; read once for a version of the file, because one of 20 MB takes a while. */
export function configuredOf(file: MeteringFile, { check }: ServiceContext): readonly ConfiguredSetting[] {
  const declared = JSON.stringify(check.propertyMap);
  const before = known.get(file);
  if (before?.declared === declared) return before.configured;
  const configured = configuredIn(file, check);
  known.set(file, { declared, configured });
  return configured;
}

/** What the rules for settings look at, for features that ask the same questions. */
export function settingContext(file: MeteringFile, context: ServiceContext): SettingRuleContext {
  const { language, encoding, text } = file;
  const { facts, check } = context;
  return {
    language,
    encoding,
    text,
    facts,
    settings: check,
    get configured() {
      return configuredOf(file, context);
    },
  };
}
