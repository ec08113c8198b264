import type { PicturePlace } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';

/** What the parts of the picture do when they are used, and which are unfolded. */
export interface SiteUse {
  readonly open: (place: PicturePlace) => void;
  readonly unfolded: Set<string>;
  readonly onFold: () => void;
}

/**
 * A button that leads to a line of a file.
 * @param part tells buttons apart that lead to the same line
 */
export function placeButton(
  part: string,
  words: string,
  place: PicturePlace,
  use: SiteUse,
  ...more: readonly Node[]
): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'link', 'data-key': `${part} ${place.line} ${place.uri}` },
    words,
    ...more,
  );
  made.addEventListener('click', () => use.open(place));
  return made;
}

/** Something to unfold, which stays as it is when the picture is drawn anew. */
export function fold(
  key: string,
  summary: readonly (Node | string)[],
  use: SiteUse,
  ...content: readonly Node[]
): HTMLElement {
  const made = element('details', {}, element('summary', { 'data-key': key }, ...summary), ...content);
  made.open = use.unfolded.has(key);
  made.addEventListener('toggle', () => {
    if (made.open) use.unfolded.add(key);
    else use.unfolded.delete(key);
    use.onFold();
  });
  return made;
}
