import type { AddressParts } from '../documents/source-view-address.ts';

/** Scheme of the sample: a whole site that lies in memory only, so that it is there in every VS Code and nothing is written to a disk. */
export const sampleScheme = 'sms-metering-sample';

/** The file with faults that the walkthrough speaks of. */
export const sampleFile = 'METER02/swmtr/Remodbc.ini';

/** Address of a file of the sample by its path in the folder of the site. */
export function sampleAddress(path: string): AddressParts & { readonly authority: string } {
  return { scheme: sampleScheme, authority: 'lab', path: `/${path}`, query: '' };
}
