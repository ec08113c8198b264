import type { ExplainParams } from '../../../server/src/lsp/protocol.ts';
import type { AddressParts } from './source-view-address.ts';

/** Scheme of the read-only documents that explain a file or a site. */
export const explanationScheme = 'sms-metering-explanation';

/**
 * Address of the document that explains a file or its site. It ends as Markdown does, so that VS Code knows its language.
 * @param path path of the file, with forward slashes
 * @param address the file's whole address
 */
export function explanationAddress(
  scope: ExplainParams['scope'],
  path: string,
  address: string,
): AddressParts {
  const nameStart = path.lastIndexOf('/') + 1;
  const name = path.slice(nameStart);
  const subject = scope === 'site' ? `The site of ${name}` : name;
  return {
    scheme: explanationScheme,
    path: `${path.slice(0, nameStart) || '/'}${subject} explained.md`,
    query: `${scope},${address}`,
  };
}

/** What such an address asks for. */
export function explained(query: string): Pick<ExplainParams, 'scope' | 'uri'> {
  const comma = query.indexOf(',');
  return { scope: query.slice(0, comma) === 'site' ? 'site' : 'file', uri: query.slice(comma + 1) };
}
