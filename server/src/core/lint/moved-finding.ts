import type { Span } from '../text/lines.ts';
import type { Finding } from './finding.ts';

/** A finding in a text that now begins so many characters later than when it was found. */
export function movedFinding(finding: Finding, by: number): Finding {
  return by === 0 ? finding : withPlaces(finding, (offset) => offset + by);
}

/** A finding of which every place in the text is another one. Places in other files stay where they are. */
export function withPlaces(finding: Finding, moved: (offset: number) => number): Finding {
  const { start, end, fixes, related } = finding;
  const movedSpan = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: moved(place.start),
    end: moved(place.end),
  });
  return {
    ...finding,
    start: moved(start),
    end: moved(end),
    fixes: fixes.length === 0 ? fixes : fixes.map((fix) => ({ ...fix, edits: fix.edits.map(movedSpan) })),
    related:
      related.length === 0 ? related : related.map((place) => (place.elsewhere ? place : movedSpan(place))),
  };
}
