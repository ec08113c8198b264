import { type MeteringFile, parseFile } from '../../core/document.ts';
import { type CheckSettings, defaultSettings } from '../../core/settings.ts';
import { languageOfUri, type SiteMember } from '../../core/site/member.ts';
import { memberOfFile } from '../../core/site-file.ts';
import { decodeBytes } from '../../core/text/encoding.ts';
import type { Runtime } from '../runtime.ts';
import { RememberedMember } from './remembered-member.ts';

/** What is known of a file on the disk. */
interface Known {
  /** Undefined until the file has been read for the first time, and where it cannot be read. */
  member: RememberedMember | undefined;
  isReadable: boolean;
}

/**
 * What files on the disk tell about their sites. A file is read, in the background and one after the other, when somebody first asks for it; until then
 * nothing is known of it.
 */
export class DiskMembers {
  readonly #readFile: Runtime['readFile'];
  readonly #onNews: () => void;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Set<string>();
  #isReading = false;
  #news = 0;

  /** @param onNews is called when all files that were asked for have been read */
  constructor(readFile: Runtime['readFile'], onNews: () => void) {
    this.#readFile = readFile;
    this.#onNews = onNews;
  }

  /** Another number whenever something else than before is known of any file. */
  get news(): number {
    return this.#news;
  }

  memberOf(uri: string, settings: CheckSettings): SiteMember | undefined {
    const known = this.#known.get(uri);
    if (!known) {
      this.#known.set(uri, { member: undefined, isReadable: true });
      this.#fetch(uri);
    }
    return known?.member?.by(settings);
  }

  /** The file has changed: what it told counts until it is read again. */
  refresh(uri: string): void {
    if (this.#known.has(uri)) this.#fetch(uri);
  }

  /** The file is gone. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#waiting.delete(uri);
    this.#news++;
  }

  /** True for a file that was asked for and cannot be read. */
  isUnreadable(uri: string): boolean {
    return this.#known.get(uri)?.isReadable === false;
  }

  #fetch(uri: string): void {
    this.#waiting.add(uri);
    if (!this.#isReading) void this.#readAll();
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    for (const uri of this.#waiting) {
      // A change while it is read makes it wait once more.
      this.#waiting.delete(uri);
      const file = await this.#parse(uri);
      const known = this.#known.get(uri);
      if (!known) continue;
      known.isReadable = file !== undefined;
      known.member = file && new RememberedMember(memberReader(uri, file));
      this.#news++;
    }
    this.#isReading = false;
    this.#onNews();
  }

  async #parse(uri: string): Promise<MeteringFile | undefined> {
    const language = languageOfUri(uri);
    const content = await this.#readFile(uri).catch(() => undefined);
    if (!content || !language) return undefined;
    const { text, encoding } = decodeBytes(content.bytes);
    return parseFile(text, language, encoding);
  }
}

/** What a site control file tells depends on what a person declares, so it is kept; of others only what they tell. */
function memberReader(uri: string, file: MeteringFile): (settings: CheckSettings) => SiteMember | undefined {
  if (file.kind === 'control') return (settings) => memberOfFile(uri, file, settings);
  const member = memberOfFile(uri, file, defaultSettings);
  return () => member;
}
