import {
  type CancellationToken,
  type Connection,
  type Location,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { type NamedPart, namedParts, partsMatching } from '../../service/navigation/named-parts.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { addressOf } from '../documents/address.ts';
import type { PresentFile } from '../documents/present-file.ts';
import type { SiteFiles } from '../sites/site-files.ts';

/** More symbols than this help nobody to choose. */
const MOST_SYMBOLS = 500;

const kinds: Readonly<Record<NamedPart['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  key: SymbolKind.Key,
  server: SymbolKind.Object,
};

/** What a symbol carries, so that its place can be told when a person goes there. */
interface SymbolData {
  readonly name: string;
  readonly start: number;
}

/** Answers with the named parts of all known files; where in its file a part stands is told when it is asked for, by clients that ask. */
export function registerWorkspaceSymbols(
  connection: Connection,
  answers: Answers,
  files: SiteFiles,
  abilities: Abilities,
): void {
  connection.onWorkspaceSymbol(
    answers.to<{ query: string }, WorkspaceSymbol[]>([], ({ query }, token) =>
      symbolsFor(query, files, abilities, token),
    ),
  );
  connection.onWorkspaceSymbolResolve((symbol, token) =>
    answers.to(symbol, () => resolved(symbol, files))(symbol, token),
  );
}

async function symbolsFor(
  query: string,
  files: SiteFiles,
  { resolvesSymbols }: Abilities,
  token: CancellationToken | undefined,
): Promise<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = [];
  for await (const file of files.all(token)) {
    for (const part of partsMatching(namedParts(file.file), query, MOST_SYMBOLS - symbols.length))
      symbols.push(toSymbol(part, file, resolvesSymbols));
    if (symbols.length >= MOST_SYMBOLS) break;
  }
  return symbols;
}

function toSymbol(part: NamedPart, file: PresentFile, resolves: boolean): WorkspaceSymbol {
  const { name, kind, container, start } = part;
  const { uri } = file;
  const data: SymbolData = { name, start };
  return {
    name,
    kind: kinds[kind],
    ...(container !== '' && { containerName: container }),
    ...(resolves ? { location: { uri }, data } : { location: locationOf(part, file) }),
  };
}

/** The file may have changed meanwhile: of several parts of a name the one nearest to where it stood. */
async function resolved(symbol: WorkspaceSymbol, files: SiteFiles): Promise<WorkspaceSymbol> {
  const { name, start } = (symbol.data ?? {}) as Partial<SymbolData>;
  const file = await files.read(addressOf(symbol.location.uri));
  if (!file || name === undefined || start === undefined) return symbol;
  const [part] = namedParts(file.file)
    .filter((one) => one.name === name)
    .toSorted((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start));
  return part ? { ...symbol, location: locationOf(part, file) } : symbol;
}

function locationOf(part: NamedPart, file: PresentFile): Location {
  return { uri: file.uri, range: file.rangeOf(part) };
}
