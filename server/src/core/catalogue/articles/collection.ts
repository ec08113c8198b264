import type { Article } from './article.ts';
import { accountArticles } from './data/accounts.ts';
import { balancingArticles } from './data/balancing.ts';
import { clientAgentArticles } from './data/client-agent.ts';
import { clientConnectionArticles } from './data/client-connection.ts';
import { clientFaultArticles } from './data/client-faults.ts';
import { clientPlatformArticles } from './data/client-platforms.ts';
import { clockArticles } from './data/clock.ts';
import { consoleArticles } from './data/console.ts';
import { iniFileArticles } from './data/ini-files.ts';
import { licenseArticles } from './data/licenses.ts';
import { meteringServiceArticles } from './data/metering-service.ts';
import { reportArticles } from './data/reports.ts';
import { serverInstallArticles } from './data/server-install.ts';
import { servicePackArticles } from './data/service-packs.ts';
import { setupAndBackupArticles } from './data/setup-and-backup.ts';
import { siteControlArticles } from './data/site-control.ts';
import { siteControlOneArticles } from './data/site-control-1x.ts';
import { siteSystemArticles } from './data/site-systems.ts';
import { travelModeArticles } from './data/travel-mode.ts';
import { uninstallArticles } from './data/uninstall.ts';
import type { ArticleId, KnownArticleId } from './ids.ts';

/** Every article by its number, topic after topic. */
export const articles: ReadonlyMap<ArticleId, Article> = new Map(
  [
    meteringServiceArticles,
    balancingArticles,
    clientConnectionArticles,
    clientAgentArticles,
    clientFaultArticles,
    clientPlatformArticles,
    clockArticles,
    serverInstallArticles,
    uninstallArticles,
    accountArticles,
    licenseArticles,
    consoleArticles,
    reportArticles,
    siteSystemArticles,
    setupAndBackupArticles,
    servicePackArticles,
    siteControlArticles,
    siteControlOneArticles,
    travelModeArticles,
    iniFileArticles,
  ].flatMap((group) => group.map((article): [ArticleId, Article] => [article.id, article])),
);

/** The article of that number. Always there for a number of the list in ids.ts, undefined for unknown ones. */
export function articleById(id: KnownArticleId): Article;
export function articleById(id: ArticleId): Article | undefined;
export function articleById(id: ArticleId): Article | undefined {
  return articles.get(id);
}
