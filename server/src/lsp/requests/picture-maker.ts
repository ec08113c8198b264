import type { CancellationToken } from 'vscode-languageserver';
import type { MeteringFile } from '../../core/document.ts';
import type { SitePicture } from '../../core/explain/picture/model.ts';
import { type PicturePart, picturePart } from '../../core/explain/picture/site-file.ts';
import { sitePicture } from '../../core/explain/picture/site-picture.ts';
import { checkability } from '../../core/lint/limits.ts';
import type { SiteMember } from '../../core/site/member.ts';
import type { SourceMemory } from '../../core/site/nearest-source.ts';
import { type Occasion, resolveFacts, sameOccasion } from '../../core/site/resolve.ts';
import { fileName } from '../../core/site/site.ts';
import { inOrder, type SiteSources, sameSources } from '../../core/site/site-sources.ts';
import { memberOfFile } from '../../core/site-file.ts';
import type { PresentFile } from '../documents/present-file.ts';
import type { ServerSettings } from '../settings/settings.ts';
import { pathInSite } from '../sites/path-in-site.ts';
import type { SiteFiles } from '../sites/site-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View } from '../views.ts';

/** A picture is made of this many files of a site at most. */
const MOST_FILES = 200;

/** Of larger files nothing is remembered but what the last picture took from them. */
const LARGEST_REMEMBERED = 1_000_000;

/** A picture does not change for the sake of seconds that pass. */
const STEP_OF_NOW = 3600;

/** What a file was when it was last drawn, and what was taken from it. */
interface Drawn {
  readonly file: MeteringFile;
  readonly settings: ServerSettings;
  readonly member: SiteMember | undefined;
  readonly judged?: {
    readonly sources: SiteSources;
    readonly occasion: Occasion;
    readonly path: string;
    readonly part: PicturePart;
  };
}

/** Makes pictures of sites. What was taken from a file is kept for the next picture, so that typing in one file does not check all others anew. */
export class PictureMaker {
  readonly #sites: SiteStore;
  readonly #files: SiteFiles;
  #drawn: ReadonlyMap<string, Drawn> = new Map();

  constructor(sites: SiteStore, files: SiteFiles) {
    this.#sites = sites;
    this.#files = files;
  }

  /** The picture of the site of a document; undefined where nobody waits for it any more. */
  async pictureFor(view: View, token?: CancellationToken): Promise<SitePicture | undefined> {
    const { document, settings } = view;
    const { address } = document;
    const sites = this.#sites.sites();
    const folder = sites.folderOf(address);
    const all = [...new Set([...sites.filesAround(address), address])].toSorted();
    // The document that was asked about is never among those left out.
    const others = all.filter((uri) => uri !== address).slice(0, MOST_FILES - 1);
    const known = [...others, address].toSorted();

    const drawn = new Map<string, Drawn>();
    const present = new Map<string, PresentFile>();
    for (const uri of known) {
      const file = await this.#files.read(uri);
      if (token?.isCancellationRequested) return undefined;
      if (!file) continue;
      present.set(uri, file);
      drawn.set(uri, this.#recalled(uri, file.file, settings));
    }

    const memory: SourceMemory = new Map();
    const parts: PicturePart[] = [];
    const notes: string[] = [];
    for (const uri of known) {
      const path = pathInSite(folder, uri);
      const found = drawn.get(uri);
      const obstacle = found
        ? checkability(found.file.characters)?.message
        : 'it is gone, too large, or may not be read';
      if (!found || obstacle !== undefined) {
        notes.push(`${path}: ${obstacle}`);
        continue;
      }
      const sources = sites.sourcesOf(uri, (other) => drawn.get(other)?.member, memory);
      const occasion = { now: hourOf(view), fileTime: present.get(uri)?.modified, fileName: fileName(uri) };
      const judged = judgedAnew(found, sources, occasion, path, present.get(uri)?.uri ?? uri);
      drawn.set(uri, { ...found, judged });
      parts.push(judged.part);
    }
    if (all.length > known.length)
      notes.push(
        `A picture is made of ${MOST_FILES} files at most; ${all.length - known.length} more are not in it.`,
      );
    this.#drawn = drawn;
    return sitePicture(fileName(folder ?? ''), parts, hourOf(view), [...notes, ...sites.notes(address)]);
  }

  /** A file that reads as before is the same as before, also where it was read anew. */
  #recalled(uri: string, file: MeteringFile, settings: ServerSettings): Drawn {
    const known = this.#drawn.get(uri);
    if (known?.settings === settings && isSame(known.file, file)) return known;
    return { file, settings, member: memberOfFile(uri, file, settings.check) };
  }
}

function isSame(known: MeteringFile, file: MeteringFile): boolean {
  if (known === file) return true;
  if (known.language !== file.language || known.encoding !== file.encoding) return false;
  const { length } = file.characters;
  return length <= LARGEST_REMEMBERED && known.characters.length === length && known.text === file.text;
}

/** What was taken from a file before, where everything it rests on is the same; else anew. */
function judgedAnew(
  { file, settings, judged: known }: Drawn,
  sources: SiteSources,
  occasion: Occasion,
  path: string,
  uri: string,
): NonNullable<Drawn['judged']> {
  const isKnown =
    known?.path === path &&
    known.part.file.uri === uri &&
    sameOccasion(known.occasion, occasion) &&
    sameSources(known.sources, sources);
  if (isKnown) return known;
  const facts = resolveFacts(inOrder(sources, [settings.source]), occasion);
  return { sources, occasion, path, part: picturePart(path, uri, file, facts, settings.check) };
}

function hourOf({ context: { now } }: View): number {
  return now - (now % STEP_OF_NOW);
}
