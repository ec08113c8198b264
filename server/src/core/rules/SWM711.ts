import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** Metering paused because the disk of the client was full. */
export const SWM711 = logRule({
  meta: {
    id: 'SWM711',
    name: 'client-disk-full',
    languages: ['sms-metering-log'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q213196'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. Room has to be made on the disk of the client.',
    explanation:
      'When less than 200 KB are free on the disk of a client, the agent stops metering and writes nothing about it. It looks every 60 seconds whether there is room again; the line it then writes is the only trace ' +
      'of the gap.',
    messages: {
      resumed:
        'The client metered nothing for some time before this line ({times}): less than 200 KB were free on its disk.',
    },
    examples: {
      bad: 'Drive space now available - Resuming Client\n',
      good: 'Offline upload successful\n',
    },
  },

  phrases: ['drive space now available'],

  watch(_context, report) {
    const places = new LogPlaces();
    return {
      hear: (line) => places.add(line),
      end: () => places.report((found) => report({ message: 'resumed', ...found })),
    };
  },
});
