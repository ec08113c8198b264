import type { ReportFormat } from './report.ts';

export const formatNames = ['text', 'line', 'json', 'sarif', 'github', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];

/** Only the format that is asked for is loaded. */
const formats: Readonly<Record<FormatName, () => Promise<ReportFormat>>> = {
  text: async () => (await import('./text.ts')).textFormat,
  line: async () => (await import('./line.ts')).lineFormat,
  json: async () => (await import('./json.ts')).jsonFormat,
  sarif: async () => (await import('./sarif.ts')).sarifFormat,
  github: async () => (await import('./github.ts')).githubFormat,
  junit: async () => (await import('./junit.ts')).junitFormat,
};

export function loadFormat(format: FormatName): Promise<ReportFormat> {
  return formats[format]();
}
