const space = 'http://www.w3.org/2000/svg';

/** Makes an element of a drawing. Texts become text nodes. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(space, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
