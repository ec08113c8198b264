import type { LanguageId } from '../core/catalogue/language.ts';
import type { IniFile, MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import { controlCompletions } from './control/control-completion.ts';
import { type IniOffers, iniCompletions } from './ini/ini-completion.ts';
import { licmtrOffers } from './licmtr/licmtr-completion.ts';
import { remodbcOffers } from './remodbc/remodbc-completion.ts';
import { settingsFileCompletions } from './settings-file/settings-file-completion.ts';
import { profileOffers } from './site-metering/profile-completion.ts';

/** Something to insert. */
export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'key' | 'value' | 'unit' | 'directive' | 'rule';
  readonly detail: string;
  readonly edit: TextEdit;
  /** What is compared with the text that is typed, where that is not the label. */
  readonly filterText?: string;
  /** The same with places to fill in, for editors that take snippets. */
  readonly snippet?: string;
  /** Makes sense as a snippet only. */
  readonly isSnippetOnly?: boolean;
  /** What is known of it; made when it is looked at. */
  readonly card?: () => Card;
}

/**
 * What could stand at a place of a file, in the order to show it.
 * @param findings what the rules say of the file; asked for only where rules are offered
 */
export function completionsAt(
  file: MeteringFile,
  offset: number,
  findings: () => readonly Finding[],
  context: ServiceContext,
): readonly Completion[] {
  if (file.kind === 'control') return controlCompletions(file, offset, context);
  if (file.kind === 'log') return [];
  if (file.language === 'sms-metering-settings') return settingsFileCompletions(file, offset, findings);
  const offersFor = offersOf[file.language];
  return offersFor ? iniCompletions(file, offset, findings, offersFor(file, context)) : [];
}

/** What the INI files of each language may hold. */
const offersOf: Partial<
  Readonly<Record<LanguageId, (document: IniFile, context: ServiceContext) => IniOffers>>
> = {
  'remodbc-ini': remodbcOffers,
  'licmtr-cfg': licmtrOffers,
  'site-metering': profileOffers,
};
