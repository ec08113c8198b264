import { meteringSettings, settingOfProperty } from '../catalogue/metering/index.ts';
import type { ControlProperty } from '../sitectrl/property.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { looksLikeSchedule } from '../values/schedule/recognise.ts';
import { componentProperties, nameFilter } from './component-properties.ts';
import { type ConfiguredSetting, type PropertyMap, settingOfName } from './configured.ts';
import { readStoredValue } from './stored-value.ts';

const storedNames = meteringSettings.flatMap(({ stored }) => (stored ? [stored.property] : []));

/**
 * The settings that a site control file states: in metering blocks those whose property a text names, in all component and client blocks those whose
 * property a person declared. A declaration wins.
 */
export function configuredInControl(tree: ControlTree, map: PropertyMap): readonly ConfiguredSetting[] {
  const declared = new Map(
    Object.entries(map).map(([property, name]) => [property.toLowerCase(), settingOfName(name)]),
  );
  const isWanted = nameFilter(tree, [...declared.keys(), ...storedNames]);
  return componentProperties(tree, isWanted).flatMap(({ property, isMetering }) => {
    const setting =
      declared.get(property.name.toLowerCase()) ??
      (isMetering ? settingOfProperty(property.name) : undefined);
    if (!setting) return [];
    const { value: text, start, end, nameToken, name: calledAs } = property;
    const value = readStoredValue(setting, text);
    const whole = tree.tokens.valueSpan(nameToken);
    return [{ setting, text, value, start, end, whole, form: 'stored' as const, calledAs }];
  });
}

/** Values of component blocks that decode as schedules although nobody said what they are. */
export function undeclaredSchedules(tree: ControlTree, map: PropertyMap): readonly ControlProperty[] {
  const declared = new Set(Object.keys(map).map((name) => name.toLowerCase()));
  return componentProperties(tree, () => true)
    .map(({ property }) => property)
    .filter((property) => looksLikeSchedule(property.value) && !declared.has(property.name.toLowerCase()));
}
