import { isPlausibleSeconds } from '../values/epoch.ts';
import { settingNamed } from './ini-settings.ts';
import { moment, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';

const MINUTE = 60;

/** All metering servers of a site pack their tables at the same time. */
export const SWM220 = iniRule({
  meta: {
    id: 'SWM220',
    name: 'packs-at-once',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q226827', 'Q299261'],
    fix: 'none',
    noFix: 'The gap between the packs, and which server goes first, is for a person to choose.',
    explanation:
      'A client that cannot reach its server moves to another one, and denials may follow until the next balancing run (Q226827). Where every server packs in the ' +
      'same minute there is none to move to. The default makes it so (Q299261), so this is for your information. That clients feel a pack is inferred; no article says so. ' +
      'In offline mode it does not matter.',
    messages: {
      together:
        '{copies} that hold a PackTime are due in the same minute, {time}: while they pack, clients presumably have no server to move to.',
    },
    examples: {
      bad: '[DS]\nPackTime=989139599\n',
      good: '[DS]\nPackTime=989143199\n',
      facts: {
        mode: { value: 'online', origin: { words: 'example' } },
        otherCopies: [
          {
            uri: 'file:///site/METER02/Remodbc.ini',
            label: 'METER02/Remodbc.ini',
            values: new Map([['packtime', { value: '989139590', line: 1 }]]),
          },
        ],
      },
    },
  },

  check({ profile, facts }, report) {
    const own = settingNamed(profile, 'PackTime');
    if (own?.number === undefined || !isPlausibleSeconds(own.number)) return;
    if (facts.mode?.value === 'offline') return;
    const others = (facts.otherCopies ?? []).flatMap(({ uri, label, values }) => {
      const pack = values.get('packtime');
      return pack && /^\d+$/.test(pack.value) ? [{ uri, label, ...pack }] : [];
    });
    const minute = minuteOf(own.number);
    if (others.length === 0 || others.some(({ value }) => minuteOf(Number(value)) !== minute)) return;
    const clock = siteClock(facts);
    report({
      message: 'together',
      ...(facts.mode === undefined && { severity: 'hint' as const }),
      values: { copies: allCopies(others.length + 1), time: moment(own.number, clock) },
      ...own.rawSpan,
      related: others.map(({ uri, label, line, value }) => ({
        ...own.rawSpan,
        message: `PackTime in ${label}: ${moment(Number(value), clock)}`,
        elsewhere: { uri, line },
      })),
    });
  },
});

function minuteOf(seconds: number): number {
  return Math.floor(seconds / MINUTE);
}

function allCopies(count: number): string {
  return count === 2 ? 'Both copies' : `All ${count} copies`;
}
