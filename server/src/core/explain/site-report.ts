import { type AdviceFacts, advice } from '../catalogue/advice.ts';
import { articleById, articleUrl } from '../catalogue/articles/index.ts';
import type { MeteringFile } from '../document.ts';
import { checkability } from '../lint/limits.ts';
import { lint } from '../lint/lint.ts';
import type { CheckSettings } from '../settings.ts';
import { remodbcValues } from '../site/copies.ts';
import type { SiteFacts } from '../site/facts.ts';
import { siteRole } from '../site/member.ts';
import { formatIso } from '../values/format-time.ts';
import { spokenCount } from '../values/plural.ts';
import { utc } from '../values/zone.ts';
import { BoundedList, limits } from './bounded.ts';
import { explainFile } from './file-explanation.ts';
import type {
  AdviceItem,
  ArticleEntry,
  FileExplanation,
  FindingCounts,
  Report,
  RiskGroup,
  SiteReport,
} from './model.ts';
import { foundWords, Risks, sumOf } from './risks.ts';
import { versionWords } from './setting-words.ts';
import { combinedFacts, factRows, missingFacts } from './site-facts.ts';
import { siteTitle } from './site-title.ts';
import { type PackPlan, weekOf } from './week.ts';

/** A file to be explained, and what is known of its site. */
export interface ReportFile {
  /** As the report calls it, with `/` between folders. */
  readonly path: string;
  readonly file: MeteringFile;
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
}

/** What does not come from files. */
export interface ReportOptions {
  /** The present, in seconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Where articles are: see {@link articleUrl}. */
  readonly articleLink?: string;
}

/** Makes a report of files that are given one by one, so that only what it tells of them stays in memory. */
export class ReportBuilder {
  readonly #options: ReportOptions;
  readonly #sites = new Map<string, SiteBuilder>();
  readonly #otherSites = new Set<string>();
  readonly #unread = new BoundedList<{ path: string; reason: string }>(limits.unread);

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  /**
   * Adds a file. Give the files in their order: the report keeps it.
   * @param site the folder of its site, as the report calls it; files of one folder are reported together
   */
  add(site: string, file: ReportFile): void {
    const obstacle = checkability(file.file.text);
    if (obstacle) {
      this.addUnread(file.path, obstacle.message.replace(/^The file (.*)\.$/s, '$1'));
      return;
    }
    if (!this.#sites.has(site)) {
      if (this.#sites.size === limits.sites) this.#otherSites.add(site);
      else this.#sites.set(site, new SiteBuilder(site));
    }
    this.#sites.get(site)?.add(file);
  }

  /** Names a file that could not be read. */
  addUnread(path: string, reason: string): void {
    this.#unread.add({ path, reason });
  }

  report(): Report {
    const shown = [...this.#sites.values()].map((site) => site.report(this.#options));
    const sites = { shown, more: this.#otherSites.size };
    return { form: 1, now: formatIso(this.#options.now, utc), sites, unread: this.#unread.done() };
  }
}

/** One site while its files come in. */
class SiteBuilder {
  readonly #folder: string;
  readonly #facts: SiteFacts[] = [];
  readonly #files = new BoundedList<FileExplanation>(limits.files);
  readonly #plans: PackPlan[] = [];
  readonly #risks = new Risks();
  #count = 0;
  #found: FindingCounts = sumOf([]);
  #domainControllers: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  add({ path, file, facts, settings }: ReportFile): void {
    const findings = lint(file, facts, settings);
    const explanation = explainFile(path, file, facts, settings, findings);
    this.#count++;
    this.#found = sumOf([this.#found, explanation.findings]);
    this.#files.add(explanation);
    for (const finding of findings) this.#risks.add(path, file, finding);
    // Facts of a site differ between its files in a few cases only; the combination of many alike is the same.
    if (this.#facts.length < limits.files) this.#facts.push(facts);
    this.#noteSettings(facts);
    if (siteRole(path) === 'copy' && file.kind === 'ini') {
      const values = remodbcValues(file.profile);
      this.#plans.push({
        path,
        packTime: values.get('packtime')?.value,
        packInterval: values.get('packinterval')?.value,
      });
    }
  }

  report({ now, articleLink }: ReportOptions): SiteReport {
    const facts = combinedFacts(this.#facts);
    const risks = this.#risks.groups();
    const items = adviceFor({
      ...(facts.version && { version: facts.version.value }),
      ...(facts.hotfixes && { hotfixes: facts.hotfixes.value }),
      ...(facts.mode && { mode: facts.mode.value }),
      ...(this.#domainControllers !== undefined && { domainControllers: this.#domainControllers }),
    });
    return {
      title: siteTitle(this.#facts, this.#folder),
      summary: this.#summary(facts),
      facts: factRows(facts),
      missing: missingFacts(facts),
      week: weekOf(this.#plans, facts, now),
      risks,
      advice: items,
      files: this.#files.done(),
      articles: articleEntries(risks, items, articleLink),
    };
  }

  #noteSettings({ settings }: SiteFacts): void {
    const controllers = settings?.get('Site.DomainControllers')?.value.value;
    if (controllers?.ok && controllers.value.type === 'names')
      this.#domainControllers ??= controllers.value.names.length;
  }

  #summary(facts: SiteFacts): readonly string[] {
    const { version, mode, servers, zone } = facts;
    const release = version === undefined ? 'SMS 2.0, service pack not known' : versionWords(version.value);
    const metered = mode === undefined ? 'mode not known' : `clients metered ${mode.value}`;
    const named =
      servers === undefined
        ? 'metering servers not known'
        : spokenCount(servers.value.length, 'metering server');
    const clocks = zone === undefined ? 'time zone not known' : `clocks in ${zone.value}`;
    return [
      `${release}; ${metered}; ${named}; ${clocks}.`,
      `${spokenCount(this.#count, 'file')} ${this.#count === 1 ? 'was' : 'were'} read. ${foundWords(this.#found)}`,
    ];
  }
}

/** The check list without what does not concern the site. */
function adviceFor(facts: AdviceFacts): readonly AdviceItem[] {
  return advice.flatMap(({ id, topic, text, articles, bearing }) => {
    const concerns = bearing(facts);
    if (concerns === 'no') return [];
    return [{ id, topic, text, articles, ...(concerns !== 'yes' && { condition: concerns.perhaps }) }];
  });
}

/** What an article advises is told where a finding rests on it; the check list says itself what to do. */
function articleEntries(
  risks: readonly RiskGroup[],
  items: readonly AdviceItem[],
  link: string | undefined,
): readonly ArticleEntry[] {
  const ofRisks = new Set(risks.flatMap(({ articles }) => articles));
  const ids = [...new Set([...ofRisks, ...items.flatMap(({ articles }) => articles)])];
  return ids
    .toSorted((first, second) => Number(first.slice(1)) - Number(second.slice(1)))
    .flatMap((id) => {
      const article = articleById(id);
      if (!article) return [];
      const remedy = ofRisks.has(id) ? article.remedy : [];
      return [{ id, title: article.title, link: articleUrl(id, link), remedy }];
    });
}
