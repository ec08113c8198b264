import { t } from '@vscode/l10n';
import { commands, env, FileType, Uri, window, workspace } from 'vscode';
import { settingsSection } from '../../../server/src/lsp/protocol.ts';
import { archiveFolder, articleFile, articleSource, indexFile } from './article-source.ts';

/** An article and the address that the server gives it. */
export interface ShownArticle {
  readonly id: string;
  readonly url: string;
}

/**
 * Opens an article: in the browser, or in the editor where the setting smsMetering.articleLink names files.
 * @param document whose settings count
 */
export async function showArticle({ id, url }: ShownArticle, document?: Uri): Promise<void> {
  const template = workspace.getConfiguration(settingsSection, document).get('articleLink', '');
  const source = articleSource(template, id);
  switch (source.kind) {
    case 'web':
      return openInBrowser(url);
    case 'file':
      return openInEditor(uriOf(source.place), id);
    case 'folder':
      return openFromFolder(uriOf(source.place), id);
    case 'unclear':
      tell(
        t('The setting smsMetering.articleLink is neither a web address nor the path of a folder or file.'),
      );
  }
}

async function openInBrowser(url: string): Promise<void> {
  const address = Uri.parse(url);
  if (address.scheme === 'http' || address.scheme === 'https') await env.openExternal(address);
  else tell(t('The address {0} is no web address and is not opened.', url));
}

async function openInEditor(file: Uri, id: string): Promise<void> {
  if (await namesOf(file, FileType.File)) await commands.executeCommand('vscode.open', file);
  else tell(t('There is no file {0}, which is where {1} should be.', shown(file), id));
}

/** Looks in the folder itself, and below it where the public archive would have the article. */
async function openFromFolder(folder: Uri, id: string): Promise<void> {
  const names = await namesOf(folder, FileType.Directory);
  if (!names) return tell(t('There is no folder {0}, where articles should be.', shown(folder)));
  const ofNumber = Uri.joinPath(folder, archiveFolder(id));
  for (const place of [folder, ofNumber]) {
    const name = articleFile((await namesOf(place, FileType.Directory)) ?? [], id);
    if (name) return openInEditor(Uri.joinPath(place, name), id);
  }
  for (const place of [Uri.joinPath(folder, id), Uri.joinPath(ofNumber, id)]) {
    const name = indexFile((await namesOf(place, FileType.Directory)) ?? []);
    if (name) return openInEditor(Uri.joinPath(place, name), id);
  }
  tell(t('The folder {0} holds no file for {1}.', shown(folder), id));
}

/** The names in a folder, none for a file; undefined where there is nothing of the wanted kind. */
async function namesOf(place: Uri, wanted: FileType): Promise<readonly string[] | undefined> {
  try {
    const { type } = await workspace.fs.stat(place);
    if ((type & wanted) === 0) return undefined;
    return wanted === FileType.File ? [] : (await workspace.fs.readDirectory(place)).map(([name]) => name);
  } catch {
    return undefined;
  }
}

function uriOf(place: string): Uri {
  return /^file:/i.test(place) ? Uri.parse(place) : Uri.file(place);
}

function shown(place: Uri): string {
  return place.scheme === 'file' ? place.fsPath : place.toString(true);
}

function tell(sentence: string): void {
  void window.showWarningMessage(sentence);
}
