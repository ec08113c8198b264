import type { ArticleId, Statement } from './evidence.ts';

/** Numbers that logs and status messages of metering name: ids of status messages, and errors of Windows. What a number means is told only where a text does. */

/** A status message by its id. */
export interface StatusCode {
  readonly id: number;
  readonly component: string;
  readonly meaning: Statement;
  readonly articles: readonly ArticleId[];
}

/** An error of Windows. */
export interface SystemCode {
  readonly code: number;
  readonly kind: 'Win32 error' | 'NT status';
  /** As the header files of Windows call it. */
  readonly name: string;
  /** What it says by itself. */
  readonly meaning: string;
  /** What it means where metering meets it. */
  readonly inMetering: Statement;
  readonly articles: readonly ArticleId[];
}

const METERING = 'LICENSE_METERING';
const MANAGER = 'SMS_LICENSE_SERVER_MANAGER';
const SITE_CONTROL = 'SMS_SITE_CONTROL_MANAGER';

/** In the order of their ids. */
export const statusCodes: readonly StatusCode[] = [
  inFlood(508, 'after the file was dropped'),
  inFlood(2800, 'after the file was dropped'),
  inFlood(2804, 'at the end of each round'),
  inFlood(2808, 'when a record of the file is read'),
  inFlood(2847, 'after the warning that the public key of the record is not valid'),
  {
    id: 3807,
    component: 'SMS_OFFER_STATUS_SUMMARIZER',
    meaning: {
      text: 'An interval is missing from the status of an advertisement. It has nothing to do with metering; its line is the published sample of this format.',
      evidence: 'shown',
    },
    articles: ['Q271181'],
  },
  {
    id: 4613,
    component: 'SMS_COMPONENT_STATUS_SUMMARIZER',
    meaning: {
      text: 'A status message was not accepted and will be tried again. In masses it comes from a site code in lower case, as a setup script lets one write it.',
      evidence: 'documented',
    },
    articles: ['Q271885'],
  },
  {
    id: 9202,
    component: METERING,
    meaning: {
      text: 'The agent of a Windows 95 or 98 client ended abnormally. Seen on saturated networks, and where NetBEUI is the protocol.',
      evidence: 'documented',
    },
    articles: ['Q244653'],
  },
  {
    id: 9399,
    component: MANAGER,
    meaning: {
      text: 'The service INSTALL_ODBC could not be installed on a metering server. The known cause is a wrong password of the metering service account.',
      evidence: 'documented',
    },
    articles: ['Q226850'],
  },
  {
    id: 9405,
    component: MANAGER,
    meaning: {
      text: 'The service that installs ODBC on a metering server could not be started. The known cause is a wrong password of the metering service account.',
      evidence: 'documented',
    },
    articles: ['Q226850'],
  },
  {
    id: 9406,
    component: MANAGER,
    meaning: {
      text: 'The metering service does not run on a server, as far as Windows tells. In SP3, and in SP2 with the hotfix Q245271, it may only say for ever that it is stopping.',
      evidence: 'documented',
    },
    articles: ['Q299261'],
  },
];

/** In the order of their numbers. */
export const systemCodes: readonly SystemCode[] = [
  {
    code: 2,
    kind: 'Win32 error',
    name: 'ERROR_FILE_NOT_FOUND',
    meaning: 'What was to be opened is not there.',
    inMetering: {
      text: 'In Liccli.log: LicenseServers is missing from the registry, or the pipe of the metering service is not there because the service does not run or the account is locked.',
      evidence: 'shown',
    },
    articles: ['Q199747', 'Q287626'],
  },
  {
    code: 5,
    kind: 'Win32 error',
    name: 'ERROR_ACCESS_DENIED',
    meaning: 'Access is denied.',
    inMetering: {
      text: 'In Clisvc.log: the client service does not start a program whose checksum it does not know, such as one that a hotfix replaced on the client only.',
      evidence: 'documented',
    },
    articles: ['Q246331'],
  },
  {
    code: 997,
    kind: 'Win32 error',
    name: 'ERROR_IO_PENDING',
    meaning: 'An overlapped operation has not ended yet.',
    inMetering: {
      text: 'In Licsvcfg.log it misleads: the password of the metering service account is wrong.',
      evidence: 'documented',
    },
    articles: ['Q226850'],
  },
  {
    code: 1061,
    kind: 'Win32 error',
    name: 'ERROR_SERVICE_CANNOT_ACCEPT_CTRL',
    meaning: 'The service takes no control requests now.',
    inMetering: {
      text: 'SMS_LICENSE_SERVER of SP3, or of SP2 with the hotfix Q245271, says since the pack of Sunday that it is stopping.',
      evidence: 'documented',
    },
    articles: ['Q299261'],
  },
  {
    code: 1069,
    kind: 'Win32 error',
    name: 'ERROR_SERVICE_LOGON_FAILED',
    meaning: 'The service could not log on.',
    inMetering: {
      text: 'After a change of its password the account of the metering service is locked by servers that still use the old one.',
      evidence: 'documented',
    },
    articles: ['Q256127'],
  },
  {
    code: 0xc0000072,
    kind: 'NT status',
    name: 'STATUS_ACCOUNT_DISABLED',
    meaning: 'The account is disabled.',
    inMetering: {
      text: 'In event 681 on a metering server, written as 3221225586: the account of the user of a client. The article calls it locked out, which is another number.',
      evidence: 'shown',
    },
    articles: ['Q287626'],
  },
];

/** One of the five messages of the flood of Q297870, whose own texts the article leaves out. */
function inFlood(id: number, when: string): StatusCode {
  return {
    id,
    component: SITE_CONTROL,
    meaning: {
      text: `Not documented. Seen ${when} in the flood that a delta site control file with an outdated key starts, ten messages a second, before SP4.`,
      evidence: 'unknown',
    },
    articles: ['Q297870'],
  };
}

export function statusCode(id: number): StatusCode | undefined {
  return statusCodes.find((known) => known.id === id);
}

export function systemCode(code: number): SystemCode | undefined {
  return systemCodes.find((known) => known.code === code);
}

/** Where the ids of metering lie, as far as they are known. */
const METERING_IDS = { first: 9200, last: 9499 } as const;

/** What is to be said of a status message, also of one that nobody has documented. */
export function statusMeaning(id: number): Statement {
  const known = statusCode(id);
  if (known) return known.meaning;
  if (id < METERING_IDS.first || id > METERING_IDS.last)
    return { text: 'No article about metering names this id.', evidence: 'unknown' };
  const ids = statusCodes.filter((other) => other.id >= METERING_IDS.first).map((other) => other.id);
  const listed = `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
  return {
    text: `No public text tells what this id means: of ${METERING_IDS.first} to ${METERING_IDS.last} only ${listed} are public.`,
    evidence: 'unknown',
  };
}

/** Reads a code as logs and events write it: `1069`, `0xC0000072`, or as a negative number of 32 bits. */
export function parseCode(text: string): number | undefined {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text, 16);
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const number = Number(text);
  return number < 0 ? number + 2 ** 32 : number;
}
