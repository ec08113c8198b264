import type { Connection } from 'vscode-languageserver';
import { createProfile } from '../../core/site/create-profile.ts';
import { folderOf, languageOfUri } from '../../core/site/member.ts';
import type { SiteFile } from '../../core/site/site.ts';
import { siteFileOf } from '../../core/site-file.ts';
import { translated } from '../../core/words/translated.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { addressIn } from '../documents/address.ts';
import { readPresent } from '../documents/present-file.ts';
import { type DocumentParams, methods, type ProfileAnswer } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View, Views } from '../views.ts';

/** A profile is made from this many files at most, the most trusted first. */
const MOST_FILES = 50;

/** The languages whose files state settings of software metering. */
const stating: readonly string[] = ['site-metering', 'licmtr-cfg', 'sms-site-control'];

const failed: ProfileAnswer = { ok: false, reason: 'The language server could not answer.' };
const notOpen: ProfileAnswer = {
  ok: false,
  reason: 'Open a file of the site first: the profile is made from the files around it.',
};

/** Answers with the text of a site metering profile. To write it, and where, is left to the client and the person. */
export function registerProfiles(
  connection: Connection,
  answers: Answers,
  views: Views,
  sites: SiteStore,
  runtime: Runtime,
  { translate }: Abilities,
): void {
  connection.onRequest<ProfileAnswer, void>(
    methods.createProfile,
    answers.to<Partial<DocumentParams> | undefined, ProfileAnswer>(failed, async (params) => {
      const view = await views.of(typeof params?.uri === 'string' ? params.uri : '');
      return view ? profileFor(view, sites, runtime) : translated(notOpen, translate);
    }),
  );
}

async function profileFor(
  { document, settings }: View,
  sites: SiteStore,
  runtime: Runtime,
): Promise<ProfileAnswer> {
  const { address, parsed } = document;
  const addresses = [...new Set([address, ...sites.filesOf(document)])].filter((uri) =>
    stating.includes(uri === address ? parsed.language : (languageOfUri(uri) ?? '')),
  );
  const files: SiteFile[] = [];
  for (const uri of addresses.slice(0, MOST_FILES)) {
    const present = await readPresent(uri, sites, runtime);
    if (present) files.push(siteFileOf(uri, present.file, settings.check));
  }
  const folder = sites.folderOf(document) ?? folderOf(address);
  return {
    ok: true,
    text: createProfile(files, settings.check.propertyMap),
    suggestedUri: addressIn(folder, 'SiteMetering.ini'),
    files: files.length,
  };
}
