import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { hoverTooltips, type LSPClient, serverCompletion } from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { colours } from './colours.ts';

/** A document as it goes into the editor. */
export interface Shown {
  readonly uri: string;
  /** Blank: the server goes by the name. */
  readonly languageId: string;
  readonly text: string;
}

/**
 * An editor in a place of its own, where its styles are style sheets of the page and no elements that its policy would bar.
 * @param onChange is called after every change of the text
 */
export function createEditor(parent: HTMLElement, onChange: () => void): EditorView {
  const root = parent.attachShadow({ mode: 'open' });
  const holder = document.createElement('div');
  const style = new CSSStyleSheet();
  style.replaceSync(':host > div, div.holder { height: 100%; }');
  root.adoptedStyleSheets = [style];
  holder.className = 'holder';
  root.append(holder);
  return new EditorView({
    parent: holder,
    root,
    state: EditorState.create({ extensions: extensionsFor(onChange) }),
  });
}

/** Shows another document; what was done before cannot be undone there. */
export function show(view: EditorView, shown: Shown, client: LSPClient, onChange: () => void): void {
  const server = [
    client.plugin(shown.uri, shown.languageId),
    serverCompletion(),
    hoverTooltips({ hoverTime: 200 }),
  ];
  view.setState(EditorState.create({ doc: shown.text, extensions: [extensionsFor(onChange), server] }));
}

function extensionsFor(onChange: () => void): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    history(),
    closeBrackets(),
    autocompletion(),
    colours,
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the file', spellcheck: 'false' }),
    keymap.of([...lintKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange();
    }),
  ];
}
