import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { fixture } from './fixtures.ts';

/** Addresses and moments as far as their form can be told. */
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'file:///root/'),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

let validate: ValidateFunction | undefined;

/** What the schema of SARIF 2.1.0 has against a log. */
export function sarifFaults(log: unknown): readonly ErrorObject[] {
  validate ??= compiled();
  return validate(log) ? [] : (validate.errors ?? []);
}

/** Ajv knows later drafts of JSON Schema, which read all that this schema uses alike; its patterns are older than the flag "u". */
function compiled(): ValidateFunction {
  const text = readFileSync(fixture('sarif/sarif-2.1.0-rtm.5.json'), 'utf8');
  const { $schema, id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  return new Ajv({ strict: false, formats, allErrors: true, unicodeRegExp: false }).compile(schema);
}
