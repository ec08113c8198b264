import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type ArticleWalk, articleWalks } from '../../scripts/generate/article-walks.ts';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import type { ArticleGuidance, Guidance } from '../../server/src/lsp/protocol.ts';
import { folderWith, runCli } from '../cli/run-cli.ts';
import { LanguageClient } from '../support/language-client.ts';

interface CheckedFile {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly articles: readonly string[];
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly fixes: readonly { readonly title: string }[];
  }[];
}

const walks = articleWalks.map((walk) => ({
  walk,
  folder: folderWith({ ...walk.beside, [walk.file]: walk.text.replaceAll('\n', '\r\n') }),
}));

describe('every row of docs/articles-in-files.md', { concurrency: 2 }, () => {
  for (const { walk, folder } of walks) {
    test(`${walk.article}, ${walk.problem}, on the command line`, async () => {
      const finding = await findingOf(walk, folder);
      assert.ok(finding, `${walk.rule} is silent`);
      assert.ok(finding.articles.includes(walk.article), finding.articles.join());
      if (walk.fix !== undefined) assert.match(finding.fixes[0]?.title ?? '', new RegExp(walk.fix));
    });

    test(`${walk.article}, ${walk.problem}, in an editor`, async () => {
      const client = await LanguageClient.start({
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'site' }],
      });
      try {
        const position = (await findingOf(walk, folder))?.range.start;
        const article = await articleAt(client, pathToFileURL(join(folder, walk.file)).href, walk, position);
        assert.match([article.summary, ...article.remedy].join('\n'), walk.guidance);
      } finally {
        await client.stop();
      }
    });
  }
});

async function findingOf(
  { file, rule }: ArticleWalk,
  folder: string,
): Promise<CheckedFile['findings'][number] | undefined> {
  const { stdout, stderr } = await runCli(['check', '--format=json', '.'], { folder });
  assert.equal(stderr, '');
  const files = JSON.parse(stdout) as readonly CheckedFile[];
  return files
    .find((checked) => checked.file.endsWith(file))
    ?.findings.find((finding) => finding.rule === rule);
}

/** What the guidance of the place says of the article, once the server has read the files beside. */
async function articleAt(
  client: LanguageClient,
  uri: string,
  walk: ArticleWalk,
  position: unknown,
): Promise<ArticleGuidance> {
  const languageId = languageOfFile(walk.file);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text: walk.text } });
  for (let attempt = 0; attempt < 100; attempt++) {
    const guidance = await client.request<Guidance | null>('smsMetering/guidance', { uri, position });
    const finding = guidance?.findings.find(({ rule }) => rule === walk.rule);
    const article = finding?.articles.find(({ id }) => id === walk.article);
    if (article) return article;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(`the server does not lead from ${walk.file} to ${walk.article}`);
}
