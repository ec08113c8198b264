import type { ControlFile, IniFile } from '../document.ts';
import { sameName } from '../ini/name.ts';
import { isMeteringBlock } from '../site/configured.ts';
import { licenseServers, SETTINGS_SECTION, serverSections } from '../site/licmtr.ts';
import { propertyOf } from '../sitectrl/property.ts';
import { fieldsOf, keywordSpan } from '../sitectrl/tree.ts';
import { contentSpan } from './fixes.ts';
import { fileRule, type Report } from './rule.ts';

type Message = 'missing' | 'noSection' | 'notInControl';

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
    explanation:
      'LICMTR.CFG tells clients their metering servers. Without LicenseServers the agent is installed but cannot run and logs a registry error: give a site system the role ' +
      'of software metering server first. The file is written by SMS, so mend the site, not the file.',
    messages: {
      missing:
        'LicenseServers is missing: no site system has the software metering server role yet, and the agent cannot run.',
      noSection:
        'LicenseServers names "{server}", but the file has no section for it; clients learn the share of a server from its section.',
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
    else checkControl(file, report);
  },
});

function checkClientFile({ profile, ini }: IniFile, report: (what: Report<Message>) => void): void {
  const section = profile.section(SETTINGS_SECTION);
  const servers = licenseServers(profile);
  if (!section) return;
  if (!servers || servers.names.length === 0) {
    report({ message: 'missing', ...contentSpan(ini, servers?.line ?? section.line) });
    return;
  }
  const sections = serverSections(profile);
  const { start } = profile.valueSpan(servers.line);
  const value = profile.value(servers.line);
  for (const server of servers.names) {
    if (sections.some(({ name }) => sameName(name, server))) continue;
    const at = start + value.indexOf(server);
    report({ message: 'noSection', values: { server }, start: at, end: at + server.length });
  }
}

/** Only the block of the client agent, and only where it configures the agent. */
function checkControl({ tree }: ControlFile, report: (what: Report<Message>) => void): void {
  for (let block = 0; block < tree.count; block++) {
    if (!tree.isBlock(block) || tree.name(block) !== 'CLIENT_COMPONENT' || !isMeteringBlock(tree, block))
      continue;
    const names: string[] = [];
    for (let item = block + 1; item < tree.endItem(block); item++)
      names.push(propertyOf(tree, item)?.name ?? '');
    const agent = names.some((name) => sameName(name, 'ContinuousOffline'));
    if (!agent || names.some((name) => sameName(name, 'LicenseServers'))) continue;
    const [name] = fieldsOf(tree, block);
    const place =
      name === undefined
        ? keywordSpan(tree, block)
        : { start: tree.tokens.start(name), end: tree.tokens.end(name) };
    report({ message: 'notInControl', severity: 'hint', ...place });
  }
}
