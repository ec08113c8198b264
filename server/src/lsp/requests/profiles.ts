import type { Connection } from 'vscode-languageserver';
import { createProfile } from '../../core/site/create-profile.ts';
import { folderOf, languageOfUri } from '../../core/site/member.ts';
import type { SiteFile } from '../../core/site/site.ts';
import { statingLanguages } from '../../core/site/sites.ts';
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
import { noAnswer } from './no-answer.ts';

/** A profile is made from this many files at most, the most trusted first. */
const MOST_FILES = 50;

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
    answers.to<Partial<DocumentParams> | undefined, ProfileAnswer>(
      translated(noAnswer, translate),
      async (params) => {
        const view = await views.of(typeof params?.uri === 'string' ? params.uri : '');
        return view ? profileFor(view, sites, runtime) : translated(notOpen, translate);
      },
    ),
  );
}

async function profileFor(
  { document, settings }: View,
  sites: SiteStore,
  runtime: Runtime,
): Promise<ProfileAnswer> {
  const { address, parsed } = document;
  const addresses = [...new Set([address, ...sites.filesOf(document)])].filter((uri) => {
    const language = uri === address ? parsed.language : languageOfUri(uri);
    return language !== undefined && statingLanguages.includes(language);
  });
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
