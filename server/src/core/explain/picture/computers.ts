import type { LanguageId } from '../../catalogue/language.ts';
import { severities } from '../../rules/rule.ts';
import { compareTexts } from '../../text/compare-texts.ts';
import { sumOf } from '../risks.ts';
import type { PictureComputer, PictureFile, PictureGroup, PictureRole } from './model.ts';

/** More computers of one role are folded away. */
const MOST_SHOWN = 12;

const titles: Readonly<Record<PictureRole, string>> = {
  'site-server': 'Site server',
  'access-point': 'Client access points',
  'metering-server': 'Metering servers',
  unknown: 'Folders of other computers',
  profile: 'Site metering profile',
};

const remarks: Readonly<Partial<Record<PictureRole, string>>> = {
  unknown:
    'No file names a metering server like one of these folders; Servers below [Site] in SiteMetering.ini does.',
};

/** Which computer a file lies on. */
interface Where {
  readonly role: PictureRole;
  readonly name: string;
}

/**
 * The computers of a site with their files, by role. A file is taken for that of the computer whose role keeps such files, or whose name a folder has.
 * @param servers names of the metering servers as far as they are known; those without a file are there too
 */
export function computersOf(
  files: readonly PictureFile[],
  servers: readonly string[],
): readonly PictureGroup[] {
  const groups = new Map<PictureRole, Map<string, { id: string; files: PictureFile[] }>>(
    (Object.keys(titles) as PictureRole[]).map((role) => [role, new Map()]),
  );
  const computer = ({ role, name }: Where) => {
    const group = groups.get(role);
    const found = group?.get(name.toLowerCase()) ?? { id: name, files: [] };
    group?.set(name.toLowerCase(), found);
    return found;
  };
  for (const name of servers) computer({ role: 'metering-server', name });
  for (const file of files) computer(whereOf(file, servers)).files.push(file);
  return [...groups].flatMap(([kind, computers]) => {
    if (computers.size === 0) return [];
    const remark = remarks[kind];
    const all = [...computers.values()].map(withCounts);
    return [{ kind, title: titles[kind], ...(remark !== undefined && { remark }), ...inTwo(all) }];
  });
}

/** Server logs lie on the site server (Q200964); where its copy of Remodbc.ini lies, no article says: it is inferred from Q227020 and Q245271. */
function whereOf({ path, kind }: PictureFile, servers: readonly string[]): Where {
  const folders = path.split('/').slice(0, -1);
  const byLanguage = roles[kind];
  if (byLanguage === 'access-point')
    return { role: byLanguage, name: folders.findLast((folder) => /^CAP_/i.test(folder)) ?? '' };
  if (byLanguage) return { role: byLanguage, name: '' };
  const isOnSiteServer =
    /(?:^|\/)bin\/[^/]+\/[^/]*$/i.test(path) || /(?:^|\/)lic(?:srvc|svcfg)\.[^/]*$/i.test(path);
  if (isOnSiteServer) return { role: 'site-server', name: '' };
  const named = servers.find((server) =>
    folders.some((folder) => folder.toLowerCase() === server.toLowerCase()),
  );
  if (named !== undefined) return { role: 'metering-server', name: named };
  // The data cache is in a folder of this name unless a person chose another (Q245271); the share is LicMtr.
  const cache = folders.findIndex((folder) => /^(?:swmtr|licmtr)$/i.test(folder));
  if (cache >= 0) return { role: 'metering-server', name: folders[cache - 1] ?? '' };
  return { role: 'unknown', name: folders.join('/') };
}

const roles: Readonly<Partial<Record<LanguageId, PictureRole>>> = {
  'site-metering': 'profile',
  'sms-site-control': 'site-server',
  'licmtr-cfg': 'access-point',
};

function withCounts({
  id,
  files,
}: {
  readonly id: string;
  readonly files: readonly PictureFile[];
}): PictureComputer {
  return { id, files, findings: sumOf(files.map(({ findings }) => findings)) };
}

/** All of a few; of many the first are those with the gravest findings. */
function inTwo(computers: readonly PictureComputer[]): Pick<PictureGroup, 'shown' | 'folded'> {
  const byName = computers.toSorted((first, second) =>
    compareTexts(first.id.toLowerCase(), second.id.toLowerCase()),
  );
  if (byName.length <= MOST_SHOWN) return { shown: byName, folded: [] };
  const shown = new Set(byName.toSorted(graverFirst).slice(0, MOST_SHOWN));
  return {
    shown: byName.filter((computer) => shown.has(computer)),
    folded: byName.filter((computer) => !shown.has(computer)),
  };
}

function graverFirst({ findings: first }: PictureComputer, { findings: second }: PictureComputer): number {
  const decisive = severities.find((severity) => first[severity] !== second[severity]);
  return decisive === undefined ? 0 : second[decisive] - first[decisive];
}
