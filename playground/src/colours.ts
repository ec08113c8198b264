import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Enough of INI, site control files and logs to tell names from values. */
const lines = StreamLanguage.define<{ isValue: boolean }>({
  startState: () => ({ isValue: false }),
  token(stream, state) {
    if (stream.sol()) {
      state.isValue = false;
      if (stream.match(/^\s*;.*/)) return 'comment';
      if (stream.match(/^\s*\[[^\]]*\]?/)) return 'heading';
      if (stream.match(/^\s*(?:BEGIN|END)_\w+/)) return 'keyword';
      if (stream.match(/^[^=<]+(?==)/)) return 'propertyName';
    }
    if (stream.eat('=')) {
      state.isValue = true;
      return 'operator';
    }
    if (stream.match(/^<[^>]*>?/)) return 'string';
    if (state.isValue && stream.match(/^\d+\b/)) return 'number';
    if (state.isValue && stream.match(/^"[^"]*"?/)) return 'string';
    stream.next();
    return null;
  },
});

const style = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: tags.heading, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.keyword, color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--information)' },
  { tag: tags.number, color: 'var(--warning)' },
  { tag: tags.string, color: 'var(--warning)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '14px',
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--pale)',
    color: 'var(--soft)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--pale) 70%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mark)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    maxWidth: 'min(620px, 92vw)',
    maxHeight: '60vh',
    overflow: 'auto',
    boxShadow: '0 4px 14px rgb(0 0 0 / 25%)',
  },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--line)' },
  '.cm-tooltip a': { color: 'var(--accent)' },
  '.cm-lsp-hover-tooltip': {
    padding: '2px 12px',
    fontFamily: 'system-ui, "Open Sans", sans-serif',
    fontSize: '13px',
  },
  '.cm-tooltip table': { borderCollapse: 'collapse', margin: '6px 0' },
  '.cm-tooltip th, .cm-tooltip td': {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '2px 12px 2px 0',
    borderBottom: '1px solid var(--line)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--mark)', color: 'var(--ink)' },
  '.cm-diagnostic': {
    color: 'var(--ink)',
    fontFamily: 'system-ui, "Open Sans", sans-serif',
    fontSize: '13px',
  },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--pale)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    display: 'block',
    margin: '4px 0 0',
    textAlign: 'left',
  },
  // Wavy lines by style sheet: the pictures that the package draws are of one colour for light and dark.
  '.cm-lintRange': {
    backgroundImage: 'none',
    paddingBottom: '0',
    textDecoration: 'underline wavy 1px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warning)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--information)' },
  '.cm-lintRange-hint': { textDecorationColor: 'var(--hint)' },
});

/** The look of the editor, in the colours of the page. */
export const colours = [lines, syntaxHighlighting(style), theme];
