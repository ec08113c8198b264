/**
 * Arrows move between the search box and the articles, Home and End to the first and the last of them, Escape goes back to the box and
 * empties it there. Tab and Enter do what they do everywhere.
 */
export function moveByKeys(event: KeyboardEvent, query: HTMLInputElement, emptied: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const { activeElement } = document;
  const articles = [...document.querySelectorAll<HTMLElement>('details.article > summary')];
  const at = articles.indexOf(activeElement as HTMLElement);
  const isInBox = activeElement === query;
  if (event.key === 'Escape' && isInBox && query.value !== '') {
    query.value = '';
    emptied();
  } else if (event.key === 'Escape' && !isInBox) query.focus();
  else if (isInBox && event.key === 'ArrowDown') articles[0]?.focus();
  else if (at >= 0 && moves.has(event.key)) {
    const next = moves.get(event.key)?.(at, articles.length) ?? at;
    (articles[next] ?? (next < 0 ? query : articles[at]))?.focus();
  } else return;
  event.preventDefault();
}

const moves: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ['ArrowDown', (at: number) => at + 1],
  ['ArrowUp', (at: number) => at - 1],
  ['Home', () => 0],
  ['End', (_at: number, count: number) => count - 1],
]);
