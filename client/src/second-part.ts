/** What the extension loads when something of it is first used. It is one part: several would share most of what they are made of. */
export { showArticle } from './articles/show-article.ts';
export { allCommands } from './commands/all.ts';
export { SampleFiles } from './sample/sample-files.ts';
export { SiteView } from './views/site/view.ts';
