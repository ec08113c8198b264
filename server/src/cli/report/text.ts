import { articleUrl } from '../../core/catalogue/articles/links.ts';
import { checkFindings } from '../../core/lint/check-finding.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { alsoSuggested, onlySafe } from '../../core/lint/mend.ts';
import { type RelatedPlace, type Severity, severities } from '../../core/rules/rule.ts';
import { spokenCount } from '../../core/values/plural.ts';
import { type Colours, coloursFor } from './colour.ts';
import { excerptOf } from './excerpt.ts';
import { pathOf } from './path.ts';
import type { Places } from './places.ts';
import { type CheckedFile, type ReportSettings, reportFormat } from './report.ts';
import { visible } from './visible.ts';

/** For people: findings by file, each with its place in the text, the articles it rests on and the fix that would be made. */
export const textFormat = reportFormat<TextPiece>({
  describe: (file, settings) => ({ text: printFile(file, settings), totals: totalsOf(file) }),
  createWriter(output, settings) {
    const totals = new Totals();
    return {
      file({ text, totals: ofFile }) {
        totals.add(ofFile);
        output.write(text);
      },
      end: () => output.write(`${totals.print(settings)}\n`),
    };
  },
});

interface TextPiece {
  readonly text: string;
  readonly totals: FileTotals;
}

function printFile({ path, places, findings, mended }: CheckedFile, settings: ReportSettings): string {
  if (findings.length === 0 && mended === 0) return '';
  const colours = coloursFor(settings);
  const note = mended > 0 ? `  ${settings.translate(`${spokenFixes(mended)} made`)}` : '';
  if (findings.length === 0) return `${colours.strong(visible(path))}${note}\n\n`;
  const printed = findings.map((finding) => printFinding(finding, places, settings));
  return `${colours.strong(visible(path))}${note}\n${printed.join('')}\n`;
}

function printFinding(finding: Finding, places: Places, settings: ReportSettings): string {
  const { translate } = settings;
  const colours = coloursFor(settings);
  const { severity, rule, message } = finding;
  const paint = colours[colourOf[severity]];
  const details = [
    ...excerptLines(finding, places, paint),
    ...finding.related.map(
      (other) => `${translate('see')} ${relatedPlace(other, places)} ${visible(other.message)}`,
    ),
    ...sourcesOf(finding).map((source) => colours.faint(translate(source))),
    ...fixLines(finding),
  ];
  const head = `  ${placeOf(finding.start, places)} ${paint(translate(severity))} ${visible(message)}  ${colours.faint(rule)}\n`;
  return head + details.map((line) => `      ${line}\n`).join('');
}

const colourOf: Readonly<Record<Severity, keyof Colours>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'faint',
};

/** A place of the same file, or a line of another one. */
function relatedPlace({ start, elsewhere }: RelatedPlace, places: Places): string {
  return elsewhere === undefined
    ? placeOf(start, places)
    : `${visible(pathOf(elsewhere.uri))}:${elsewhere.line + 1}`;
}

/** Line and character as people count them, from one. */
function placeOf(offset: number, places: Places): string {
  const { line, character } = places.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

/** The line with carets below; nothing for what is said of the file as a whole. */
function excerptLines(finding: Finding, places: Places, paint: (text: string) => string): readonly string[] {
  if (finding.start === finding.end) return [];
  const line = places.lineAt(finding.start);
  if (!line) return [];
  const { source, carets } = excerptOf(line, finding);
  return [source, paint(carets)];
}

/** The articles a finding rests on; findings about the checking itself rest on none. */
function sourcesOf({ rule, articles }: Finding): readonly string[] {
  if (articles.length > 0) return articles.map((article) => articleUrl(article));
  return rule in checkFindings ? [] : ['no Microsoft source'];
}

/** The fix that --fix or --fix-suggested would make. */
function fixLines(finding: Finding): readonly string[] {
  const fix = alsoSuggested(finding);
  if (!fix) return [];
  return [`${fix.safe ? '--fix' : '--fix-suggested'}: ${visible(fix.title)}`];
}

/** What one file adds to the last line. */
interface FileTotals {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly mended: number;
  readonly safe: number;
  readonly suggested: number;
}

function totalsOf({ findings, mended }: CheckedFile): FileTotals {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const safe = findings.filter((finding) => onlySafe(finding)).length;
  const suggested = findings.filter((finding) => alsoSuggested(finding)).length - safe;
  return { counts, mended, safe, suggested };
}

/** Counts for the last line. */
class Totals {
  #files = 0;
  #changed = 0;
  #mended = 0;
  #safe = 0;
  #suggested = 0;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  add({ counts, mended, safe, suggested }: FileTotals): void {
    this.#files++;
    this.#mended += mended;
    if (mended > 0) this.#changed++;
    this.#safe += safe;
    this.#suggested += suggested;
    for (const severity of severities) this.#counts[severity] += counts[severity];
  }

  print(settings: ReportSettings): string {
    const { translate } = settings;
    const colours = coloursFor(settings);
    if (this.#files === 0) return translate('No file of software metering found.');
    const counted = severities
      .filter((severity) => this.#counts[severity] > 0)
      .map((severity) =>
        colours[colourOf[severity]](translate(spokenSeverity(severity, this.#counts[severity]))),
      );
    const sentences = [
      `${translate(`${spokenCount(this.#files, 'file')} checked`)}: ${counted.join(', ') || colours.green(translate('nothing found'))}.`,
    ];
    if (this.#mended > 0)
      sentences.push(
        translate(`${spokenFixes(this.#mended)} made in ${spokenCount(this.#changed, 'file')}.`),
      );
    if (this.#safe > 0) sentences.push(translate(`${this.#safe} can be mended with --fix.`));
    if (this.#suggested > 0)
      sentences.push(translate(`For ${this.#suggested} a fix is suggested; --fix-suggested makes it.`));
    return sentences.join(' ');
  }
}

function spokenSeverity(severity: Severity, count: number): string {
  return severity === 'information' ? `${count} information` : spokenCount(count, severity);
}

function spokenFixes(count: number): string {
  return count === 1 ? '1 fix' : `${count} fixes`;
}
