import type { CreateReporter } from './report.ts';

export const formatNames = ['text', 'json'] as const;
export type FormatName = (typeof formatNames)[number];

/** Only the format that is asked for is loaded. */
const formats: Readonly<Record<FormatName, () => Promise<CreateReporter>>> = {
  text: async () => (await import('./text.ts')).textReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
};

export function loadReporter(format: FormatName): Promise<CreateReporter> {
  return formats[format]();
}
