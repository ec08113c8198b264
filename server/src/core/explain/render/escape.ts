import { printable } from '../../text/markdown.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that HTML and SVG show as it stands, in content and in quoted attributes; what is invisible becomes its code. */
export function markup(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** An address that a page may link to; undefined for schemes that could do something. */
export function safeLink(url: string): string | undefined {
  return /^(?:https?|file):\/\//i.test(url) ? url : undefined;
}
