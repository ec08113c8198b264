import { registerActions } from './requests/actions.ts';
import { registerCodeLenses } from './requests/code-lenses.ts';
import { registerExplanations } from './requests/explain.ts';
import { registerFeatures } from './requests/features.ts';
import { FolderFixer } from './requests/folder-fixes.ts';
import { registerFormatting } from './requests/formatting.ts';
import { registerInlayHints } from './requests/inlay-hints.ts';
import { registerNavigation } from './requests/navigation.ts';
import { registerRequests } from './requests/own-requests.ts';
import { registerProfiles } from './requests/profiles.ts';
import { registerSemanticTokens } from './requests/semantic-tokens.ts';
import { registerSignatureHelp } from './requests/signature-help.ts';
import { registerSitePictures } from './requests/site-pictures.ts';
import { registerWorkspaceSymbols } from './requests/workspace-symbols.ts';
import type { Workings } from './work.ts';

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
