import { agrees, comparedKeys } from '../../site/copies.ts';
import type { RemodbcCopy } from '../../site/facts.ts';
import { bounded } from '../bounded.ts';
import { shownValue } from '../shown-text.ts';
import type { KeyDifference } from './model.ts';

const MOST_VALUES = 6;
const MOST_COPIES = 8;

/** A copy of Remodbc.ini with its documented keys as Windows returns them. */
export interface ComparedCopy {
  readonly path: string;
  readonly uri: string;
  readonly values: RemodbcCopy['values'];
}

/** The keys that not all copies of a site have alike, in the order of the catalogue. PackTime is right to differ: every service writes its own. */
export function differencesOf(copies: readonly ComparedCopy[]): readonly KeyDifference[] {
  return comparedKeys.flatMap((key) => {
    const groups: { readonly value: string | undefined; readonly copies: ComparedCopy[] }[] = [];
    for (const copy of copies) {
      const value = valueIn(copy, key.name)?.value;
      const group = groups.find((other) =>
        other.value === undefined ? value === undefined : agrees(key, other.value, value),
      );
      if (group) group.copies.push(copy);
      else groups.push({ value, copies: [copy] });
    }
    if (groups.length < 2) return [];
    const values = groups
      .toSorted((first, second) => second.copies.length - first.copies.length)
      .map(({ value, copies: alike }) => ({
        ...(value !== undefined && { written: shownValue(key.name, value) }),
        copies: bounded(
          alike.map((copy) => ({
            path: copy.path,
            uri: copy.uri,
            line: valueIn(copy, key.name)?.line ?? 0,
          })),
          MOST_COPIES,
        ),
      }));
    return [{ id: key.name, values: bounded(values, MOST_VALUES) }];
  });
}

function valueIn({ values }: ComparedCopy, name: string) {
  return values.get(name.toLowerCase());
}
