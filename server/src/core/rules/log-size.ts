import type { Thresholds } from '../settings.ts';
import type { Span } from '../text/lines.ts';
import { replace } from './fixes.ts';
import type { Fix } from './rule.ts';

/** The number that the article shows for MaxSize, without a unit (Q244875). */
export const articleSize = 200_000;

/** The largest number of 32 bits. Unlike a time, a size may use the sign bit, so this and not 2^31 is the end. */
const largestSize = 4_294_967_295;

/** True for what MaxSize can hold at all. */
export function isPossibleSize(size: number): boolean {
  return size > 0 && size <= largestSize;
}

/** True for a size that the settings do not remark on. */
export function isUsualSize(size: number, { logSizeSmallest, logSizeLargest }: Thresholds): boolean {
  return isPossibleSize(size) && size >= logSizeSmallest && size <= logSizeLargest;
}

/** Writes the number of the article. */
export function setToArticleSize(span: Span): Fix {
  return {
    title: `Set MaxSize to ${articleSize}, as the article shows`,
    safe: false,
    edits: [replace(span, String(articleSize))],
  };
}
