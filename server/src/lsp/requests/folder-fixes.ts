import { lint } from '../../core/lint/lint.ts';
import { safeFixes } from '../../core/lint/safe-fixes.ts';
import type { SiteMember } from '../../core/site/member.ts';
import { resolveFacts } from '../../core/site/resolve.ts';
import { fileName } from '../../core/site/site.ts';
import { inOrder } from '../../core/site/site-sources.ts';
import { memberOfFile } from '../../core/site-file.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { type PresentFile, readPresent } from '../documents/present-file.ts';
import type { FolderFixes, PlainFileFixes } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { Configuration } from '../settings/configuration.ts';
import type { SiteStore } from '../sites/site-store.ts';

/** More files than this are not mended at once. */
const MOST_FILES = 2000;

/** Makes the safe fixes of all files in a folder, whether or not they are open; writes nothing. */
export class FolderFixer {
  readonly #configuration: Configuration;
  readonly #sites: SiteStore;
  readonly #runtime: Runtime;

  constructor(configuration: Configuration, sites: SiteStore, runtime: Runtime) {
    this.#configuration = configuration;
    this.#sites = sites;
    this.#runtime = runtime;
  }

  /** @param folder its address without a slash at the end; undefined for all folders that are open in the editor */
  async fixesIn(folder: string | undefined): Promise<FolderFixes> {
    await this.#sites.searched();
    const known = this.#sites.knownFiles();
    const wanted = known.filter((uri) => folder === undefined || uri.startsWith(`${folder}/`)).toSorted();
    const files: PlainFileFixes[] = [];
    const skipped: string[] = [];
    const members = new Map<string, SiteMember | undefined>();
    for (const address of wanted.slice(0, MOST_FILES)) {
      const present = await readPresent(address, this.#sites, this.#runtime);
      if (!present) continue;
      const edits = await this.#editsFor(address, present, members);
      if (edits.length === 0) continue;
      const open = this.#sites.openAt(address);
      if (!open && !isReadAlike(present)) skipped.push(present.uri);
      else files.push({ uri: present.uri, version: open?.version ?? null, edits });
    }
    return { files, skipped, more: Math.max(0, wanted.length - MOST_FILES) };
  }

  async #editsFor(
    address: string,
    { uri, file, modified, rangeOf }: PresentFile,
    members: Map<string, SiteMember | undefined>,
  ): Promise<PlainFileFixes['edits']> {
    const { source, check } = await this.#configuration.of(uri);
    if (!this.#sites.openAt(address)) this.#configuration.forget(uri);
    const sites = this.#sites.sites();
    for (const other of sites.membersFor(address)) {
      if (members.has(other)) continue;
      const present = await readPresent(other, this.#sites, this.#runtime);
      members.set(other, present && memberOfFile(other, present.file, check));
    }
    const sources = sites.sourcesOf(address, (other) => members.get(other));
    const occasion = { now: this.#runtime.now(), fileTime: modified, fileName: fileName(address) };
    const facts = resolveFacts(inOrder(sources, [source]), occasion);
    return safeFixes(file, lint(file, facts, check), facts, check).map(({ rules, start, end, newText }) => ({
      rule: rules.map(({ rule }) => rule).join(', '),
      name: rules.map(({ name }) => name).join(', '),
      range: rangeOf({ start, end }),
      newText,
    }));
  }
}

/** Encodings that an editor recognises by itself, or takes for granted in files of SMS. */
const recognised: readonly (Encoding | undefined)[] = [
  'windows-1252',
  'utf-8-bom',
  'utf-16le-bom',
  'utf-16be-bom',
];

/** False where an editor may open the file in another encoding, so that places in it would not be the same. */
function isReadAlike({ file }: PresentFile): boolean {
  return recognised.includes(file.encoding) || /^[\0-\x7f]*$/.test(file.text);
}
