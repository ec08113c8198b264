/** Files by their paths, without a slash at the beginning, and the folders around them. */
export class SampleFiles {
  readonly #files: Map<string, { bytes: Uint8Array; modified: number }>;

  constructor(texts: Readonly<Record<string, string>>) {
    const encoder = new TextEncoder();
    this.#files = new Map(
      Object.entries(texts).map(([path, text]) => [path, { bytes: encoder.encode(text), modified: 0 }]),
    );
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** A file, with its last change in milliseconds since 1970-01-01 UTC; undefined where there is none. */
  file(path: string): { readonly bytes: Uint8Array; readonly modified: number } | undefined {
    return this.#files.get(path);
  }

  /** What lies in a folder, the outermost being the empty path; undefined where there is no such folder. */
  folder(path: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] | undefined {
    const start = path === '' ? '' : `${path}/`;
    const rests = this.paths.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length));
    if (rests.length === 0) return undefined;
    const kinds = new Map(
      rests.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/') ? 'folder' : 'file'] as const),
    );
    return [...kinds].map(([name, kind]) => ({ name, kind }));
  }

  /** Changes a file that is there; false where there is none. */
  write(path: string, bytes: Uint8Array, now: number): boolean {
    if (!this.#files.has(path)) return false;
    this.#files.set(path, { bytes, modified: now });
    return true;
  }
}
