import { licmtrEntry } from '../../core/catalogue/licmtr.ts';
import { meteringSection, meteringSetting, settingOfProperty } from '../../core/catalogue/metering/index.ts';
import { remodbcSection } from '../../core/catalogue/remodbc.ts';
import { remodbcKeyOn } from '../../core/catalogue/remodbc-key-on.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { isIneffective } from '../../core/ini/ineffective.ts';
import { licmtrKey } from '../../core/site/licmtr.ts';
import type { Span } from '../../core/text/lines.ts';
import type { ServiceContext } from '../context.ts';
import { decodedValues } from '../decoded-values.ts';
import { sectionKind } from '../licmtr/licmtr-hover.ts';
import { linesIn } from '../lines-in.ts';
import type { SemanticType } from '../semantic-legend.ts';
import type { SemanticToken } from '../semantic-tokens.ts';

/** Tokens of an INI file: lines without effect as a whole; of the others the names, and values that count something. */
export function* iniTokens(file: IniFile, span: Span, context: ServiceContext): Generator<SemanticToken> {
  const { ini, profile } = file;
  for (const line of linesIn(ini, span)) {
    const kind = ini.kind(line);
    if (kind === LineKind.blank || kind === LineKind.comment) continue;
    if (isIneffective(profile, line)) {
      yield {
        start: ini.contentStart(line),
        end: ini.contentEnd(line),
        type: 'comment',
        modifiers: ['unread'],
      };
    } else if (kind === LineKind.section) {
      yield nameToken(
        ini.nameStart(line),
        ini.nameEnd(line),
        sectionType(file, line),
        isKnownSection(file, line),
      );
    } else {
      const end = ini.nameEnd(line);
      yield nameToken(end - shownNameLength(file, line), end, 'property', isKnownKey(file, line));
      const place = { start: ini.valueStart(line), end: ini.contentEnd(line) };
      for (const { start, end, kind: counted, words } of decodedValues(file, place, context)) {
        // What is in words already has colours of its own, word by word.
        if (words !== undefined) yield { start, end, type: 'number', modifiers: [counted] };
      }
    }
  }
}

function nameToken(start: number, end: number, type: SemanticType, isKnown: boolean): SemanticToken {
  return { start, end, type, modifiers: isKnown ? [] : ['undocumented'] };
}

/** LICMTR.CFG has a section for every metering server. */
function sectionType(file: IniFile, line: number): SemanticType {
  return file.language === 'licmtr-cfg' && sectionKind(file, line) === 'server' ? 'class' : 'namespace';
}

function isKnownSection({ language, profile }: IniFile, line: number): boolean {
  const { name } = profile.sectionAt(line);
  if (language === 'remodbc-ini') return remodbcSection(name) !== undefined;
  return language === 'licmtr-cfg' || meteringSection(name) !== undefined;
}

function isKnownKey(file: IniFile, line: number): boolean {
  const name = file.profile.keyName(line);
  if (file.language === 'remodbc-ini') return remodbcKeyOn(file.profile, line) !== undefined;
  if (file.language === 'site-metering')
    return meteringSetting(file.profile.sectionAt(line).name, name) !== undefined;
  const kind = sectionKind(file, line);
  const bare = licmtrKey(name).name;
  return licmtrEntry(kind, bare) !== undefined || (kind === 'agent' && settingOfProperty(bare) !== undefined);
}

/** Without the registry type in front, as in `(REG_DWORD) GoOnLineInt`. */
function shownNameLength({ language, ini }: IniFile, line: number): number {
  const name = ini.name(line);
  return language === 'licmtr-cfg' ? licmtrKey(name).name.length : name.length;
}
