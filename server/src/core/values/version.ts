/** Releases of SMS 2.0 and the hotfixes installed over them. */

/** Service pack levels, oldest first. HRP is the hotfix rollup package that followed SP4. */
export const smsVersions = ['2.0', 'SP1', 'SP2', 'SP3', 'SP4', 'SP4 HRP'] as const;

export type SmsVersion = (typeof smsVersions)[number];

/** Negative if `left` is older, zero if they are the same, positive if `left` is newer. */
export function compareVersions(left: SmsVersion, right: SmsVersion): number {
  return smsVersions.indexOf(left) - smsVersions.indexOf(right);
}

export function isAtLeast(version: SmsVersion, wanted: SmsVersion): boolean {
  return compareVersions(version, wanted) >= 0;
}

/**
 * The version that a person's words name: "SMS 2.0 SP3", "service pack 2", "sp4 hotfix rollup", "gold", or a
 * component version such as "2.00.1493.3000". Undefined for anything else.
 */
export function parseVersion(text: string): SmsVersion | undefined {
  const ofComponent = versionOfComponent(text);
  if (ofComponent !== undefined) return ofComponent;
  const words = text
    .toLowerCase()
    .replace(/systems management server|\bsms\b|\bversion\b|[(),_-]/g, ' ')
    .replace(/service\s*pack/g, 'sp')
    .replace(/hot\s*fix\s*roll\s*up(\s*package)?/g, 'hrp')
    .replace(/\s+/g, '')
    .replace(/^2\.00?/, '');
  if (/^(sp0|gold|rtm|nosp|withoutsp|original)?$/.test(words)) return namesARelease(text) ? '2.0' : undefined;
  return smsVersions.find((version) => version.toLowerCase().replace(' ', '') === words);
}

function namesARelease(text: string): boolean {
  return /2\.0|sp|service|gold|rtm|original/i.test(text);
}

/** The software metering component as each service pack shipped it (compver.ini; Q266130, Q235786). */
const shippedComponents: Readonly<Record<string, SmsVersion>> = {
  '2.00.1239.0000': '2.0',
  '2.00.1380.1000': 'SP1',
  '2.00.1493.2000': 'SP2',
  '2.00.1493.3000': 'SP3',
  '2.00.1493.4000': 'SP4',
};

/**
 * The release that a version of the metering component belongs to, form a.bb.cccc.dddd. The thousand of the last part is the service
 * pack; hotfixes raise the rest of it (2.00.1493.2152 belongs to SP2). Undefined for a build that is not known.
 */
function versionOfComponent(text: string): SmsVersion | undefined {
  const match = /^\s*2\.00?\.(\d{4})\.(\d)\d{3}\s*$/.exec(text);
  if (match === null) return undefined;
  const [, build, servicePack] = match;
  return shippedComponents[`2.00.${build}.${servicePack}000`];
}

export interface HotfixList {
  /** Article numbers such as `Q245271`, each once, in the order given. */
  readonly hotfixes: readonly string[];
  /** Words that are no article number. */
  readonly rejected: readonly string[];
}

/** Reads article numbers separated by blanks, commas or semicolons: "Q245271, kb250976; 263023". */
export function parseHotfixes(text: string): HotfixList {
  const hotfixes = new Set<string>();
  const rejected: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter((word) => word !== '')) {
    const number = /^(?:q|kb)?(\d{5,6})$/i.exec(word)?.[1];
    if (number === undefined) rejected.push(word);
    else hotfixes.add(`Q${number}`);
  }
  return { hotfixes: [...hotfixes], rejected };
}

/** The hotfix for the memory leak of Remodbc.exe, which brought the stop fault of Q299261 with it. */
const memoryLeakHotfix = 'Q245271';

/**
 * Whether the service can report "stopping" for ever after the Sunday pack (Q299261): in SP3, and in SP2 with the
 * hotfix Q245271; mended in SP4. `unknown` if the version is not known, or if it is SP2 and the hotfixes are not.
 */
export function stopFault(
  version: SmsVersion | undefined,
  hotfixes: readonly string[] | undefined,
): 'present' | 'absent' | 'unknown' {
  if (version === undefined) return 'unknown';
  if (version === 'SP3') return 'present';
  if (version !== 'SP2') return 'absent';
  if (hotfixes === undefined) return 'unknown';
  return hotfixes.some((hotfix) => hotfix.toUpperCase() === memoryLeakHotfix) ? 'present' : 'absent';
}
