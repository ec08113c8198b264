import { comparisonLanguage, effectiveLanguage } from './documents/source-view-address.ts';

/** Ids of the languages of files that a package.json contributes; none where it is not as expected. */
export function contributedLanguages(manifest: unknown): readonly string[] {
  const { contributes } = (manifest ?? {}) as {
    readonly contributes?: { readonly languages?: readonly { readonly id: string }[] };
  };
  const ids = contributes?.languages?.map(({ id }) => id) ?? [];
  return ids.filter((id) => id !== effectiveLanguage && id !== comparisonLanguage);
}
