import type { InitializeParams } from 'vscode-languageserver';
import { languageOf } from '../core/words/language.ts';
import { inEnglish, type Translate } from '../core/words/translate.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as the server asks. */
export interface Abilities {
  /** It asks for diagnostics, and can be bidden to ask again when other files of a site are read. Who cannot is told of its own accord. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** Numbers of the diagnostic tags that the client shows. */
  readonly diagnosticTags: readonly number[];
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** Without it, code actions have to be commands, and there are none. */
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly documentChanges: boolean;
  /** Takes edits that create files. */
  readonly createsFiles: boolean;
  /** Can be bidden to show edits to a person before they are made. */
  readonly changeAnnotations: boolean;
  /** Asks for the edits of an action when it is chosen. */
  readonly resolvesActions: boolean;
  readonly nestedSymbols: boolean;
  /** Numbers of the symbol tags that the client shows. */
  readonly symbolTags: readonly number[];
  /** The most folds that the client takes. */
  readonly foldingLimit: number | undefined;
  /** It asks for the semantic tokens of what is seen, so that nobody has to tell those of a whole text. */
  readonly rangedTokens: boolean;
  /** It asks for the tooltip of an inlay hint when a person points at it. */
  readonly resolvesHints: boolean;
  /** Which features it can be bidden to ask for again, by the name they have in the protocol. */
  readonly refreshes: Readonly<Record<'semanticTokens' | 'inlayHint' | 'codeLens', boolean>>;
  /** It takes more than the place of a definition: what leads to it, and all that belongs to it. */
  readonly definitionLinks: boolean;
  readonly markdownSignatures: boolean;
  /** It finds a parameter in its signature by where it stands; else by its text. */
  readonly signatureOffsets: boolean;
  /** It inserts snippets, with places to fill in. */
  readonly snippets: boolean;
  /** It asks for the documentation of a completion when a person looks at it. */
  readonly resolvesCompletions: boolean;
  /** It asks for the place of a symbol of the workspace when a person goes there. */
  readonly resolvesSymbols: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  /** Tells of folders that are opened and closed while it runs. */
  readonly tellsOfFolders: boolean;
  readonly options: InitializationOptions;
  /** Puts what the server says into the language that the client's person reads. */
  readonly translate: Translate;
  /** That language, as pages name it: `de`. */
  readonly language: string;
}

export function abilitiesOf(
  { capabilities, initializationOptions, locale }: InitializeParams,
  translate: Translate,
): Abilities {
  const { textDocument, workspace } = capabilities;
  const publish = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const completionItem = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  return {
    pullsDiagnostics: pull !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (pull?.relatedInformation ?? publish?.relatedInformation) === true,
    codeDescription: (pull?.codeDescriptionSupport ?? publish?.codeDescriptionSupport) === true,
    diagnosticData: (pull?.dataSupport ?? publish?.dataSupport) === true,
    diagnosticTags: (pull?.tagSupport ?? publish?.tagSupport)?.valueSet ?? [],
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: completionItem?.documentationFormat?.includes('markdown') === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties?.includes('edit') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolTags: textDocument?.documentSymbol?.tagSupport?.valueSet ?? [],
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    rangedTokens: isRanged(textDocument?.semanticTokens?.requests.range),
    resolvesHints: textDocument?.inlayHint?.resolveSupport?.properties?.includes('tooltip') === true,
    refreshes: {
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
    },
    markdownSignatures: signature?.documentationFormat?.includes('markdown') === true,
    signatureOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    snippets: completionItem?.snippetSupport === true,
    resolvesCompletions: completionItem?.resolveSupport?.properties.includes('documentation') === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsOfFolders: workspace?.workspaceFolders === true,
    options: optionsOf(initializationOptions),
    translate,
    language: translate === inEnglish ? 'en' : (languageOf(locale ?? '') ?? 'en'),
  };
}

function isRanged(range: boolean | object | undefined): boolean {
  return range !== undefined && range !== false;
}

/** Whatever a client sent, as an object. */
export function optionsOf(raw: unknown): InitializationOptions {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as InitializationOptions) : {};
}
