import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  Command,
  CompletionItem,
  CompletionParams,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  Location,
  LocationLink,
  ReferenceParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  SignatureHelp,
  SignatureHelpParams,
  SymbolInformation,
  TextEdit,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';

interface Request<Params, Answer> {
  readonly params: Params;
  readonly answer: Answer;
}

/** The requests of the Language Server Protocol that the server answers, by their methods. */
export interface Requests {
  readonly initialize: Request<InitializeParams, InitializeResult>;
  readonly 'codeAction/resolve': Request<CodeAction, CodeAction>;
  readonly 'completionItem/resolve': Request<CompletionItem, CompletionItem>;
  readonly 'inlayHint/resolve': Request<InlayHint, InlayHint>;
  readonly 'textDocument/codeAction': Request<CodeActionParams, readonly (CodeAction | Command)[]>;
  readonly 'textDocument/codeLens': Request<CodeLensParams, readonly CodeLens[]>;
  readonly 'textDocument/completion': Request<CompletionParams, readonly CompletionItem[]>;
  readonly 'textDocument/definition': Request<
    DefinitionParams,
    readonly Location[] | readonly LocationLink[] | null
  >;
  readonly 'textDocument/diagnostic': Request<DocumentDiagnosticParams, DocumentDiagnosticReport>;
  readonly 'textDocument/documentHighlight': Request<
    DocumentHighlightParams,
    readonly DocumentHighlight[] | null
  >;
  readonly 'textDocument/documentLink': Request<DocumentLinkParams, readonly DocumentLink[]>;
  readonly 'textDocument/documentSymbol': Request<
    DocumentSymbolParams,
    readonly DocumentSymbol[] | readonly SymbolInformation[]
  >;
  readonly 'textDocument/foldingRange': Request<FoldingRangeParams, readonly FoldingRange[]>;
  readonly 'textDocument/formatting': Request<DocumentFormattingParams, readonly TextEdit[]>;
  readonly 'textDocument/hover': Request<HoverParams, Hover | null>;
  readonly 'textDocument/inlayHint': Request<InlayHintParams, readonly InlayHint[]>;
  readonly 'textDocument/linkedEditingRange': Request<LinkedEditingRangeParams, LinkedEditingRanges | null>;
  readonly 'textDocument/rangeFormatting': Request<DocumentRangeFormattingParams, readonly TextEdit[]>;
  readonly 'textDocument/references': Request<ReferenceParams, readonly Location[]>;
  readonly 'textDocument/selectionRange': Request<SelectionRangeParams, readonly SelectionRange[]>;
  readonly 'textDocument/semanticTokens/full': Request<SemanticTokensParams, SemanticTokens | null>;
  readonly 'textDocument/semanticTokens/full/delta': Request<
    SemanticTokensDeltaParams,
    SemanticTokens | SemanticTokensDelta | null
  >;
  readonly 'textDocument/semanticTokens/range': Request<SemanticTokensRangeParams, SemanticTokens>;
  readonly 'textDocument/signatureHelp': Request<SignatureHelpParams, SignatureHelp | null>;
  readonly 'workspace/symbol': Request<WorkspaceSymbolParams, readonly WorkspaceSymbol[]>;
  readonly 'workspaceSymbol/resolve': Request<WorkspaceSymbol, WorkspaceSymbol>;
}

/** The notifications of the protocol that the server takes, by their methods, with their parameters. */
export interface Notifications {
  readonly exit: undefined;
  readonly initialized: unknown;
  readonly 'textDocument/didChange': DidChangeTextDocumentParams;
  readonly 'textDocument/didClose': DidCloseTextDocumentParams;
  readonly 'textDocument/didOpen': DidOpenTextDocumentParams;
  readonly 'textDocument/didSave': DidSaveTextDocumentParams;
  readonly 'workspace/didChangeConfiguration': DidChangeConfigurationParams;
  readonly 'workspace/didChangeWatchedFiles': DidChangeWatchedFilesParams;
  readonly 'workspace/didChangeWorkspaceFolders': DidChangeWorkspaceFoldersParams;
}
