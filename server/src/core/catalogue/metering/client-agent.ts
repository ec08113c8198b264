import {
  documented,
  inferred,
  type MeteringSection,
  type MeteringSetting,
  notDocumented,
  type StoredForm,
  type UncertainProperty,
} from './setting.ts';
import type { StoredProperty } from './stored-properties.ts';

const MINUTE = 60;
/** In characters; the console's help gives it for the inactivity text. */
const LONGEST_MESSAGE = 254;

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
      defaultValue: 'no',
      range: documented('yes or no, for all clients'),
      suggestions: ['yes', 'no'],
      example: 'yes',
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
      defaultValue: '1',
      range: documented('1 to 100'),
      bounds: { smallest: 1, largest: 100 },
      unit: 'attempts',
      suggestions: ['1'],
      example: '1',
      stored: inClient('TriesBeforeOffline', 'attempts'),
      notes: [
        'In online mode a client moves to another server at once, whatever stands here (Q213167, Q226827).',
        'Before SP1 clients, offline ones too, may go on trying their first server instead (Q235786).',
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
      defaultValue: '15 minutes',
      range: documented('1 to 60 minutes'),
      bounds: { smallest: MINUTE, largest: 60 * MINUTE },
      unit: 'minutes',
      suggestions: ['15 minutes'],
      example: '15 minutes',
      stored: inClient('GoOnLineInt', 'seconds'),
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
      defaultValue: 'no',
      range: documented('yes or no'),
      suggestions: ['no', 'yes'],
      example: 'no',
      stored: inClient('ContinuousOffline', '1 = offline, 0 = online'),
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
      defaultValue: '240 minutes',
      range: documented('1 to 10080 minutes'),
      bounds: { smallest: MINUTE, largest: 10_080 * MINUTE },
      unit: 'minutes',
      suggestions: ['240 minutes', '480 minutes', '1440 minutes'],
      example: '240 minutes',
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
      defaultValue: '60 minutes',
      range: documented('30 to 10080 minutes'),
      bounds: { smallest: 30 * MINUTE, largest: 10_080 * MINUTE },
      unit: 'minutes',
      suggestions: ['60 minutes'],
      example: '60 minutes',
      stored: inServer('SYSOPT_LCLTACTINT', 'not documented'),
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
      defaultValue: '120 minutes',
      range: documented('60 to 20160 minutes'),
      bounds: { smallest: 60 * MINUTE, largest: 20_160 * MINUTE },
      unit: 'minutes',
      suggestions: ['120 minutes'],
      example: '120 minutes',
      stored: inServer('SYSOPT_LCLTCHKINT', 'not documented'),
      notes: ['Online mode only.'],
      articles: [],
    },
    timing({
      key: 'ClientTimeOutGrace',
      label: 'Client time-out grace period',
      meaning: 'How long a client may be silent before its license is taken back.',
      example: '30 minutes',
      property: 'SYSOPT_LCLTTIOT',
    }),
    timing({
      key: 'GrantedCallbackGrace',
      label: 'Granted callback grace period',
      meaning: 'How long a license is kept for a user who was called back.',
      example: '10 minutes',
      property: 'SYSOPT_LCLGNTTIOT',
    }),
    timing({
      key: 'CallbackPolling',
      label: 'Callback polling interval',
      meaning: 'How often a waiting client asks whether a license became free.',
      example: '5 minutes',
      property: 'SYSOPT_LCLRCBINT',
    }),
    timing({
      key: 'CallbackRequest',
      label: 'Callback request duration',
      meaning: 'How long a request for a callback stays open.',
      example: '60 minutes',
      property: 'SYSOPT_LCLREQTIOT',
    }),
  ],
};

/** Client Agents > Software Metering Client Agent > Checked-out, Denials, Inactivity. */
export const messagesSection: MeteringSection = {
  name: 'Messages',
  place: 'Client Agents > Software Metering Client Agent > Checked-out, Denials and Inactivity',
  settings: [
    message({
      key: 'CheckedOut',
      label: 'Checked-out message',
      meaning: 'The text for a user who checked a license out.',
      example: 'This license was checked out; please check it in again.',
      property: 'SYSOPTSZ_SZCHKOUTMSG',
      limit: 'inferred',
    }),
    message({
      key: 'Denial',
      label: 'Denial message',
      meaning: 'The text for a user whose program is denied.',
      example: 'All licenses of this program are in use.',
      property: 'SYSOPT_SZOPERMSG',
      limit: 'inferred',
    }),
    message({
      key: 'Inactivity',
      label: 'Inactive product message',
      meaning: 'The text for a user who leaves a licensed program idle.',
      example: 'Please close the program if you no longer need it.',
      property: 'SYSOPTSZ_SZINACTMSG',
      limit: 'documented',
    }),
  ],
};

/** Properties of the server's item whose names suggest settings of these tabs without telling which. */
export const uncertainProperties: readonly UncertainProperty[] = [
  {
    property: 'SYSOPT_LTMSYNCINT',
    item: 'LICENSE_METERING',
    suggests: 'the configuration polling interval',
  },
  {
    property: 'SYSOPT_LINFCKINT',
    item: 'LICENSE_METERING',
    suggests:
      'the configuration polling interval, or how often a client checks its local environment (Q210366)',
  },
  {
    property: 'SYSOPT_LDNYMSGTM',
    item: 'LICENSE_METERING',
    suggests: 'how long the denial message is shown',
  },
];

/** A property of the client's item; its name stands in the LICMTR.CFG of Q199747, its meaning follows from name and value. */
function inClient(property: StoredProperty, unit: StoredForm['unit']): StoredForm {
  return { property, item: 'LICENSE METERING', unit, evidence: 'inferred' };
}

/** A property of the server's item. Only a sample program for the SMS 2.0 SDK names it; its meaning follows from the name. */
function inServer(property: StoredProperty, unit: StoredForm['unit']): StoredForm {
  return { property, item: 'LICENSE_METERING', unit, evidence: 'inferred' };
}

interface NamedSetting extends Pick<MeteringSetting, 'key' | 'label' | 'meaning' | 'example'> {
  readonly property: StoredProperty;
}

/** A setting of the Timings tab whose default and range no text gives. */
function timing({ property, ...named }: NamedSetting): MeteringSetting {
  return {
    ...named,
    section: 'Timings',
    type: 'duration',
    default: notDocumented,
    range: notDocumented,
    unit: 'minutes',
    suggestions: [],
    stored: inServer(property, 'not documented'),
    notes: [
      'Online mode only. What exactly it does is described by its name only; the meaning here is inferred.',
    ],
    articles: [],
  };
}

/** A text for users. Its limit is documented for the inactivity text; that the others have the same is inferred. */
function message({
  property,
  limit,
  ...named
}: NamedSetting & { readonly limit: 'documented' | 'inferred' }): MeteringSetting {
  const words = 'up to 254 characters';
  const isDocumented = limit === 'documented';
  return {
    ...named,
    section: 'Messages',
    type: 'text',
    default: isDocumented ? documented('a text of two sentences') : notDocumented,
    range: isDocumented ? documented(words) : inferred(`${words}, as for the inactivity text`),
    bounds: { smallest: 0, largest: LONGEST_MESSAGE },
    unit: 'characters',
    suggestions: [],
    stored: inServer(property, 'text'),
    notes: ['Messages can be reworded, not switched off (Q212905).'],
    articles: ['Q212905'],
  };
}
