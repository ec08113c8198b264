import type { LanguageId } from '../catalogue/language.ts';
import type { MeteringFile } from '../document.ts';
import type { IniDocument } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { CheckSettings } from '../settings.ts';
import type { ConfiguredSetting } from '../site/configured.ts';
import type { SiteFacts } from '../site/facts.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import type { Encoding } from '../text/encoding.ts';
import type { Lines } from '../text/lines.ts';

/** What every rule can look at beside the file itself. */
export interface CommonContext {
  readonly language: LanguageId;
  /** Undefined where only an editor's text is known and not the file's bytes. */
  readonly encoding: Encoding | undefined;
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
}

/** What a rule for INI files looks at. */
export interface IniRuleContext extends CommonContext {
  readonly document: IniDocument;
  readonly profile: IniProfile;
}

/** What a rule for site control files looks at. */
export interface ControlRuleContext extends CommonContext {
  readonly tree: ControlTree;
  readonly lines: Pick<Lines, 'positionAt'>;
  /** True for a file that begins like a whole one, false for an excerpt. */
  readonly isWhole: boolean;
}

/** The same for a rule that may be shown a part of a file: nothing that only the whole of it tells. */
export type PartRuleContext = Pick<ControlRuleContext, 'tree' | 'lines' | 'isWhole'>;

/** What a rule for settings looks at, whichever kind of file states them. */
export interface SettingRuleContext extends CommonContext {
  readonly text: string;
  /** The settings that this file states. */
  readonly configured: readonly ConfiguredSetting[];
}

/** What a rule looks at that needs the file whatever its kind. */
export interface FileRuleContext extends CommonContext {
  readonly file: MeteringFile;
  readonly configured: readonly ConfiguredSetting[];
}

/** What a rule for logs looks at beside the lines it hears of. */
export type LogRuleContext = CommonContext;
