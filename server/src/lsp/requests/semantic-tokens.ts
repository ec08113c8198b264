import type {
  Connection,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensEdit,
} from 'vscode-languageserver';
import type { Span } from '../../core/text/lines.ts';
import { semanticModifiers, semanticTypes } from '../../service/semantic-legend.ts';
import { semanticTokens } from '../../service/semantic-tokens.ts';
import type { Answers } from '../answers.ts';
import type { View, Views } from '../views.ts';

/** The tokens of a longer text are told for the part that is seen, and not for all of it at once. */
const LONGEST_WHOLE = 1 << 17;

/** As many numbers as the protocol has for a token. */
const NUMBERS = 5;

/** What was sent last of a document, to tell later what is different. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Answers with semantic tokens: of a part, of a whole text, or what is different from the last time. */
export function registerSemanticTokens(connection: Connection, answers: Answers, views: Views): void {
  const sent = new WeakMap<View['document'], Sent>();
  let lastId = 0;

  const whole = (view: View | undefined): Sent | undefined => {
    if (!view || view.document.parsed.characters.length > LONGEST_WHOLE) return undefined;
    const data = encode(view, { start: 0, end: view.document.parsed.characters.length });
    const now = { resultId: String(++lastId), data };
    sent.set(view.document, now);
    return now;
  };

  connection.languages.semanticTokens.onRange(
    answers.to({ data: [] as number[] }, async ({ textDocument, range }) => {
      const view = await views.of(textDocument.uri);
      return { data: view ? encode(view, view.document.spanOf(range)) : [] };
    }),
  );
  // The protocol lets a server have nothing to say of a whole text; the library's types do not.
  connection.languages.semanticTokens.on(
    answers.to<{ textDocument: { uri: string } }, SemanticTokens>(nothing, async ({ textDocument }) => {
      const now = whole(await views.of(textDocument.uri));
      return now ? { resultId: now.resultId, data: [...now.data] } : nothing;
    }),
  );
  connection.languages.semanticTokens.onDelta(
    answers.to<
      { textDocument: { uri: string }; previousResultId: string },
      SemanticTokens | SemanticTokensDelta
    >(nothing, async ({ textDocument, previousResultId }) => {
      const view = await views.of(textDocument.uri);
      const before = view && sent.get(view.document);
      const now = whole(view);
      if (!now) return nothing;
      const { resultId, data } = now;
      return before?.resultId === previousResultId
        ? { resultId, edits: difference(before.data, data) }
        : { resultId, data: [...data] };
    }),
  );
}

const nothing = null as unknown as SemanticTokens;

function encode({ document, context }: View, span: Span): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const token of semanticTokens(document.parsed, span, context)) {
    const { line, character } = document.rangeOf(token).start;
    const length = token.end - token.start;
    if (length <= 0) continue;
    const type = semanticTypes.indexOf(token.type);
    const modifiers = token.modifiers.reduce(
      (bits, name) => bits | (1 << semanticModifiers.indexOf(name)),
      0,
    );
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      length,
      type,
      modifiers,
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

/** One edit that replaces all between what is the same in front and what is the same behind, in whole tokens. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front++;
  front -= front % NUMBERS;
  let behind = 0;
  while (behind < shorter - front && before[before.length - 1 - behind] === after[after.length - 1 - behind])
    behind++;
  behind -= behind % NUMBERS;
  if (front + behind === before.length && before.length === after.length) return [];
  return [
    {
      start: front,
      deleteCount: before.length - front - behind,
      data: after.slice(front, after.length - behind),
    },
  ];
}
