import { rules } from '../../server/src/core/rules/registry.ts';

/** The part of the manifest that this writes: the schema of the setting that changes severities, one entry a rule. */
interface Manifest {
  readonly contributes?: {
    readonly configuration?: {
      readonly properties?: Record<string, { properties?: Record<string, unknown> }>;
    };
  };
}

/** package.json with the rule list of `smsMetering.rules` renewed; unchanged where there is no such setting. */
export function manifest(text: string): string {
  const parsed = JSON.parse(text) as Manifest;
  const setting = parsed.contributes?.configuration?.properties?.['smsMetering.rules'];
  if (!setting) return text;
  setting.properties = Object.fromEntries(
    rules.map(({ meta }) => [
      meta.id,
      {
        type: 'string',
        enum: ['off', 'error', 'warning', 'information', 'hint'],
        markdownDescription: `${meta.name}: ${meta.explanation}`,
      },
    ]),
  );
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
