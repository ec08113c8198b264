import { withoutEnd } from '../../text/without-end.ts';
import type { ArticleId } from './ids.ts';

/**
 * Where the public Knowledge Base archive keeps an article. The pages of Microsoft itself are gone.
 * `{folder}` stands for the first three digits of the number padded to six digits, `{id}` for the number with its Q.
 */
export const publicArchive = 'https://jeffpar.github.io/kbarchive/kb/{folder}/{id}/';

/** The archive's folder of an article: Q213171 lies in 213, Q68827 in 068. */
export function archiveFolder(id: ArticleId): string {
  return id.slice(1).padStart(6, '0').slice(0, 3);
}

/**
 * Address of an article.
 * @param base template with `{folder}` and `{id}`, for a mirror of the archive. A base that does not hold `{id}` is
 *   taken as the folder above `{folder}/{id}/`; a blank one as the public archive.
 */
export function articleUrl(id: ArticleId, base: string = publicArchive): string {
  return templateOf(base).replaceAll('{folder}', archiveFolder(id)).replaceAll('{id}', id);
}

function templateOf(base: string): string {
  const template = base.trim();
  if (template === '') return publicArchive;
  if (template.includes('{id}')) return template;
  return `${withoutEnd(template, '/')}/{folder}/{id}/`;
}
