/** The parts of an address that name a read-only view of a file and the file itself. */
export interface AddressParts {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
}

/** Scheme of the read-only documents that show a file as Windows reads it. */
export const effectiveScheme = 'sms-metering-effective';

/** Language of those documents: coloured like Remodbc.ini, but not checked. package.json knows them by the beginning of their name. */
export const effectiveLanguage = 'sms-metering-effective';

/**
 * Address of the view of a file.
 * @param path path of the file, with forward slashes
 * @param address the file's whole address
 */
export function effectiveAddress(path: string, address: string): AddressParts {
  const nameStart = path.lastIndexOf('/') + 1;
  const name = path.slice(nameStart);
  return {
    scheme: effectiveScheme,
    path: `${path.slice(0, nameStart) || '/'}As Windows reads ${name}`,
    query: address,
  };
}
