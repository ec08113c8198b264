import type { SiteFacts } from '../site/facts.ts';
import { shownText } from './shown-text.ts';

/** The code of a site, if one of its files states it. */
function siteCode({ settings }: SiteFacts): string | undefined {
  const code = settings?.get('Site.Code')?.value.value;
  return code?.ok && code.value.type === 'text' ? code.value.text : undefined;
}

/**
 * What a site is called: "Site LAB", or by its folder.
 * @param all what is known of it from each of its files
 * @param folder as a person calls it; empty for none
 */
export function siteTitle(all: readonly SiteFacts[], folder: string): string {
  const code = all.map(siteCode).find((known) => known !== undefined);
  if (code !== undefined) return `Site ${shownText(code)}`;
  return folder === '' ? 'The site' : `Site in ${folder}`;
}
