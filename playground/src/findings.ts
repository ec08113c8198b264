import type { Diagnostic as EditorDiagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, Diagnostic, Position, TextEdit } from 'vscode-languageserver';
import { element } from './page.ts';

/** What is wrong, and what can be done about it. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly CodeAction[];
}

const severities = ['hint', 'error', 'warning', 'information', 'hint'] as const;

function severityOf({ diagnostic }: Finding): (typeof severities)[number] {
  return severities[diagnostic.severity ?? 0] ?? 'hint';
}

/** The findings as the editor underlines them. */
export function forEditor(findings: readonly Finding[], doc: Text, uri: string): EditorDiagnostic[] {
  return findings.map((finding) => {
    const severity = severityOf(finding);
    const { range, message, code } = finding.diagnostic;
    return {
      from: offsetAt(doc, range.start),
      to: offsetAt(doc, range.end),
      severity: severity === 'information' ? 'info' : severity,
      source: String(code ?? ''),
      message: wordsOf(message),
      actions: finding.fixes.map((fix) => ({ name: fix.title, apply: (view) => carryOut(fix, view, uri) })),
    };
  });
}

/** The findings as list items, each with its place, its article and its fixes. */
export function asItems(findings: readonly Finding[], view: EditorView, uri: string): readonly HTMLElement[] {
  return findings.map((finding) => {
    const { range, message, code, codeDescription } = finding.diagnostic;
    const severity = severityOf(finding);
    const item = element('li', severity);
    const head = element('p', '');
    const place = element('button', 'place', `Line ${range.start.line + 1}`);
    place.type = 'button';
    place.addEventListener('click', () => goTo(view, range.start));
    head.append(
      element('span', 'severity', severity[0]?.toUpperCase() + severity.slice(1)),
      ' ',
      place,
      ` ${code} `,
    );
    if (codeDescription) head.append(linkTo(codeDescription.href));
    item.append(head, element('p', '', wordsOf(message)));
    if (finding.fixes.length > 0) item.append(buttonsFor(finding.fixes, view, uri));
    return item;
  });
}

function buttonsFor(fixes: readonly CodeAction[], view: EditorView, uri: string): HTMLElement {
  const row = element('div', 'fixes');
  for (const fix of fixes) {
    const button = element('button', '', fix.title);
    button.type = 'button';
    button.addEventListener('click', () => carryOut(fix, view, uri));
    row.append(button);
  }
  return row;
}

function wordsOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}

function linkTo(address: string): HTMLAnchorElement {
  const link = element('a', '', /Q\d+/.exec(address)?.[0] ?? 'Article');
  if (/^https?:\/\//i.test(address)) link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

function goTo(view: EditorView, position: Position): void {
  view.dispatch({ selection: { anchor: offsetAt(view.state.doc, position) }, scrollIntoView: true });
  view.focus();
}

/** Makes the edits of a fix, all at once. */
function carryOut({ edit }: CodeAction, view: EditorView, uri: string): void {
  const ofDocument = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []));
  const edits = (ofDocument ?? edit?.changes?.[uri] ?? []) as readonly TextEdit[];
  const { doc } = view.state;
  view.dispatch({
    changes: edits.map(({ range, newText }) => ({
      from: offsetAt(doc, range.start),
      to: offsetAt(doc, range.end),
      insert: newText,
    })),
    userEvent: 'input.fix',
  });
}

function offsetAt(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}
