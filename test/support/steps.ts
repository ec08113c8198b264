import { Session } from 'node:inspector';

/** A method of the language's own that goes over as many characters or items as are counted. */
interface Method {
  readonly owner: object;
  readonly name: string;
  readonly length: (self: unknown, words: readonly unknown[], result: unknown) => number;
}

/** The blocks of a script that V8 has counted. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Counts the steps of some work: blocks of our own programs that were run, as the engine counts them, and characters and items that methods of the language went
 * over. Unlike time, the same work has the same steps on every machine, once it has been done before. What the engine does in a spread or in copying text is
 * not counted.
 */
export class StepCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  stepsOf(work: () => unknown): number {
    const counter = { steps: 0 };
    const methods = watched(counter);
    this.#blocksSince();
    try {
      for (const { put } of methods) put();
      work();
    } finally {
      for (const { takeBack } of methods) takeBack();
    }
    return this.#blocksSince() + counter.steps;
  }

  end(): void {
    this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** Blocks that were run since it was asked last. */
  #blocksSince(): number {
    let blocks = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      blocks = blocksIn(coverage as Coverage);
    });
    return blocks;
  }
}

function blocksIn({ result }: Coverage): number {
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}

const lengthOf = (self: unknown): number => (self as { readonly length: number }).length;

function searched(self: unknown, [, from]: readonly unknown[], result: unknown): number {
  const start = typeof from === 'number' ? Math.max(from, 0) : 0;
  return Math.max(0, (result === -1 ? lengthOf(self) : Number(result)) - start);
}

/** What an expression goes over until it finds something: to the end of the text where it finds nothing. One that goes on from what it found last goes on from there. */
function matched(self: unknown, [text]: readonly unknown[], result: unknown): number {
  const { sticky, global } = self as RegExp;
  if (result === null) return sticky ? 0 : String(text).length;
  const [whole = ''] = result as RegExpExecArray;
  return whole.length + (sticky || global ? 0 : (result as RegExpExecArray).index);
}

const methodsOf = (owner: object, names: readonly string[], length: Method['length']): readonly Method[] =>
  names.map((name) => ({ owner, name, length }));

const anyTypedArray: object = Object.getPrototypeOf(Int32Array.prototype);

const methods: readonly Method[] = [
  ...methodsOf(String.prototype, ['indexOf'], searched),
  ...methodsOf(
    String.prototype,
    [
      ...[
        'includes',
        'lastIndexOf',
        'split',
        'replaceAll',
        'toLowerCase',
        'toUpperCase',
        'normalize',
        'concat',
      ],
      ...['localeCompare', 'trim', 'trimStart', 'trimEnd'],
    ],
    lengthOf,
  ),
  ...methodsOf(RegExp.prototype, ['exec'], matched),
  ...methodsOf(Array.prototype, ['indexOf'], searched),
  ...methodsOf(
    Array.prototype,
    [
      ...[
        'includes',
        'lastIndexOf',
        'slice',
        'concat',
        'splice',
        'shift',
        'unshift',
        'join',
        'reverse',
        'fill',
      ],
      ...['sort', 'toSorted', 'toReversed', 'toSpliced', 'with', 'flat'],
    ],
    lengthOf,
  ),
  ...methodsOf(anyTypedArray, ['fill', 'slice', 'set', 'indexOf', 'includes', 'join', 'sort'], lengthOf),
  ...methodsOf(JSON, ['stringify'], (_self, _words, result) => String(result).length),
];

/** The methods in versions that count, to be put in place and taken back. */
function watched(counter: {
  steps: number;
}): readonly { readonly put: () => void; readonly takeBack: () => void }[] {
  return methods.flatMap(({ owner, name, length }) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    // Not every version of Node has all of them.
    if (!descriptor) return [];
    const own = descriptor.value as (...words: unknown[]) => unknown;
    const counting = function (this: unknown, ...words: unknown[]): unknown {
      const result = Reflect.apply(own, this, words);
      counter.steps += length(this, words, result);
      return result;
    };
    return [
      {
        put: () => Object.defineProperty(owner, name, { ...descriptor, value: counting }),
        takeBack: () => Object.defineProperty(owner, name, descriptor),
      },
    ];
  });
}
