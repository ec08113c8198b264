import { TokenKind } from './tokens.ts';
import { type ControlTree, fieldsOf, NONE } from './tree.ts';

/** A field of the file definition, read but not judged. */
export interface DefinitionField {
  readonly token: number;
  readonly text: string;
}

/**
 * `BEGIN_FILE_DEFINITION` as the 1.x sample of the BackOffice Resource Kit shows it. Whether SMS 2.0 writes the same fields is not known, so each
 * may be absent.
 */
export interface FileDefinition {
  /** The block, as an item. */
  readonly block: number;
  readonly fileType?: DefinitionField;
  readonly comment?: DefinitionField;
  readonly targetSite?: DefinitionField;
  readonly originatingSite?: DefinitionField;
  /** Seconds since 1970-01-01 00:00 GMT. */
  readonly timeStamp?: DefinitionField;
  /** 1 where the file was posted. */
  readonly posted?: DefinitionField;
}

/** Names of the file types. 6 stands in Q133113 and the later SDKs; the Resource Kit alone says 5. */
const fileTypes: readonly string[] = [
  'empty',
  'actual',
  'proposed',
  'new site',
  'transactions',
  'local transactions (Resource Kit; elsewhere 6)',
  'local transactions',
  'file in the style of 1.x',
];

/** Header lines: all text before the first keyword. */
export function headerLines({ tokens }: ControlTree): readonly string[] {
  const lines: string[] = [];
  for (let token = 0; token < tokens.count && tokens.kind(token) === TokenKind.header; token++)
    lines.push(tokens.raw(token));
  return lines;
}

/**
 * The version of the syntax that the first line states, `1.08` in `SITE CONTROL FILE [786][1.08]`; the first number is the build of SMS.
 * Undefined where there is no such line. How SMS 2.0 begins the file is not known.
 */
export function formatVersion({ tokens }: ControlTree): string | undefined {
  if (tokens.count === 0 || tokens.kind(0) !== TokenKind.header) return undefined;
  return /^SITE CONTROL FILE\s*\[\d+\]\s*\[(\d+\.\d+)\]/i.exec(tokens.raw(0))?.[1];
}

/** The file definition of a file, if it has one. */
export function fileDefinition(tree: ControlTree): FileDefinition | undefined {
  const block = definitionBlock(tree);
  if (block === undefined) return undefined;
  const [fileType, comment, targetSite, originatingSite, timeStamp, posted] = fieldsOf(tree, block).map(
    (token) => ({ token, text: tree.tokens.value(token) }),
  );
  return {
    block,
    ...(fileType && { fileType }),
    ...(comment && { comment }),
    ...(targetSite && { targetSite }),
    ...(originatingSite && { originatingSite }),
    ...(timeStamp && { timeStamp }),
    ...(posted && { posted }),
  };
}

function definitionBlock(tree: ControlTree): number | undefined {
  const block = tree.firstBlock('FILE_DEFINITION');
  return block === NONE ? undefined : block;
}

/** What a file type number stands for; undefined for numbers that no text names. */
export function fileTypeName(text: string): string | undefined {
  return /^\d$/.test(text) ? fileTypes[Number(text)] : undefined;
}

/** True for a file that begins like a whole one, where a missing END is a fault and not the end of an excerpt. */
export function isWholeFile(tree: ControlTree): boolean {
  return formatVersion(tree) !== undefined || definitionBlock(tree) !== undefined;
}
