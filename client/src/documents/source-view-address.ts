/** The parts of an address that name a read-only view of a file and the file itself. */
export interface AddressParts {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
}

/** What can be shown of a file in a read-only document of its own: as Windows reads it, or where another reader disagrees. */
export type SourceViewKind = 'effective' | 'comparison';

/** Schemes of the documents of each kind. */
export const sourceViewSchemes: Readonly<Record<SourceViewKind, string>> = {
  effective: 'sms-metering-effective',
  comparison: 'sms-metering-comparison',
};

/** Language of the documents that show a file as Windows reads it: coloured like Remodbc.ini, but not checked. package.json knows them by the beginning of their name. */
export const effectiveLanguage = 'sms-metering-effective';

/** Language of the documents that show where another reader disagrees: plain text, with its lines broken. */
export const comparisonLanguage = 'sms-metering-comparison';

/** The kind of view that a scheme is of; undefined for other documents. */
export function sourceViewKind(scheme: string): SourceViewKind | undefined {
  return scheme === sourceViewSchemes.effective
    ? 'effective'
    : scheme === sourceViewSchemes.comparison
      ? 'comparison'
      : undefined;
}

/**
 * Address of a view of a file.
 * @param path path of the file, with forward slashes
 * @param address the file's whole address
 */
export function sourceViewAddress(kind: SourceViewKind, path: string, address: string): AddressParts {
  const nameStart = path.lastIndexOf('/') + 1;
  const name = path.slice(nameStart);
  const title = kind === 'effective' ? `As Windows reads ${name}` : `Other readers of ${name}`;
  return {
    scheme: sourceViewSchemes[kind],
    path: `${path.slice(0, nameStart) || '/'}${title}`,
    query: address,
  };
}
