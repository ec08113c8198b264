import type { Article } from '../../core/catalogue/articles/article.ts';
import type { SiteFacts } from '../../core/site/facts.ts';
import { isAtLeast, parseVersion } from '../../core/values/version.ts';
import type { FixLevel } from './model.ts';

/** Which level mends the fault of an article, and whether a site has it; undefined where no source names a level. */
export function fixLevel({ id, fixedIn }: Article, facts: SiteFacts): FixLevel | undefined {
  if (fixedIn === undefined) return undefined;
  const mended = `Mended in ${fixedIn}.`;
  const { version: site, hotfixes } = facts;
  if (hotfixes?.value.includes(id)) {
    const words = `${mended} The hotfix ${id} is installed at this site (${hotfixes.origin.words}).`;
    return { version: fixedIn, state: 'mended here', words };
  }
  const level = parseVersion(fixedIn);
  if (!level) return { version: fixedIn, state: 'not known', words: mended };
  if (!site) {
    const words = `${mended} Which version this site has is not known.`;
    return { version: fixedIn, state: 'not known', words };
  }
  const hasIt = isAtLeast(site.value, level);
  const siteHas = `This site has ${site.value} (${site.origin.words})`;
  return {
    version: fixedIn,
    state: hasIt ? 'mended here' : 'not mended here',
    words: `${mended} ${siteHas}, ${hasIt ? 'which contains the correction' : 'which is older'}.`,
  };
}
