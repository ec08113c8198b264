import type { MeteringFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import type { ServiceContext } from '../context.ts';
import { controlOccurrences, controlSubjectAt } from './control-navigation.ts';
import { iniOccurrences, iniSubjectAt, sectionOccurrences } from './ini-navigation.ts';
import { logOccurrences, logSubjectAt } from './log-navigation.ts';
import type { Occurrence, Subject, SubjectPlace } from './subject.ts';

/** What a place of a file names; undefined where it names nothing that could be found elsewhere. */
export function subjectAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
): SubjectPlace | undefined {
  if (file.kind === 'control') return controlSubjectAt(file, offset, context);
  return file.kind === 'log' ? logSubjectAt(file, offset, context) : iniSubjectAt(file, offset);
}

/** Where a file names a subject, in its order; of a block only the file that it stands in does. */
export function occurrencesIn(
  file: MeteringFile,
  subject: Subject,
  context: ServiceContext,
): readonly Occurrence[] {
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
  const all = occurrencesIn(file, subject, context);
  const own = all.find((place) => touches(place, at));
  const definitions = all.filter(({ isDefinition, use }) => isDefinition && use !== 'unread');
  if (own?.use === 'unread' && own.isDefinition) {
    const winner = definitions.length > 0 ? definitions : readSection(file, subject);
    return { places: winner, looksElsewhere: false };
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
  return occurrencesIn(file, subject, context).filter(
    ({ isDefinition, use }) => isDefinition && use !== 'unread',
  );
}

/** The places of a subject in the file that holds it, the one under the caret among them; none where the caret stands in a value that is no name. */
export function highlightsAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
): readonly Occurrence[] {
  const at = subjectAt(file, offset, context);
  if (!at) return [];
  const places = occurrencesIn(file, at.subject, context);
  return places.some((place) => touches(place, at)) ? places : [];
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

/** The header that Windows reads in the place of the hidden section of a key. */
function readSection(file: MeteringFile, subject: Subject): readonly Occurrence[] {
  if (file.kind !== 'ini' || subject.kind !== 'key') return [];
  return sectionOccurrences(file, subject.section).filter(({ use }) => use === 'read');
}

function touches(place: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return place.start < other.end && place.end > other.start;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
