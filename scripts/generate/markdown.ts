import { articleUrl } from '../../server/src/core/catalogue/articles/links.ts';
import type { ArticleId } from '../../server/src/core/catalogue/evidence.ts';

export const generatedNotice =
  '<!-- Made by `npm run generate` from the data of the product. Do not edit. -->';

export function articleLink(id: ArticleId): string {
  return `[${id}](${articleUrl(id)})`;
}
