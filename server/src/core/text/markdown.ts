/** Control characters and halves of characters as their codes, so that nothing invisible is passed on. */
export function printable(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text that Markdown shows as it stands, whatever it is: no emphasis, link, image, HTML, entity, mathematics, list or table border.
 * What is harmless stays as it is, because some editors show Markdown in the raw.
 */
export function escapeMarkdown(text: string): string {
  return printable(text.trim())
    .replace(/[\\`*_{}[\]<>|~&$#@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address that cannot end the link it stands in. */
export function linkTarget(url: string): string {
  return url.replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
