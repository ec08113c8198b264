import { registerActions } from './actions.ts';
import { registerCodeLenses } from './code-lenses.ts';
import { registerExplanations } from './explain.ts';
import { registerFeatures } from './features.ts';
import { FolderFixer } from './folder-fixes.ts';
import { registerFormatting } from './formatting.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerNavigation } from './navigation.ts';
import { registerProfiles } from './profiles.ts';
import { registerRequests } from './requests.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { registerSignatureHelp } from './signature-help.ts';
import { registerSitePictures } from './site-pictures.ts';
import type { Workings } from './work.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

/** Answers to all requests but those of a first check. */
export function registerRest({
  connection,
  answers,
  views,
  settingsFiles,
  configuration,
  sites,
  siteFiles,
  runtime,
  abilities,
}: Workings): void {
  const fixer = new FolderFixer(configuration, sites, runtime);
  registerFeatures(connection, answers, views, abilities);
  registerActions(connection, answers, views, settingsFiles, sites, fixer, abilities);
  registerSemanticTokens(connection, answers, views);
  registerInlayHints(connection, answers, views, abilities);
  registerWorkspaceSymbols(connection, answers, siteFiles, abilities);
  registerSignatureHelp(connection, answers, views, abilities);
  registerNavigation(connection, answers, views, siteFiles, sites, abilities);
  registerCodeLenses(connection, answers, views, abilities);
  registerFormatting(connection, answers, views);
  registerRequests(connection, answers, views, abilities);
  registerProfiles(connection, answers, views, sites, runtime, abilities);
  registerExplanations(connection, answers, views, sites, runtime, abilities);
  registerSitePictures(connection, answers, views, sites, siteFiles, abilities);
}
