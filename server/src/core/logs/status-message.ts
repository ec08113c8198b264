import { type LogStamp, readStamp } from './stamp.ts';

/** A status message as SMS components log it (Q271181). Only what the line gives is there. */
export interface StatusMessage {
  readonly id: number;
  /** The letter behind `SEV=`. `W` is published; that `E` and `I` stand for error and information is inferred. */
  readonly severity?: string;
  readonly component?: string;
  /** The computer that reports. */
  readonly system?: string;
  readonly site?: string;
  /** The moment in UTC. */
  readonly gmt?: LogStamp;
}

/** Q297870 prints the keyword without its first letter. */
const BEGINNING = /^\s*S?TATMSG:\s*ID=(\d{1,10})\b/;

/** Published messages have less than 400 characters before the texts that are inserted into them. */
const LONGEST_HEAD = 1000;

/** Reads the message of a line; undefined where it is no status message. */
export function readStatusMessage(message: string): StatusMessage | undefined {
  const head = message.slice(0, LONGEST_HEAD);
  const id = BEGINNING.exec(head)?.[1];
  if (id === undefined) return undefined;
  const severity = / SEV=([A-Z])\b/.exec(head)?.[1];
  const component = / COMP="([^"]*)"/.exec(head)?.[1];
  const system = / SYS=(\S+)/.exec(head)?.[1];
  const site = / SITE=(\S+)/.exec(head)?.[1];
  const gmtAt = head.indexOf(' GMTDATE=');
  const gmt = gmtAt < 0 ? undefined : readStamp(head.slice(gmtAt + ' GMTDATE='.length))?.stamp;
  return {
    id: Number(id),
    ...(severity !== undefined && { severity }),
    ...(component !== undefined && { component }),
    ...(system !== undefined && { system }),
    ...(site !== undefined && { site }),
    ...(gmt && { gmt }),
  };
}
