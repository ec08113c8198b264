import { scheduleNames } from '../../server/src/core/configuration/known-setting.ts';
import type {
  SettingDescription,
  SettingGroup,
} from '../../server/src/core/configuration/setting-description.ts';
import { declaredSchedules, settingList } from '../../server/src/core/configuration/settings-list.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { severities } from '../../server/src/core/rules/rule.ts';
import { settingOfName } from '../../server/src/core/site/configured.ts';

/** The part of the manifest that this writes: the settings that a settings file shares. Others, which concern the editor alone, stay as they are. */
interface Manifest {
  readonly contributes: { readonly configuration: { properties: Record<string, object> } };
}

/** package.json with the settings renewed from their description. */
export function manifest(text: string): string {
  const parsed = JSON.parse(text) as Manifest;
  const { configuration } = parsed.contributes;
  const own = Object.fromEntries(
    settingList.map((setting, index) => [`smsMetering.${setting.name}`, property(setting, index + 1)]),
  );
  const others = Object.entries(configuration.properties)
    .filter(([name]) => !(name in own))
    .map(([name, value], index) => [name, { ...value, order: settingList.length + index + 1 }]);
  configuration.properties = { ...own, ...Object.fromEntries(others) };
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function property(setting: SettingDescription | SettingGroup, order: number): object {
  const head = 'default' in setting ? schema(setting) : groupSchema(setting);
  return { ...head, scope: 'resource', order, markdownDescription: setting.description };
}

function schema({ form, choices, default: value }: SettingDescription): object {
  if (form.type === 'flag') return { type: 'boolean', default: value };
  if (form.type === 'count') return { type: 'integer', default: value, minimum: 0 };
  if (form.type === 'fact' && form.isList) return { type: 'array', default: value, ...articleList };
  if (!choices) return { type: 'string', default: value };
  return {
    type: 'string',
    default: value,
    enum: choices.map((choice) => choice.value),
    ...(choices.some((choice) => choice.value === '') && {
      enumItemLabels: choices.map((choice) => choice.value || 'not known'),
    }),
    markdownEnumDescriptions: choices.map(({ description }) => description),
  };
}

const articleList = {
  items: {
    type: 'string',
    pattern: '^[QqKkBb]{0,2}[0-9]{5,6}$',
    patternErrorMessage: 'An article number such as Q245271.',
  },
  uniqueItems: true,
};

const severity = { type: 'string', enum: ['off', ...severities] };

function groupSchema({ name }: SettingGroup): object {
  if (name === declaredSchedules.name) {
    const names = {
      type: 'string',
      enum: scheduleNames,
      enumDescriptions: scheduleNames.map((known) => settingOfName(known)?.label ?? known),
    };
    return { type: 'object', default: {}, additionalProperties: names };
  }
  return {
    type: 'object',
    default: {},
    patternProperties: { '^SWM[0-9]{3}$': severity },
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ meta }) => [
        meta.id,
        { ...severity, markdownDescription: `${meta.name}: ${meta.explanation}` },
      ]),
    ),
  };
}
