/** What texts of the server are made of. */
const allowed = new Set(
  'A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE SPAN STRONG TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

/** HTML with those elements only, without attributes but the web addresses of links. Texts of removed elements stay. */
export function sanitize(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...body.querySelectorAll('*')]) {
    if (!allowed.has(element.tagName)) {
      element.replaceWith(element.textContent ?? '');
      continue;
    }
    const target = element.getAttribute('href') ?? '';
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (element.tagName === 'A' && /^https?:\/\//i.test(target)) {
      element.setAttribute('href', target);
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer');
    }
  }
  return body.innerHTML;
}
