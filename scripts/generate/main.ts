import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Phrases } from '../../server/src/core/words/phrase-pattern.ts';
import { articleWalksPage } from './article-walks-page.ts';
import { articlesPage } from './articles-page.ts';
import { balancingReference } from './balancing-reference.ts';
import { commandLinePage } from './command-line-page.ts';
import { manifest } from './manifest.ts';
import { manifestWords, withTexts } from './manifest-words.ts';
import { remodbcReference } from './remodbc-reference.ts';
import { ruleIndex, rulePages } from './rule-pages.ts';
import { settingsReference } from './settings-reference.ts';
import { siteControlReference } from './site-control-reference.ts';
import { siteMeteringReference } from './site-metering-reference.ts';

/** Folders in which every file is generated, so that what is no longer generated is removed. */
const ownedFolders = ['docs/rules'];

/**
 * Writes the generated files below a folder, or, to check, only compares.
 * @param others paths and texts that were made elsewhere
 * @returns the exit code: 1 where a check found a stale file
 */
export async function generate(
  root: string,
  check: boolean,
  others: readonly (readonly [path: string, text: string])[] = [],
): Promise<number> {
  const files: ReadonlyMap<string, string> = new Map([
    ...rulePages(),
    ['docs/rules/README.md', ruleIndex()],
    ['docs/remodbc-ini.md', remodbcReference()],
    ['docs/site-control-file.md', siteControlReference()],
    ['docs/site-metering-profile.md', siteMeteringReference()],
    ['docs/license-balancing.md', balancingReference()],
    ['docs/settings.md', settingsReference()],
    ['docs/command-line.md', await commandLinePage(root)],
    ['docs/articles.md', articlesPage()],
    ['docs/articles-in-files.md', articleWalksPage()],
    ...manifestFiles(root),
    ...others,
  ]);
  const stale = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || read(root, path) !== text,
  );
  const orphans = ownedFolders
    .flatMap((folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
        : [],
    )
    .filter((path) => !files.has(path));

  if (check) {
    for (const path of [...stale.map(([path]) => path), ...orphans])
      console.error(`stale: ${path} (npm run generate)`);
    return stale.length + orphans.length > 0 ? 1 : 0;
  }
  for (const path of orphans) rmSync(join(root, path));
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  return 0;
}

/** package.json and the texts that VS Code shows of it. */
function manifestFiles(root: string): readonly (readonly [path: string, text: string])[] {
  const moved = phrasesIn(root, 'package.nls.json');
  const phrases = Object.assign(
    {},
    ...readdirSync(join(root, 'l10n/phrases/de')).map((name) => phrasesIn(root, `l10n/phrases/de/${name}`)),
  ) as Phrases;
  const whole = manifest(withTexts(read(root, 'package.json'), moved));
  const words = manifestWords(whole, moved, phrases);
  return [
    ['package.json', words.manifest],
    ['package.nls.json', words.english],
    ['package.nls.de.json', words.german],
  ];
}

function phrasesIn(root: string, path: string): Phrases {
  return existsSync(join(root, path)) ? (JSON.parse(read(root, path)) as Phrases) : {};
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
