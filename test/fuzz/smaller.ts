/** Lists with a run of items left out: halves first, single items last. */
export function* smallerLists<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let length = Math.ceil(items.length / 2); length > 0; length = length === 1 ? 0 : length >> 1) {
    for (let start = 0; start < items.length; start += length)
      yield [...items.slice(0, start), ...items.slice(start + length)];
  }
}

/** The same for the characters of a text. */
export function* smallerTexts(text: string): Generator<string> {
  for (let length = Math.ceil(text.length / 2); length > 0; length = length === 1 ? 0 : length >> 1) {
    for (let start = 0; start < text.length; start += length)
      yield text.slice(0, start) + text.slice(start + length);
  }
}

/** Inputs with a smaller text in one of their members. */
export function smallerIn<Name extends string, Input extends Readonly<Record<Name, string>>>(
  name: Name,
): (input: Input) => Iterable<Input> {
  return function* (input) {
    for (const text of smallerTexts(input[name])) yield { ...input, [name]: text };
  };
}

/** So many attempts are enough for an input a person can look at. */
const MOST_ATTEMPTS = 3000;

/** The smallest input that still fails, found step by step. */
export async function smallest<Input>(
  input: Input,
  smaller: (input: Input) => Iterable<Input>,
  fails: (input: Input) => Promise<boolean>,
): Promise<Input> {
  let best = input;
  let attempts = 0;
  for (let found = true; found; ) {
    found = false;
    for (const candidate of smaller(best)) {
      if (attempts++ > MOST_ATTEMPTS) return best;
      if (!(await fails(candidate))) continue;
      best = candidate;
      found = true;
      break;
    }
  }
  return best;
}
