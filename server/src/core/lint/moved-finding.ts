import type { Fix, RelatedPlace } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** A finding in a text that now begins so many characters later than when it was found. */
export function movedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    fixes: finding.fixes.length === 0 ? finding.fixes : finding.fixes.map((fix) => movedFix(fix, by)),
    related:
      finding.related.length === 0 ? finding.related : finding.related.map((place) => movedPlace(place, by)),
  };
}

function movedFix(fix: Fix, by: number): Fix {
  const edits = fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
  return { ...fix, edits };
}

/** Places in other files stay where they are. */
function movedPlace(place: RelatedPlace, by: number): RelatedPlace {
  return place.elsewhere ? place : { ...place, start: place.start + by, end: place.end + by };
}
