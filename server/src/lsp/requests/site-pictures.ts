import type { CancellationToken, Connection } from 'vscode-languageserver';
import { translated } from '../../core/words/translated.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { type DocumentParams, methods, type SitePicture } from '../protocol.ts';
import type { SiteFiles } from '../sites/site-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Views } from '../views.ts';
import type { PictureMaker } from './picture-maker.ts';

/** Answers with pictures of sites. What makes them is loaded when the first is asked for. */
export function registerSitePictures(
  connection: Connection,
  answers: Answers,
  views: Views,
  sites: SiteStore,
  files: SiteFiles,
  { translate }: Abilities,
): void {
  let maker: PictureMaker | undefined;
  const picture = async (uri: string, token: CancellationToken | undefined): Promise<SitePicture | null> => {
    await sites.searched();
    const view = await views.of(uri);
    if (!view) return null;
    const { PictureMaker: Maker } = await import('./picture-maker.ts');
    maker ??= new Maker(sites, files);
    const made = await maker.pictureFor(view, token);
    return made ? translated(made, translate) : null;
  };
  connection.onRequest(
    methods.sitePicture,
    answers.to<Partial<DocumentParams> | undefined, SitePicture | null>(null, (params, token) =>
      picture(typeof params?.uri === 'string' ? params.uri : '', token),
    ),
  );
}
