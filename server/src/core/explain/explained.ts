import type { ReportRow } from './model.ts';

/** What a file says, before it is cut to the size of a report. */
export interface Explained {
  readonly kind: string;
  readonly summary: readonly string[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly ReportRow[] }[];
  readonly notes: readonly string[];
}
