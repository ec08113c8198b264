import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Contexts } from '../contexts.ts';
import { sampleAddress, sampleFile, sampleScheme } from './address.ts';
import type { SampleFiles } from './sample-files.ts';

/** A small site to try everything on. It lies in memory, can be changed and saved there, and is as new when VS Code starts again. */
export class Sample implements FileSystemProvider, Disposable {
  readonly #extension: Uri;
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  readonly #listening: Disposable;
  #files: Promise<SampleFiles> | undefined;

  constructor(extension: Uri, contexts: Contexts) {
    this.#extension = extension;
    this.#listening = Disposable.from(
      this.#changes,
      workspace.registerFileSystemProvider(sampleScheme, this, { isCaseSensitive: true }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.uri.scheme === sampleScheme && contentChanges.length > 0)
          contexts.set('sampleWasChanged', true);
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** Shows the file with faults. The other files of the site are read with it. */
  async open(): Promise<TextEditor> {
    const { paths } = await this.#all();
    const documents = await Promise.all(
      paths.map((path) => workspace.openTextDocument(Uri.from(sampleAddress(path)))),
    );
    const address = Uri.from(sampleAddress(sampleFile)).toString();
    const document = documents.find(({ uri }) => uri.toString() === address);
    if (!document) throw FileSystemError.FileNotFound(address);
    return window.showTextDocument(document, { viewColumn: columnFor(document) });
  }

  /** The same with the caret behind some words of it. */
  async openBehind(words: string): Promise<void> {
    const editor = await this.open();
    const start = editor.document.getText().indexOf(words);
    const place = editor.document.positionAt(start < 0 ? 0 : start + words.length);
    editor.selection = new Selection(place, place);
    editor.revealRange(new Range(place, place));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    const files = await this.#all();
    const file = files.file(pathOf(uri));
    if (file) return { type: FileType.File, ctime: 0, mtime: file.modified, size: file.bytes.length };
    if (files.folder(pathOf(uri))) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(uri);
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    const entries = (await this.#all()).folder(pathOf(uri));
    if (!entries) throw FileSystemError.FileNotFound(uri);
    return entries.map(({ name, kind }) => [name, kind === 'file' ? FileType.File : FileType.Directory]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const file = (await this.#all()).file(pathOf(uri));
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    if (!(await this.#all()).write(pathOf(uri), content, Date.now()))
      throw FileSystemError.NoPermissions(uri);
    this.#changes.fire([{ type: FileChangeType.Changed, uri }]);
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  #all(): Promise<SampleFiles> {
    this.#files ??= this.#read();
    return this.#files;
  }

  async #read(): Promise<SampleFiles> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#extension, 'dist/sample.json'));
    const { SampleFiles: Files } = await import('../second-part.ts');
    return new Files(JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>);
  }
}

function pathOf({ path }: Uri): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** Where the file is in sight already; else beside what is no file, such as a walkthrough, which stays in sight. */
function columnFor({ uri }: TextDocument): ViewColumn {
  const known = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (known?.viewColumn) return known.viewColumn;
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab && !(activeTab.input instanceof TabInputText) ? ViewColumn.Beside : ViewColumn.Active;
}
