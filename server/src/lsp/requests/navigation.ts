import {
  type CancellationToken,
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type LinkedEditingRanges,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import type { Span } from '../../core/text/lines.ts';
import { linkedNames } from '../../service/navigation/linked-editing.ts';
import {
  definitionsElsewhere,
  definitionsHere,
  filesOfServer,
  highlightsAt,
  occurrencesIn,
  subjectAt,
  take,
} from '../../service/navigation/navigation.ts';
import { selectionSpans } from '../../service/navigation/selection.ts';
import type { Occurrence, Subject, SubjectPlace } from '../../service/navigation/subject.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import type { PlainPosition, PlainRange } from '../protocol.ts';
import type { SiteFiles } from '../sites/site-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View, Views } from '../views.ts';
import { toSelectionRange } from './selection-ranges.ts';

/** More places than this are of no use to a person, and would keep an editor busy. */
const MOST_PLACES = 10_000;
/** Of a server that no section describes, the places that name it. */
const MOST_MENTIONS = 100;

/** A place to go to: the name, and the line, statement or section that it belongs to. */
interface Target {
  readonly uri: string;
  readonly range: PlainRange;
  readonly whole: PlainRange;
}

/** Kinds of highlights: what Windows reads, what it never reads, and what no text says it of. */
const highlightKinds: Readonly<Record<Occurrence['use'], DocumentHighlightKind>> = {
  read: DocumentHighlightKind.Read,
  unread: DocumentHighlightKind.Write,
  unknown: DocumentHighlightKind.Text,
};

/** Answers to the requests that lead from one place of the files of a site to another. */
export function registerNavigation(
  connection: Connection,
  answers: Answers,
  views: Views,
  files: SiteFiles,
  store: SiteStore,
  abilities: Abilities,
): void {
  connection.onDefinition(
    answers.to<PlaceInDocument, Location[] | LocationLink[] | null>(
      null,
      async ({ textDocument, position }, token) => {
        const view = await views.of(textDocument.uri);
        const at = view && placeIn(view, position);
        if (!view || !at) return null;
        const targets = await definitionsOf(view, at, files, store, token);
        return abilities.definitionLinks
          ? targets.map((target) => toLink(target, view, at))
          : targets.map(toLocation);
      },
    ),
  );

  connection.onReferences(
    answers.to<PlaceInDocument & { readonly context: { readonly includeDeclaration: boolean } }, Location[]>(
      [],
      async ({ textDocument, position, context: { includeDeclaration } }, token) => {
        const view = await views.of(textDocument.uri);
        const at = view && placeIn(view, position);
        if (!view || !at) return [];
        const isWanted = ({ isDefinition, use }: Occurrence): boolean =>
          includeDeclaration || !isDefinition || use !== 'read';
        return (await occurrencesOf(view, at.subject, isWanted, files, token)).map(toLocation);
      },
    ),
  );

  connection.onDocumentHighlight(
    answers.to<PlaceInDocument, DocumentHighlight[] | null>(null, async ({ textDocument, position }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return null;
      const { document, context } = view;
      const places = highlightsAt(document.parsed, document.offsetAt(position), context);
      // Without an answer of ours an editor marks equal words, which is better than nothing.
      if (places.length === 0) return null;
      return places.map((place) => ({
        range: document.rangeOf(place),
        kind: highlightKinds[place.use],
      }));
    }),
  );

  connection.languages.onLinkedEditingRange(
    answers.to<PlaceInDocument, LinkedEditingRanges | null>(null, async ({ textDocument, position }) => {
      const { document } = (await views.of(textDocument.uri)) ?? {};
      const names = document && linkedNames(document.parsed, document.offsetAt(position));
      return names ? { ranges: names.map((name) => document.rangeOf(name)), wordPattern: '\\w+' } : null;
    }),
  );

  connection.onSelectionRanges(
    answers.to([], async ({ textDocument, positions }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      const { document } = view;
      return positions.map((position) =>
        toSelectionRange(selectionSpans(document.parsed, document.offsetAt(position)), document),
      );
    }),
  );
}

interface PlaceInDocument {
  readonly textDocument: { readonly uri: string };
  readonly position: PlainPosition;
}

function placeIn({ document, context }: View, position: PlainPosition): SubjectPlace | undefined {
  return subjectAt(document.parsed, document.offsetAt(position), context);
}

/** Where what stands at a place is decided: in its own file, else in the other files of the site, else the place itself. */
async function definitionsOf(
  view: View,
  at: SubjectPlace,
  files: SiteFiles,
  store: SiteStore,
  token: CancellationToken | undefined,
): Promise<readonly Target[]> {
  const { document, context } = view;
  const { subject } = at;
  const { places, looksElsewhere } = definitionsHere(document.parsed, at, context);
  const own = places.map((place) => toTarget(place, document));
  if (!looksElsewhere) return own;
  const found: Target[] = [];
  const mentions: Target[] = [];
  for await (const other of files.around(document, token)) {
    const { file } = other;
    for (const place of definitionsElsewhere(file, subject, context)) found.push(toTarget(place, other));
    if (subject.kind === 'server' && file.language === 'site-metering')
      for (const place of take(occurrencesIn(file, subject, context), MOST_MENTIONS))
        mentions.push(toTarget(place, other));
  }
  if (subject.kind !== 'server') return found.length > 0 ? found : own;
  const folder = store.folderOf(document) ?? '';
  const described = [...own, ...found, ...filesOf(subject.name, files.addressesAround(document), folder)];
  return described.length > 0 ? described : mentions;
}

/** The beginnings of the files in the folder of a server. */
function filesOf(name: string, addresses: readonly string[], folder: string): readonly Target[] {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return filesOfServer(name, addresses, folder).map((uri) => ({ uri, range, whole: range }));
}

async function occurrencesOf(
  { document, context }: View,
  subject: Subject,
  isWanted: (place: Occurrence) => boolean,
  files: SiteFiles,
  token: CancellationToken | undefined,
): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const add = (places: Iterable<Occurrence>, file: Located): void => {
    for (const place of take(places, MOST_PLACES - targets.length))
      if (isWanted(place)) targets.push(toTarget(place, file));
  };
  add(occurrencesIn(document.parsed, subject, context), document);
  if (subject.kind === 'block') return targets;
  for await (const other of files.around(document, token)) {
    add(occurrencesIn(other.file, subject, context), other);
    if (targets.length >= MOST_PLACES) break;
  }
  return targets;
}

/** A file, open or not, that tells where the lines of a span are. */
interface Located {
  readonly uri: string;
  rangeOf(span: Span): PlainRange;
}

function toTarget({ start, end, whole }: Occurrence, file: Located): Target {
  return { uri: file.uri, range: file.rangeOf({ start, end }), whole: file.rangeOf(whole) };
}

function toLocation({ uri, range }: Target): Location {
  return { uri, range };
}

function toLink({ uri, range, whole }: Target, { document }: View, at: SubjectPlace): LocationLink {
  return {
    originSelectionRange: document.rangeOf(at),
    targetUri: uri,
    targetRange: whole,
    targetSelectionRange: range,
  };
}
