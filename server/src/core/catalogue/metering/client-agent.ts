import {
  documented,
  inferred,
  type MeteringSection,
  type MeteringSetting,
  notDocumented,
} from './setting.ts';

const MINUTE = 60;

/** Client Agents > Software Metering Client Agent > General. */
export const clientAgentSection: MeteringSection = {
  name: 'ClientAgent',
  place: 'Client Agents > Software Metering Client Agent > General',
  settings: [
    {
      section: 'ClientAgent',
      key: 'Enabled',
      type: 'flag',
      label: 'Enable software metering on clients',
      meaning: 'Whether the agent is installed on the clients of the site.',
      default: inferred('no: the articles ask the reader to check the box'),
      range: documented('yes or no, for all clients'),
      suggestions: ['yes', 'no'],
      notes: ['An agent that is installed before any metering server exists cannot run (Q199747).'],
      articles: ['Q199747', 'Q201762'],
    },
    {
      section: 'ClientAgent',
      key: 'Retries',
      type: 'count',
      label: 'Number of retries',
      meaning: 'How often a client tries its server again before it goes offline.',
      default: documented('1'),
      range: documented('1 to 100'),
      bounds: { smallest: 1, largest: 100 },
      unit: 'attempts',
      suggestions: ['1'],
      stored: { property: 'TriesBeforeOffline', unit: 'attempts', evidence: 'inferred' },
      notes: [
        'In online mode a client moves to another server at once, whatever stands here (Q213167, Q226827).',
        'Before SP1 an offline client stays with its first server, too (Q235786).',
      ],
      articles: ['Q199747', 'Q213167', 'Q226827', 'Q235786'],
    },
    {
      section: 'ClientAgent',
      key: 'RetryDelay',
      type: 'duration',
      label: 'Delay before retrying',
      meaning:
        'How long a client waits between two tries. It must be shorter than the configuration polling interval.',
      default: documented(
        '15 minutes (console help, and 900 seconds in Q199747); Q235153 speaks of 240 minutes',
      ),
      range: documented('1 to 60 minutes'),
      bounds: { smallest: MINUTE, largest: 60 * MINUTE },
      unit: 'minutes',
      suggestions: ['15 minutes'],
      stored: { property: 'GoOnLineInt', unit: 'seconds', evidence: 'inferred' },
      notes: [
        'Where it is not shorter than the configuration polling interval the retry never happens (Q235153).',
      ],
      articles: ['Q235153', 'Q199747'],
    },
    {
      section: 'ClientAgent',
      key: 'RealTimeVerification',
      type: 'flag',
      label: 'Force real-time license verification',
      meaning:
        'Yes is online mode: a client asks a server for every start and end of a program. No is offline mode.',
      default: documented('no, that is offline mode'),
      range: documented('yes or no'),
      suggestions: ['no', 'yes'],
      stored: { property: 'ContinuousOffline', unit: '1 = offline, 0 = online', evidence: 'inferred' },
      notes: [
        'A note in Q228899 says the opposite; its own steps and the console help agree with what stands here.',
      ],
      articles: ['Q228899', 'Q199747'],
    },
  ],
};

/** Client Agents > Software Metering Client Agent > Timings. */
export const timingsSection: MeteringSection = {
  name: 'Timings',
  place: 'Client Agents > Software Metering Client Agent > Timings',
  settings: [
    {
      section: 'Timings',
      key: 'ConfigurationPolling',
      type: 'duration',
      label: 'Configuration polling interval',
      meaning:
        'How often a client fetches its configuration and the list of excluded programs. In offline mode it is also the time between two uploads.',
      default: documented('240 minutes'),
      range: documented('1 to 10080 minutes'),
      bounds: { smallest: MINUTE, largest: 10_080 * MINUTE },
      unit: 'minutes',
      suggestions: ['240 minutes', '480 minutes', '1440 minutes'],
      notes: ['With a long list of excluded programs a longer interval saves load (Q263023).'],
      articles: ['Q235153', 'Q263023', 'Q311764'],
    },
    {
      section: 'Timings',
      key: 'LiveStatus',
      type: 'duration',
      label: 'Live status acknowledgement interval',
      meaning: 'How often an online client tells its server that it is alive.',
      default: documented('60 minutes'),
      range: documented('30 to 10080 minutes'),
      bounds: { smallest: 30 * MINUTE, largest: 10_080 * MINUTE },
      unit: 'minutes',
      suggestions: ['60 minutes'],
      notes: ['Online mode only.'],
      articles: [],
    },
    {
      section: 'Timings',
      key: 'TimedOutPolling',
      type: 'duration',
      label: 'Polling interval for timed-out clients',
      meaning:
        'How often a server looks for clients that stopped answering. It should be at least twice the live status interval.',
      default: documented('120 minutes'),
      range: documented('60 to 20160 minutes'),
      bounds: { smallest: 60 * MINUTE, largest: 20_160 * MINUTE },
      unit: 'minutes',
      suggestions: ['120 minutes'],
      notes: ['Online mode only.'],
      articles: [],
    },
    timing(
      'ClientTimeOutGrace',
      'Client time-out grace period',
      'How long a client may be silent before its licence is taken back.',
    ),
    timing(
      'GrantedCallbackGrace',
      'Granted callback grace period',
      'How long a licence is kept for a user who was called back.',
    ),
    timing(
      'CallbackPolling',
      'Callback polling interval',
      'How often a waiting client asks whether a licence became free.',
    ),
    timing('CallbackRequest', 'Callback request duration', 'How long a request for a callback stays open.'),
  ],
};

/** Client Agents > Software Metering Client Agent > Checked-out, Denials, Inactivity. */
export const messagesSection: MeteringSection = {
  name: 'Messages',
  place: 'Client Agents > Software Metering Client Agent > Checked-out, Denials and Inactivity',
  settings: [
    message('CheckedOut', 'Checked-out message', 'The text for a user who checked a licence out.', false),
    message('Denial', 'Denial message', 'The text for a user whose program is denied.', false),
    message(
      'Inactivity',
      'Inactive product message',
      'The text for a user who leaves a licensed program idle.',
      true,
    ),
  ],
};

/** A setting of the Timings tab whose default and range no text gives. */
function timing(key: string, label: string, meaning: string): MeteringSetting {
  return {
    section: 'Timings',
    key,
    type: 'duration',
    label,
    meaning,
    default: notDocumented,
    range: notDocumented,
    unit: 'minutes',
    suggestions: [],
    notes: [
      'Online mode only. What exactly it does is described by its name only; the meaning here is inferred.',
    ],
    articles: [],
  };
}

function message(key: string, label: string, meaning: string, isLimitDocumented: boolean): MeteringSetting {
  const limit = 'up to 254 characters';
  return {
    section: 'Messages',
    key,
    type: 'text',
    label,
    meaning,
    default: isLimitDocumented ? documented('a text of two sentences') : notDocumented,
    range: isLimitDocumented ? documented(limit) : inferred(`${limit}, as for the inactivity text`),
    bounds: { smallest: 0, largest: 254 },
    unit: 'characters',
    suggestions: [],
    notes: ['Messages can be reworded, not switched off (Q212905).'],
    articles: ['Q212905'],
  };
}
