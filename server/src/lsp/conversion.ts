import {
  type Diagnostic,
  DiagnosticSeverity,
  type DiagnosticTag,
  type Location,
  type MarkupContent,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { articleUrl } from '../core/catalogue/articles/links.ts';
import type { Finding } from '../core/lint/finding.ts';
import type { RelatedPlace, Severity } from '../core/rules/rule.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Translate } from '../core/words/translate.ts';
import { translated } from '../core/words/translated.ts';
import type { Card } from '../service/card.ts';
import defer * as cards from '../service/card.ts';
import { messageWithArticles } from '../service/message.ts';
import type { Abilities } from './abilities.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { PlainEdit } from './protocol.ts';

/** What editors show as the origin of a diagnostic. */
export const diagnosticSource = 'SMS Metering';

/** DiagnosticTag.Unnecessary; the library's constant would pull in code for one number. */
const UNNECESSARY: DiagnosticTag = 1;

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries for a client that wants to know more. */
export interface DiagnosticData {
  readonly rule: string;
  /** How many fixes the rule offers for it. */
  readonly fixes: number;
}

export function toDiagnostic(
  said: Finding,
  document: OpenDocument,
  abilities: Abilities,
  articleLink: string,
): Diagnostic {
  const finding = translated(said, abilities.translate);
  const [article] = finding.articles;
  const data: DiagnosticData = { rule: finding.rule, fixes: finding.fixes.length };
  return {
    range: document.rangeOf(finding),
    severity: severityNumbers[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: messageWithArticles(finding),
    ...(article &&
      abilities.codeDescription && { codeDescription: { href: articleUrl(article, articleLink) } }),
    ...(finding.unnecessary && abilities.diagnosticTags.includes(UNNECESSARY) && { tags: [UNNECESSARY] }),
    ...(finding.related.length > 0 &&
      abilities.relatedInformation && {
        relatedInformation: finding.related.map((place) => ({
          location: locationOf(place, document),
          message: place.message,
        })),
      }),
    ...(abilities.diagnosticData && { data }),
  };
}

/** Of a place in another file its line is known and no more. */
function locationOf(place: RelatedPlace, document: OpenDocument): Location {
  if (!place.elsewhere) return { uri: document.uri, range: document.rangeOf(place) };
  const { uri, line } = place.elsewhere;
  const start = { line, character: 0 };
  return { uri, range: { start, end: start } };
}

export function toEdits(edits: readonly TextEdit[], document: OpenDocument): PlainEdit[] {
  return edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.newText }));
}

/** Edits bound to the version they were made for, where the client minds versions. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  document: OpenDocument,
  abilities: Abilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = toEdits(edits, document);
  return abilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
    : { changes: { [uri]: plain } };
}

export function toMarkup(
  card: Card,
  markdown: boolean,
  articleLink: string,
  translate: Translate,
): MarkupContent {
  const words = translated(card, translate);
  return markdown
    ? { kind: 'markdown', value: cards.cardAsMarkdown(words, articleLink, translate) }
    : { kind: 'plaintext', value: cards.cardAsText(words, articleLink) };
}
