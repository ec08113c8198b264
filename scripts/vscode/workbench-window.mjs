// @ts-check
import { dirname, relative } from 'node:path';
import { openPage } from './browser-page.mjs';
import { startServer } from './server.mjs';
import { workbenchAddress } from './workbench-address.mjs';

const patience = { timeout: 30_000 };

/**
 * Opens a VS Code window, without a display, on a folder and one of its files.
 * @param {object} options
 * @param {string} options.folder or a `.code-workspace` file that lists folders beside it
 * @param {string} options.file absolute path
 * @param {readonly string[]} options.extensions .vsix files to install
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @param {string} [options.language] what extensions take for the language of the window; its own words stay English, which come in a package of their own
 */
export async function openWindow({ folder, file, extensions, settings, language }) {
  const server = await startServer({ extensions, settings });
  const { page, close } = await openPage();
  if (language !== undefined)
    await page.addInitScript(
      (name) => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => name, set: () => {} }),
      language,
    );
  await page.goto(workbenchAddress({ authority: server.authority, folder }));
  const window = new WorkbenchWindow(page, server.extensionsFolder, () =>
    Promise.all([close(), server.stop()]),
  );
  const base = folder.endsWith('.code-workspace') ? dirname(folder) : folder;
  await window.openFile(relative(base, file).replaceAll('\\', '/'));
  return window;
}

/** What a person does in the window, and what that person sees. */
export class WorkbenchWindow {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} extensionsFolder where the installed extensions lie
   * @param {() => Promise<unknown>} close
   */
  constructor(page, extensionsFolder, close) {
    this.page = page;
    this.extensionsFolder = extensionsFolder;
    this.close = close;
  }

  /**
   * Opens a file of the workspace, once the languages of the extensions are known. A file that is opened earlier is
   * read without their defaults: as UTF-8, although the extension says ANSI.
   * @param {string} path relative to the workspace
   */
  async openFile(path) {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const found = this.page.locator('.quick-input-list .monaco-list-row.focused .monaco-icon-label');
    const inKnownLanguage = found.and(this.page.locator(':not(.unknown-lang-file-icon)'));
    await this.page.locator('.explorer-viewlet .monaco-list-row').first().waitFor(patience);
    await untilShown(inKnownLanguage, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+P');
      await input.fill(path);
    });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.monaco-editor .view-line').first().waitFor(patience);
  }

  /** Waits for a squiggle under the text of the editor. */
  async squiggle() {
    await this.page.locator('.monaco-editor').locator('[class*="squiggly-"]').first().waitFor(patience);
  }

  /**
   * Opens the Problems panel.
   * @returns {Promise<string[]>} its rows, the files' rows included
   */
  async problems() {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    const rows = panel.locator('.monaco-list-row');
    await rows.first().waitFor(patience);
    return rows.allInnerTexts();
  }

  /**
   * Points at a word in the editor, which has to be a token of its own.
   * @param {string} word
   * @returns {Promise<string>} the text of the hover
   */
  async hoverOver(word) {
    const tokens = this.page.locator('.monaco-editor .view-line span span');
    const target = tokens.and(this.page.getByText(word, { exact: true })).first();
    const hover = this.page.locator('.monaco-hover:visible .hover-contents');
    // While the language server starts there is no hover yet: point again.
    await untilShown(hover, async () => {
      await this.page.mouse.move(0, 0);
      await target.hover();
    });
    return (await hover.allInnerTexts()).join('\n');
  }

  /**
   * Goes to a problem and takes the first quick fix that is offered there.
   * @param {string} text part of the problem's row
   * @returns {Promise<string>} the title of the fix
   */
  async takeFirstFix(text) {
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().dblclick();
    await this.page.locator('.monaco-editor.focused').waitFor(patience);
    await this.page.locator('[class*="lightbulb"]').first().waitFor(patience);
    const title = await this.#openQuickFixes();
    // The first action has the focus. Enter and not a click: the mouse's way may be barred by the hover.
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active.dirty').waitFor(patience);
    return title;
  }

  /** The menu does not open while the actions are still being computed: ask again. */
  async #openQuickFixes() {
    const first = this.page.locator('.action-widget .monaco-list-row.focused');
    await untilShown(first, () => this.page.keyboard.press('Control+.'));
    return (await first.textContent()) ?? '';
  }

  /**
   * Replaces the end of a line by typing.
   * @param {string} lineText part of the line
   * @param {string} old what stands at its end
   * @param {string} text what is typed instead
   */
  async retype(lineText, old, text) {
    await this.page.locator('.monaco-editor .view-line', { hasText: lineText }).first().click();
    await this.page.keyboard.press('End');
    for (let typed = 0; typed < old.length; typed++) await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
    // The list of suggestions would take the next keys.
    await this.page.keyboard.press('Escape');
  }

  /**
   * Waits for a problem, or for its end.
   * @param {string} text part of its row
   * @param {'visible' | 'hidden'} [state]
   */
  async problem(text, state = 'visible') {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel
      .locator('.monaco-list-row', { hasText: text })
      .first()
      .waitFor({ ...patience, state });
  }

  /**
   * Takes a picture once the window has come to rest.
   * @param {string} path where to write it, as PNG
   */
  async takePicture(path) {
    let before = Buffer.alloc(0);
    for (let attempt = 1; attempt <= 20; attempt++) {
      const picture = await this.page.screenshot({ path, animations: 'disabled' });
      if (picture.equals(before)) return;
      before = picture;
      await this.page.waitForTimeout(250);
    }
  }

  /**
   * Runs a command from the palette.
   * @param {string} title
   */
  async runCommand(title) {
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    const found = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    // An editor or a page that is still being opened takes the focus, and the palette closes: open it again. Nothing is typed but into the palette.
    await untilShown(found, async () => {
      await this.page.keyboard.press('F1');
      const isOpen = await input.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isOpen) await input.pressSequentially(title, { timeout: 3000 }).catch(() => undefined);
    });
    await this.page.keyboard.press('Enter');
  }

  /**
   * Loads the window anew, once it has written down which editors are open, which it does every few seconds and not when it is left.
   * @param {string} kind an editor of this kind is open, and none of a file
   */
  async reload(kind) {
    await this.page.waitForFunction(keepsOnly, kind, { ...patience, polling: 200 });
    await this.page.reload();
  }

  /** Saves the file and waits until it is on the disk. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor(patience);
  }
}

/**
 * Whether an editor of a kind stands in what a window has written down, and none of a file. Runs in the page.
 * @param {string} kind
 */
async function keepsOnly(kind) {
  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    const [store] = database.objectStoreNames;
    const editors =
      store &&
      (await answer(database.transaction(store).objectStore(store).get('memento/workbench.parts.editor')));
    database.close();
    if (typeof editors === 'string' && editors.includes(kind) && !editors.includes('fileEditorInput'))
      return true;
  }
  return false;
}

/**
 * Does something again until it shows what it should.
 * @param {import('playwright-core').Locator} what
 * @param {() => Promise<void>} act
 */
async function untilShown(what, act) {
  for (let attempt = 1; ; attempt++) {
    await act();
    try {
      return await what.first().waitFor({ timeout: 3000 });
    } catch (error) {
      if (attempt === 6) throw error;
    }
  }
}
