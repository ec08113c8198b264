type Child = Node | string | undefined | false;

/** Makes an element. Texts become text nodes, whatever they hold; nothing is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A button that does something. */
export function button(className: string, words: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, words);
  made.addEventListener('click', act);
  return made;
}

/** A list of sentences; nothing where there are none. */
export function list(
  tag: 'ol' | 'ul',
  className: string,
  sentences: readonly string[],
): HTMLElement | undefined {
  if (sentences.length === 0) return undefined;
  return element(tag, { class: className }, ...sentences.map((sentence) => element('li', {}, sentence)));
}
