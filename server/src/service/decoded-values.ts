import { knownProperty } from '../core/catalogue/control/index.ts';
import type { Statement } from '../core/catalogue/evidence.ts';
import { settingOfProperty } from '../core/catalogue/metering/index.ts';
import { remodbcKeyOn } from '../core/catalogue/remodbc-key-on.ts';
import type { ControlFile, IniFile, MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import { licmtrKey } from '../core/site/licmtr.ts';
import { readStoredValue } from '../core/site/stored-value.ts';
import { zoneOfSite } from '../core/site/zone-of-site.ts';
import type { ControlProperty } from '../core/sitectrl/property.ts';
import type { Span } from '../core/text/lines.ts';
import { weekdayName, weekdayOf } from '../core/values/civil-time.ts';
import { formatDuration } from '../core/values/duration.ts';
import { civilAt, latestShownSeconds } from '../core/values/epoch.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from '../core/values/filetime.ts';
import { formatCivil, formatUtcOffset } from '../core/values/format-time.ts';
import { decodeScheduleValue } from '../core/values/schedule/token.ts';
import { offsetAt, utc } from '../core/values/zone.ts';
import type { ServiceContext } from './context.ts';
import { itemsIn } from './control/control-place.ts';
import { propertiesIn } from './control/properties.ts';
import { isPlausibleSchedule } from './control/property-card.ts';
import { isSecretProperty } from './control/shown-field.ts';
import { statedProperty } from './control/stated-property.ts';
import { sectionKind } from './licmtr/licmtr-hover.ts';
import { linesIn } from './lines-in.ts';
import { schedulesInWords } from './settings/schedule-rows.ts';
import type { StatedValue } from './settings/value-card.ts';
import { statedOn } from './site-metering/profile-hover.ts';
import { digitsOf } from './value-text.ts';

/** A value that says little to a reader as it stands, and what it says. */
export interface DecodedValue extends Span {
  /** `moment`: a point in time; `schedule`: a token or a phrase; `duration`: a length of time; `amount`: another number with a unit. */
  readonly kind: 'moment' | 'schedule' | 'duration' | 'amount';
  /** "Sunday 2001-05-06 01:59:59 UTC-07:00", "every 4 hours", "seconds = 7 days"; undefined where the value says it already. */
  readonly words: string | undefined;
  /** Behind the value and what closes it, a quote or a bracket. */
  readonly after: number;
}

/** Where the time stamp stands among the fields of a file definition (1.x sample). */
const TIME_STAMP_FIELD = 4;

/** The values in a span of a file that can be put in words, in the order of the file. Lines without effect have none, secrets never. */
export function decodedValues(
  file: MeteringFile,
  span: Span,
  context: ServiceContext,
): Generator<DecodedValue> {
  if (file.kind === 'control') return controlValues(file, span, context);
  return file.kind === 'ini' ? iniValues(file, span, context) : none();
}

function* none(): Generator<DecodedValue> {}

function* iniValues(file: IniFile, span: Span, context: ServiceContext): Generator<DecodedValue> {
  const { ini, profile } = file;
  for (const line of linesIn(ini, span)) {
    if (ini.kind(line) !== LineKind.key || !profile.isEffective(line)) continue;
    const decoded = iniValue(file, line, context);
    if (decoded) yield { ...profile.valueSpan(line), ...decoded, after: ini.contentEnd(line) };
  }
}

type Words = Pick<DecodedValue, 'kind' | 'words'>;

function iniValue(file: IniFile, line: number, context: ServiceContext): Words | undefined {
  switch (file.language) {
    case 'remodbc-ini':
      return remodbcValue(file, line, context);
    case 'licmtr-cfg':
      return licmtrValue(file, line, context);
    case 'sms-metering-settings':
      return undefined;
    default: {
      const stated = statedOn(file, line);
      return stated && settingWords(stated);
    }
  }
}

function remodbcValue(file: IniFile, line: number, context: ServiceContext): Words | undefined {
  const key = remodbcKeyOn(file.profile, line);
  const number = digitsOf(file.profile.value(line));
  if (!key || number === undefined) return undefined;
  if (key.type === 'epoch') return momentWords(number, context);
  if (key.type === 'seconds') return secondsWords(number, key.unit.evidence);
  return key.type === 'size' ? { kind: 'amount', words: unitWords('bytes', key.unit.evidence) } : undefined;
}

function licmtrValue(file: IniFile, line: number, context: ServiceContext): Words | undefined {
  if (sectionKind(file, line) !== 'agent') return undefined;
  const { name } = licmtrKey(file.profile.keyName(line));
  const text = file.profile.value(line);
  const setting = settingOfProperty(name);
  if (setting)
    return settingWords({
      setting,
      text,
      value: readStoredValue(setting, text),
      form: 'stored',
      calledAs: name,
    });
  const halves = name.toLowerCase() === 'lastupdate' ? parseFiletimeHalves(text) : undefined;
  return halves && momentWords(secondsFromFiletime(filetimeFromHalves(halves)), context);
}

function* controlValues(file: ControlFile, span: Span, context: ServiceContext): Generator<DecodedValue> {
  const { tree } = file;
  for (const item of itemsIn(tree, span)) {
    const stamp = timeStamp(file, item, context);
    if (stamp) yield stamp;
    for (const property of propertiesIn(tree, item, span)) {
      if (property.end <= span.start || property.start >= span.end) continue;
      const words = propertyWords(file, item, property, context);
      if (words && !isSecretProperty(file.tree, item, property))
        yield {
          start: property.start,
          end: property.end,
          ...words,
          after: behindBracket(file, property.end),
        };
    }
  }
}

function propertyWords(
  file: ControlFile,
  item: number,
  property: ControlProperty,
  context: ServiceContext,
): Words | undefined {
  const stated = statedProperty(file, item, property, context);
  if (stated) return settingWords(stated);
  const unit = knownProperty(property.name)?.unit;
  const number = digitsOf(property.value);
  if (unit?.text === 'seconds' && number !== undefined) return secondsWords(number, unit.evidence);
  if (unit || !isPlausibleSchedule(file, item, property)) return undefined;
  const decoded = decodeScheduleValue(property.value);
  return decoded.ok ? { kind: 'schedule', words: schedulesInWords(decoded.schedules) } : undefined;
}

function timeStamp({ tree }: ControlFile, item: number, context: ServiceContext): DecodedValue | undefined {
  if (!tree.isBlock(item) || tree.name(item) !== 'FILE_DEFINITION') return undefined;
  const token = tree.firstField(item) + TIME_STAMP_FIELD;
  if (token >= tree.endToken(item)) return undefined;
  const seconds = digitsOf(tree.tokens.value(token));
  const words = seconds === undefined ? undefined : momentWords(seconds, context);
  return words && { ...tree.tokens.valueSpan(token), ...words, after: tree.tokens.end(token) };
}

function behindBracket({ text }: ControlFile, end: number): number {
  return text.charAt(end) === '>' ? end + 1 : end;
}

/** The value of a setting: as SMS stores it, or as a person wrote it in the profile. */
function settingWords({ setting, value, form }: StatedValue): Words | undefined {
  if (!value.ok) return undefined;
  const evidence = form === 'stored' ? (setting.stored?.evidence ?? 'inferred') : 'documented';
  switch (value.value.type) {
    case 'schedule':
      return {
        kind: 'schedule',
        words: value.value.isToken ? schedulesInWords(value.value.schedules) : undefined,
      };
    case 'duration':
      return value.value.hasUnit && form === 'words'
        ? { kind: 'duration', words: undefined }
        : secondsWords(value.value.seconds, evidence);
    case 'count':
      return setting.unit && { kind: 'amount', words: unitWords(setting.unit, evidence) };
    default:
      return undefined;
  }
}

/** A moment on the clock of the site, in UTC where its zone is not known; short, because VS Code cuts hints at 43 characters. */
function momentWords(seconds: number, { facts }: ServiceContext): Words {
  if (seconds > latestShownSeconds) return { kind: 'moment', words: undefined };
  const zone = zoneOfSite(facts) ?? utc;
  const civil = civilAt(seconds, zone);
  const offset = formatUtcOffset(offsetAt(zone, seconds));
  return { kind: 'moment', words: `${weekdayName(weekdayOf(civil))} ${formatCivil(civil)} ${offset}` };
}

function secondsWords(seconds: number, evidence: Statement['evidence']): Words {
  const isShort = seconds < 60 || !Number.isSafeInteger(seconds);
  const words = isShort ? 'seconds' : `seconds = ${formatDuration(seconds)}`;
  return { kind: 'duration', words: unitWords(words, evidence) };
}

/** What no Microsoft text says is not said as if one did. */
function unitWords(words: string, evidence: Statement['evidence']): string {
  return evidence === 'documented'
    ? words
    : `${words} (${evidence === 'unknown' ? 'not documented' : evidence})`;
}
