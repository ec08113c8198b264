import { hash as hashOf } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../core/lint/finding.ts';
import type { Fix, RelatedPlace } from '../../../core/rules/rule.ts';
import type { Span } from '../../../core/text/lines.ts';
import type { Places } from '../places.ts';
import type { CheckedFile } from '../report.ts';
import { locationOf } from './location.ts';
import type { SarifFix, SarifPlace, SarifRegion, SarifResult } from './model.ts';
import { levelOf } from './rules.ts';

/** The findings of a file; their rules and files have no numbers yet. */
export function resultsOf({ path, findings, places }: CheckedFile): readonly SarifResult[] {
  const fingerprints = new Fingerprints(places);
  return findings.map((finding) => {
    const { rule, severity, message, evidence, related } = finding;
    const fixes = fixesOf(path, finding, places);
    return {
      ruleId: rule,
      level: levelOf[severity],
      message: { text: message },
      locations: [placeOf(path, finding, places)],
      ...(related.length > 0 && {
        relatedLocations: related.map((place) => relatedPlace(path, place, places)),
      }),
      partialFingerprints: { primaryLocationLineHash: fingerprints.of(finding) },
      ...(fixes.length > 0 && { fixes }),
      properties: { severity, evidence },
    };
  });
}

function placeOf(path: string, span: Span, places: Places): SarifPlace {
  return { physicalLocation: { artifactLocation: locationOf(path), region: regionOf(span, places) } };
}

function relatedPlace(path: string, place: RelatedPlace, places: Places): SarifPlace {
  const { elsewhere, message } = place;
  if (elsewhere === undefined) return { ...placeOf(path, place, places), message: { text: message } };
  const artifactLocation = locationOf(fileURLToPath(elsewhere.uri));
  return {
    physicalLocation: { artifactLocation, region: { startLine: elsewhere.line + 1 } },
    message: { text: message },
  };
}

/** Lines and columns count from one; the end is the first column behind the region. */
function regionOf({ start, end }: Span, places: Places): SarifRegion {
  const first = places.positionAt(start);
  const last = places.positionAt(end);
  return {
    startLine: first.line + 1,
    startColumn: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}

function fixesOf(path: string, { fixes }: Finding, places: Places): readonly SarifFix[] {
  return fixes
    .filter((fix) => isShown(fix, places))
    .map(({ title, safe, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: locationOf(path),
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(edit, places),
            ...(edit.newText !== '' && { insertedContent: { text: edit.newText } }),
          })),
        },
      ],
      properties: { safe },
    }));
}

/** A change of encoding is no edit, and what is put into a file with secrets might hold one. */
function isShown({ edits, encoding }: Fix, places: Places): boolean {
  if (encoding !== undefined || edits.length === 0) return false;
  return edits.every(({ newText }) => newText === '') || !places.hidesText();
}

/** So many hexadecimal digits tell lines apart. */
const DIGITS = 16;

/**
 * Recognises a finding when lines before it come or go: a hash of the rule and the line as it may be shown, and which of several such lines it is.
 * GitHub goes by this name of the fingerprint.
 */
class Fingerprints {
  readonly #places: Places;
  readonly #seen = new Map<string, number>();

  constructor(places: Places) {
    this.#places = places;
  }

  of({ rule, message, start, end }: Finding): string {
    const line = start === end ? undefined : this.#places.lineAt(start);
    const text = line === undefined ? message : line.text(line.start, line.end).trim();
    const hash = hashOf('sha256', `${rule}\0${text}`).slice(0, DIGITS);
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    return `${hash}:${count}`;
  }
}
