import assert from 'node:assert/strict';
import { type IniFile, parseDocument } from '../../server/src/core/document.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';

/** A text and the offset of the `|` that was taken out of it. */
export function takeCaret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1, 'the text has no caret');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A Remodbc.ini with a caret in it. */
export function fileWithCaret(marked: string): { readonly file: IniFile; readonly offset: number } {
  const { text, offset } = takeCaret(marked);
  return { file: remodbc(text), offset };
}

export function remodbc(text: string): IniFile {
  return parseDocument(text, 'remodbc-ini', 'windows-1252');
}

/** Wednesday 2 May 2001, 12:00:00 UTC. */
export const someWednesday = 988_804_800;

/** What services know: the zone if one is given, and that it is some Wednesday. */
export function contextIn(zone?: string, facts: SiteFacts = {}): ServiceContext {
  const known = zone === undefined ? {} : { zone: { value: zone, origin: { words: 'a test' } } };
  return { facts: { ...known, ...facts }, check: defaultSettings, now: someWednesday };
}
