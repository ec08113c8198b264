import { logRule } from './rule.ts';

/** The log ends while the agent downloads its configuration. */
export const SWM713 = logRule({
  meta: {
    id: 'SWM713',
    name: 'ends-while-downloading',
    languages: ['sms-metering-log'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q306974'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. A hotfix mends the client.',
    explanation:
      'The agent of SP3 can damage its heap while it downloads the list of excluded programs: Licclint.exe then leaks memory, hangs or fails with an access violation, and this is its last line. A hotfix mends it; the ' +
      'rollup that followed SP4 has it (by the list in Q323206). The log of a client that is still at work, or that was copied at this moment, ends so too. Silent where another version than SP3 is known.',
    messages: {
      ends: 'The log ends while the agent downloads its configuration. If Licclint.exe hangs or has failed, it is the heap fault of the SP3 agent, for which there is a hotfix; else it was still at work.',
    },
    examples: {
      bad: 'Offline upload successful\nDownloading client configuration...\n',
      good: 'Downloading client configuration...\nOffline upload successful\n',
    },
  },

  phrases: ['downloading client configuration'],

  watch({ facts }, report) {
    let heard: number | undefined;
    return {
      hear(line) {
        heard = line.number;
      },
      end(lastLine) {
        const version = facts.version?.value;
        if (!lastLine || lastLine.number !== heard || (version !== undefined && version !== 'SP3')) return;
        lastLine.keep();
        report({ message: 'ends', ...lastLine.messageSpan });
      },
    };
  },
});
