/** Ids of the languages that a package.json contributes; none where it is not as expected. */
export function contributedLanguages(manifest: unknown): readonly string[] {
  const { contributes } = (manifest ?? {}) as {
    readonly contributes?: { readonly languages?: readonly { readonly id: string }[] };
  };
  return contributes?.languages?.map(({ id }) => id) ?? [];
}
