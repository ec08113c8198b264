import { isReadByWindows } from '../../core/catalogue/language.ts';
import type { MeteringFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import type { Span } from '../../core/text/lines.ts';
import type { ServiceContext } from '../context.ts';
import { controlOccurrences, controlSubjectAt } from './control-navigation.ts';
import { iniOccurrences, iniSubjectAt, sectionOccurrences } from './ini-navigation.ts';
import { logOccurrences, logSubjectAt } from './log-navigation.ts';
import type { Occurrence, Subject, SubjectPlace } from './subject.ts';

/** An editor marks places of one screen; so many are enough for any. */
const MOST_HIGHLIGHTS = 1000;
/** Nobody chooses among more. */
const MOST_DEFINITIONS = 100;

/** What a place of a file names; undefined where it names nothing that could be found elsewhere. */
export function subjectAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
): SubjectPlace | undefined {
  if (!isReadByWindows(file.language)) return undefined;
  if (file.kind === 'control') return controlSubjectAt(file, offset, context);
  return file.kind === 'log' ? logSubjectAt(file, offset, context) : iniSubjectAt(file, offset);
}

/** Where a file names a subject, in its order, found as they are asked for; of a block only the file that it stands in has any. */
export function occurrencesIn(
  file: MeteringFile,
  subject: Subject,
  context: ServiceContext,
): Iterable<Occurrence> {
  if (file.kind === 'control') return controlOccurrences(file, subject, context);
  return file.kind === 'log' ? logOccurrences(file, subject) : iniOccurrences(file, subject);
}

/** The places of the own file to go to, and whether other files of the site may know better. */
export interface OwnDefinitions {
  readonly places: readonly Occurrence[];
  readonly looksElsewhere: boolean;
}

/**
 * Where what stands at a place is decided, as far as its own file tells: for a line without effect the one that hides it, for a key whose section is hidden
 * the section that Windows reads, else the line itself. A setting has its twin, and a server what describes it, in another file.
 */
export function definitionsHere(
  file: MeteringFile,
  at: SubjectPlace,
  context: ServiceContext,
): OwnDefinitions {
  const { subject } = at;
  const definitions = [...take(definitionsIn(file, subject, context), MOST_DEFINITIONS)];
  // Windows reads one line of a name at most: where that is another one, this one has no effect.
  const isHidden = isIniName(subject) && !definitions.some(({ whole }) => touches(whole, at));
  if (isHidden) {
    const places = definitions.length > 0 ? definitions : readSection(file, subject);
    return { places, looksElsewhere: false };
  }
  const mayHaveTwins = subject.kind === 'key' ? subject.setting !== undefined : subject.kind === 'property';
  return { places: definitions, looksElsewhere: mayHaveTwins || subject.kind === 'server' };
}

/** What another file of the site says of the same: the line of the same setting, the same property, the section of a server. */
export function definitionsElsewhere(
  file: MeteringFile,
  subject: Subject,
  context: ServiceContext,
): readonly Occurrence[] {
  // Every copy of Remodbc.ini decides for its own server.
  const isOwnCopy = subject.kind === 'key' && subject.language === file.language;
  if (isOwnCopy || subject.kind === 'section' || subject.kind === 'block') return [];
  return [...take(definitionsIn(file, subject, context), MOST_DEFINITIONS)];
}

/** The places of a subject in the file that holds it, at most so many; none where the caret stands in a value that is no name. */
export function highlightsAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
): readonly Occurrence[] {
  const at = subjectAt(file, offset, context);
  return at?.isName ? [...take(occurrencesIn(file, at.subject, context), MOST_HIGHLIGHTS)] : [];
}

/** The first of many. */
export function* take<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let left = most;
  if (left <= 0) return;
  for (const item of items) {
    yield item;
    if (--left <= 0) return;
  }
}

/**
 * The files that belong to a server: those in a folder of its name below the folder of the site, or on a share of its own.
 * @param uris addresses of the site's files
 */
export function filesOfServer(name: string, uris: readonly string[], siteFolder: string): readonly string[] {
  return uris.filter((uri) => {
    const path = uri.startsWith(`${siteFolder}/`) ? uri.slice(siteFolder.length) : '';
    return path
      .split('/')
      .slice(1, -1)
      .some((folder) => sameName(decoded(folder), name));
  });
}

function* definitionsIn(
  file: MeteringFile,
  subject: Subject,
  context: ServiceContext,
): Generator<Occurrence> {
  for (const place of occurrencesIn(file, subject, context)) {
    if (!place.isDefinition || place.use === 'unread') continue;
    yield place;
    // Windows reads only the first, and a large file need not be searched for another.
    if (file.kind === 'ini' && place.use === 'read') return;
  }
}

function isIniName({ kind }: Subject): boolean {
  return kind === 'key' || kind === 'section';
}

/** The header that Windows reads in the place of the hidden section of a key. */
function readSection(file: MeteringFile, subject: Subject): readonly Occurrence[] {
  if (file.kind !== 'ini' || subject.kind !== 'key') return [];
  const [first] = take(sectionOccurrences(file, subject.section), 1);
  return first ? [first] : [];
}

function touches(place: Span, other: Span): boolean {
  return place.start < other.end && place.end > other.start;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
