import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import type { ControlFile, IniFile, MeteringFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Schedule } from '../../core/values/schedule/model.ts';
import { decodeScheduleValue } from '../../core/values/schedule/token.ts';
import type { ServiceContext } from '../context.ts';
import { itemOf, tokenAt } from '../control/control-place.ts';
import { propertyAt } from '../control/properties.ts';
import { isPlausibleSchedule } from '../control/property-card.ts';
import { isSecretProperty } from '../control/shown-field.ts';
import { statedProperty } from '../control/stated-property.ts';
import { statedOn } from '../site-metering/profile-hover.ts';

/** The place of a schedule in a file: where its value stands, and what it says if that is understood. */
export interface SchedulePlace extends Span {
  /** Undefined for a property that looks like a schedule and that nobody named. */
  readonly setting: MeteringSetting | undefined;
  /** The key, or the name of the property. */
  readonly calledAs: string;
  readonly form: 'words' | 'stored';
  readonly isToken: boolean;
  /** Empty where the value is not understood. */
  readonly schedules: readonly Schedule[];
}

/** The schedule that a caret or selection touches; undefined where there is none. */
export function schedulePlaceAt(
  file: MeteringFile,
  span: Span,
  context: ServiceContext,
): SchedulePlace | undefined {
  if (file.kind === 'control') return inControl(file, span.start, context);
  return file.kind === 'ini' && file.language === 'site-metering' ? inProfile(file, span.start) : undefined;
}

function inProfile(file: IniFile, offset: number): SchedulePlace | undefined {
  const { ini, profile } = file;
  const line = ini.lineAt(offset);
  const stated = ini.kind(line) === LineKind.key ? statedOn(file, line) : undefined;
  if (stated?.setting.type !== 'schedule') return undefined;
  const { setting, value, calledAs } = stated;
  const known = value.ok && value.value.type === 'schedule' ? value.value : undefined;
  return {
    setting,
    calledAs,
    form: 'words',
    isToken: known?.isToken === true,
    schedules: known?.schedules ?? [],
    ...profile.valueSpan(line),
  };
}

function inControl(file: ControlFile, offset: number, context: ServiceContext): SchedulePlace | undefined {
  const { tree } = file;
  const token = tokenAt(tree.tokens, offset);
  const item = token === undefined ? undefined : itemOf(tree, token);
  if (token === undefined || item === undefined) return undefined;
  const property = propertyAt(tree, item, token);
  if (!property || isSecretProperty(file.tree, item, property)) return undefined;
  const { start, end, value, name: calledAs } = property;
  const setting = statedProperty(file, item, property, context)?.setting;
  const isSchedule = setting ? setting.type === 'schedule' : isPlausibleSchedule(file, item, property);
  if (!isSchedule) return undefined;
  const decoded = decodeScheduleValue(value);
  const schedules = decoded.ok ? decoded.schedules : [];
  return { setting, calledAs, form: 'stored', isToken: true, schedules, start, end };
}
