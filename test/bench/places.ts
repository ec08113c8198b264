/** Where what is measured lies; told by `scripts/bench.mjs`. */
export interface Places {
  /** The packages of the peers. */
  readonly peers: string;
  /** The programs of this project, minified. */
  readonly programs: string;
  /** The floors and the parts of the bench that run in processes of their own. */
  readonly bench: string;
  /** For documents and trees; removed at the end. */
  readonly scratch: string;
  /** What the peers are, by the names of their packages. */
  readonly versions: Readonly<Record<string, string>>;
  /** The project. */
  readonly root: string;
}
