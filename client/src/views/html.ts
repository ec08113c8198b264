/** Addresses of what the page is made of, as its webview may load them. */
export interface PageParts {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** Where styles may come from. */
  readonly styleSource: string;
  /** Lets this script run and no other. */
  readonly nonce: string;
  /** The language that the page is written in, `de`. */
  readonly language: string;
  /** Its words in that language. */
  readonly phrases: Readonly<Record<string, unknown>>;
}

/** The page without its content, which the script builds. It may load its own style and run its own script, and nothing else. */
export function pageHtml({ title, script, style, styleSource, nonce, language, phrases }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${attribute(style)}">
  <title>${attribute(title)}</title>
</head>
<body data-phrases="${attribute(JSON.stringify(phrases))}">
  <script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

/** 128 random bits. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
