import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { actionKinds } from '../service/action-kinds.ts';
import { semanticModifiers, semanticTypes } from '../service/semantic-legend.ts';
import type { Abilities } from './abilities.ts';

/** What begins a field, a value or the next of several. */
const signatureTriggers = ['<', '=', ','];

/** What the server offers to a client. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['[', '=', '<', ','], resolveProvider: true },
    documentSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    foldingRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticTypes], tokenModifiers: [...semanticModifiers] },
      range: true,
      // VS Code, offered both, takes away the tokens of what is seen when it is told none for a whole large text.
      ...(!abilities.rangedTokens && { full: { delta: true } }),
    },
    codeLensProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    inlayHintProvider: { resolveProvider: true },
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    signatureHelpProvider: { triggerCharacters: signatureTriggers, retriggerCharacters: ['>'] },
    linkedEditingRangeProvider: true,
    workspaceSymbolProvider: { resolveProvider: true },
    documentLinkProvider: { resolveProvider: false },
    ...(abilities.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [...new Set(Object.values(actionKinds))],
        resolveProvider: abilities.resolvesActions,
      },
    }),
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'smsMetering',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
  };
}
