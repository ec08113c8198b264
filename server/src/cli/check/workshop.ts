import type { CheckOptions } from '../commands/check-options.ts';
import { translatorFor } from '../language-option.ts';
import type { Output } from '../output.ts';
import { loadFormat } from '../report/formats.ts';
import type { ReportFormat, ReportSettings } from '../report/report.ts';
import { SiteFiles, type SiteLayout } from '../site-files.ts';
import { programVersion } from '../version.ts';
import { FileChecker } from './file-checker.ts';
import { failsAbove } from './threshold.ts';

/** How the outputs of a check look; plain data. */
export interface Looks {
  readonly report: Pick<Output, 'hasColour'>;
  readonly diff: Pick<Output, 'isTerminal' | 'hasColour'>;
}

/** What a check works with, in every thread the same. */
export interface Workshop {
  readonly options: CheckOptions;
  /** The present in seconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly format: ReportFormat;
  readonly settings: ReportSettings;
  readonly createChecker: (layout: SiteLayout) => { readonly checker: FileChecker; readonly site: SiteFiles };
}

export async function openWorkshop(
  options: CheckOptions,
  clock: number,
  looks: Looks,
  programFile: string,
): Promise<Workshop> {
  const { now = clock } = options;
  const format = await loadFormat(options.format);
  const settings: ReportSettings = {
    translate: translatorFor(options.language, programFile),
    hasColour: looks.report.hasColour,
    fails: failsAbove(options.maxSeverity),
    programVersion: () => programVersion(programFile),
  };
  return {
    options,
    now,
    format,
    settings,
    createChecker(layout) {
      const site = new SiteFiles(layout, options.source);
      const checker = new FileChecker({ options, now, site, format, settings, look: looks.diff });
      return { checker, site };
    },
  };
}
