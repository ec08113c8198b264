import type { LanguageId } from '../../core/catalogue/language.ts';
import type { SettingName } from '../../core/site/configured.ts';
import type { Span } from '../../core/text/lines.ts';

/** What a place of a file names, so that the same can be found elsewhere. */
export type Subject =
  /** A section of an INI file; files of another language have other sections. */
  | { readonly kind: 'section'; readonly language: LanguageId; readonly name: string }
  /** A key of an INI file, and the setting of software metering that it is, if it is one. */
  | {
      readonly kind: 'key';
      readonly language: LanguageId;
      readonly section: string;
      readonly name: string;
      readonly setting: SettingName | undefined;
    }
  /** A named value of a site control file, with the blocks around it as {@link blockPath} lists them. */
  | {
      readonly kind: 'property';
      readonly name: string;
      readonly path: readonly string[];
      readonly setting: SettingName | undefined;
    }
  /** A computer with the metering server role, wherever it is named. */
  | { readonly kind: 'server'; readonly name: string }
  /** A block of a site control file, by its item: its BEGIN and its END. */
  | { readonly kind: 'block'; readonly block: number };

/** A subject and the text that stands for it. */
export interface SubjectPlace extends Span {
  readonly subject: Subject;
  /** True for its name, false for what stands with it, such as the value of a key. */
  readonly isName: boolean;
}

/** One place where a file names a subject. Start and end are those of the name. */
export interface Occurrence extends Span {
  /** The line, statement, section or block that the name belongs to. */
  readonly whole: Span;
  /** `read`: Windows or this product reads it. `unread`: an earlier one hides it. `unknown`: no text says which counts, or it is a mention. */
  readonly use: 'read' | 'unread' | 'unknown';
  /** True where it says what the subject is, false where it only mentions it. */
  readonly isDefinition: boolean;
}
