import type { IniFile } from '../document.ts';
import { isMeteringBlock } from '../site/component-properties.ts';
import { licenseServers, SETTINGS_SECTION, serverSection } from '../site/licmtr.ts';
import { listEntry, propertyOf } from '../sitectrl/property.ts';
import { type ControlTree, fieldsOf, NONE } from '../sitectrl/tree.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import type { PartRuleContext } from './context.ts';
import { contentSpan } from './fixes.ts';
import { fileRule, type Report } from './rule.ts';

const CLIENT_COMPONENT = 'CLIENT_COMPONENT';

type Message = 'missing' | 'empty' | 'noSection' | 'notInControl';

/** Clients are not told of a metering server. */
export const SWM607 = fileRule({
  meta: {
    id: 'SWM607',
    name: 'license-servers-missing',
    languages: ['licmtr-cfg', 'sms-site-control'],
    severity: 'error',
    evidence: 'documented',
    articles: ['Q199747', 'Q201762'],
    fix: 'none',
    noFix: 'A server has to get the role in the console; SMS then writes this file anew.',
    explanation:
      'LICMTR.CFG tells clients their metering servers. Without LicenseServers the agent is installed but cannot run and logs a registry error: give a site system the role ' +
      'of software metering server first. The file is written by SMS, so mend the site, not the file.',
    messages: {
      missing:
        'LicenseServers is missing: no site system has the software metering server role yet, and the agent cannot run.',
      empty:
        'LicenseServers names no server: no site system has the software metering server role yet, and the agent cannot run.',
      noSection:
        'LicenseServers names "{server}", but the file has no section for it. The published file has one with the share of the server, which clients need (inferred).',
      notInControl:
        'This metering block names no LicenseServers. LICMTR.CFG has to name one before clients can run the agent; whether SMS 2.0 keeps it here as well is not documented.',
    },
    examples: {
      bad: '[Component Configuration]\nName=LICENSE METERING\n(REG_DWORD) ContinuousOffline=1\n',
      good: '[Component Configuration]\nName=LICENSE METERING\n(REG_SZ) LicenseServers=METER01\n[METER01]\n(REG_SZ) UncDbPath=\\\\METER01\\LicMtr\n',
    },
  },

  check({ file }, report) {
    if (file.kind === 'ini') checkClientFile(file, report);
  },

  parts: { reach: 'block', check: checkControl },
});

function checkClientFile({ profile, ini }: IniFile, report: (what: Report<Message>) => void): void {
  const named = licenseServers(profile);
  const section = profile.section(SETTINGS_SECTION) ?? profile.firstSection;
  if (!named) {
    // A file without any section is empty or something else altogether.
    if (section) report({ message: 'missing', ...contentSpan(ini, section.line) });
    return;
  }
  if (named.servers.length === 0) report({ message: 'empty', ...contentSpan(ini, named.line) });
  for (const { name, start, end } of named.servers) {
    if (serverSection(profile, name)) continue;
    report({ message: 'noSection', values: { server: excerpt(name) }, start, end });
  }
}

/** Only the block of the client agent, and only where it configures the agent. An excerpt or a delta (*.ct1) holds what changes and no more. */
function checkControl({ tree, isWhole }: PartRuleContext, report: (what: Report<Message>) => void): void {
  const first = isWhole ? tree.firstBlock(CLIENT_COMPONENT) : NONE;
  if (first === NONE) return;
  let block = first;
  while (block < tree.count) {
    const isAgent =
      tree.isBlock(block) && tree.name(block) === CLIENT_COMPONENT && isMeteringBlock(tree, block);
    if (isAgent && lacksServers(namesIn(tree, block)))
      report({ message: 'notInControl', severity: 'hint', ...nameSpan(tree, block) });
    // What is inside such a block belongs to it, so that nothing is looked at twice.
    block = isAgent ? tree.endItem(block) : block + 1;
  }
}

function lacksServers(names: ReadonlySet<string>): boolean {
  return names.has('continuousoffline') && !names.has('licenseservers');
}

/** The names of all properties and list entries inside a block, in lower case. */
function namesIn(tree: ControlTree, block: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let item = block + 1; item < tree.endItem(block); item++) {
    const property = propertyOf(tree, item);
    const found = property ? [property] : fieldsOf(tree, item).map((token) => listEntry(tree, token));
    for (const one of found) {
      if (one) names.add(one.name.toLowerCase());
    }
  }
  return names;
}

function nameSpan(tree: ControlTree, block: number): Span {
  const name = tree.firstField(block);
  return { start: tree.tokens.start(name), end: tree.tokens.end(name) };
}
