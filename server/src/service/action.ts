import type { Finding } from '../core/lint/finding.ts';
import type { SettingName } from '../core/site/configured.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Encoding } from '../core/text/encoding.ts';
import type { ActionKind } from './action-kinds.ts';

/** Something that can be done to a document, for a person to choose. */
export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  readonly edits: readonly TextEdit[];
  /** The findings that it mends or silences. */
  readonly findings: readonly Finding[];
  /** The one to take if a person does not look. */
  readonly isPreferred?: boolean;
  /** The file has to be written in this encoding, which edits cannot do. */
  readonly encoding?: Encoding;
  /** A property has to be declared in the editor's settings to be a setting, which edits cannot do. */
  readonly declaration?: { readonly property: string; readonly setting: SettingName };
}

/** Edits that were asked for by name, or a sentence that says why there are none. */
export type EditResult =
  | { readonly ok: true; readonly title: string; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string };

/** Where asking for an action gives edits, that action; else none. */
export function actionFrom(result: EditResult, kind: ActionKind): readonly Action[] {
  return result.ok ? [{ title: result.title, kind, edits: result.edits, findings: [] }] : [];
}

/** True where an editor that asks for these kinds wants an action of this kind; an editor that names none wants all. */
export function isWanted(kind: ActionKind, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || `${kind}.`.startsWith(`${wanted}.`));
}
