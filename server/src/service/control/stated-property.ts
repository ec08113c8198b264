import { type MeteringSetting, settingOfProperty } from '../../core/catalogue/metering/index.ts';
import type { ControlFile } from '../../core/document.ts';
import type { CheckSettings } from '../../core/settings.ts';
import { componentAround } from '../../core/site/component-properties.ts';
import { settingOfName } from '../../core/site/configured.ts';
import { readStoredValue } from '../../core/site/stored-value.ts';
import type { ControlProperty } from '../../core/sitectrl/property.ts';
import type { ControlTree } from '../../core/sitectrl/tree.ts';
import type { ServiceContext } from '../context.ts';
import type { StatedValue } from '../settings/value-card.ts';

/** The setting that one property is, with its value, as the rules find those of a whole file: by a declaration, else by its name in a metering block. */
export function statedProperty(
  { tree }: ControlFile,
  item: number,
  { name, value: text }: ControlProperty,
  { check }: ServiceContext,
): StatedValue | undefined {
  const setting = settingOfPropertyIn(tree, item, name, check);
  return setting && { setting, text, value: readStoredValue(setting, text), form: 'stored', calledAs: name };
}

/** The setting that a property of a name is in an item or block. */
export function settingOfPropertyIn(
  tree: ControlTree,
  item: number,
  name: string,
  { propertyMap }: CheckSettings,
): MeteringSetting | undefined {
  const around = componentAround(tree, item);
  if (around === undefined) return undefined;
  const folded = name.toLowerCase();
  const declared = Object.entries(propertyMap).find(([property]) => property.toLowerCase() === folded);
  return (
    (declared && settingOfName(declared[1])) ?? (around === 'metering' ? settingOfProperty(name) : undefined)
  );
}
