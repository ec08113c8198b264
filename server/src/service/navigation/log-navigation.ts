import type { LogFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import { secretsIn } from '../../core/logs/secrets.ts';
import type { ServiceContext } from '../context.ts';
import { mentionsOf } from './mentions.ts';
import type { Occurrence, Subject, SubjectPlace } from './subject.ts';

/** NetBIOS names have 15 characters; names with a domain behind them are longer. */
const LONGEST_NAME = 255;

/** A server of the site that a line of a log names. Other words of a log name nothing that is known. */
export function logSubjectAt(
  file: LogFile,
  offset: number,
  { facts }: ServiceContext,
): SubjectPlace | undefined {
  const line = file.log.lineAt(offset);
  const before =
    /[\w-]*$/.exec(file.text.slice(Math.max(line.start, offset - LONGEST_NAME), offset))?.[0] ?? '';
  const behind =
    /^[\w-]*/.exec(file.text.slice(offset, Math.min(line.end, offset + LONGEST_NAME)))?.[0] ?? '';
  const word = before + behind;
  const name = facts.servers?.value.find((server) => sameName(server, word));
  if (name === undefined) return undefined;
  const start = offset - before.length;
  const end = offset + behind.length;
  const isHidden = secretsIn(line).some((secret) => secret.start < end && secret.end > start);
  return isHidden ? undefined : { start, end, subject: { kind: 'server', name }, isName: true };
}

/** Where a log names a server as a word of its own. */
export function* logOccurrences({ log, text }: LogFile, subject: Subject): Generator<Occurrence> {
  if (subject.kind !== 'server') return;
  for (const start of mentionsOf(text, subject.name)) {
    const end = start + subject.name.length;
    const line = log.lineAt(start);
    if (secretsIn(line).some((secret) => secret.start < end && secret.end > start)) continue;
    const whole = { start: line.start, end: line.end };
    yield { start, end, whole, use: 'unknown', isDefinition: false };
  }
}
