import type { Connection, InlayHint, MarkupContent } from 'vscode-languageserver';
import { hoverAt } from '../../service/hover.ts';
import { inlayHints } from '../../service/inlay-hints.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { toMarkup } from '../conversion.ts';
import type { View, Views } from '../views.ts';

/** What an inlay hint carries, so that its tooltip can be told when it is asked for. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  /** Offset behind the value. */
  readonly at: number;
}

/** Answers with values in words; what is known of a value beyond them is told when a person points at the words. */
export function registerInlayHints(
  connection: Connection,
  answers: Answers,
  views: Views,
  abilities: Abilities,
): void {
  connection.languages.inlayHint.on(
    answers.to([], async ({ textDocument, range }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      const { document, settings, context } = view;
      const { uri, version } = document;
      const hints = inlayHints(document.parsed, document.spanOf(range), settings.inlayHints, context);
      return hints.map(({ at, label }): InlayHint => {
        const tooltip = abilities.resolvesHints ? undefined : tooltipAt(view, at, abilities);
        return {
          position: document.rangeOf({ start: at, end: at }).start,
          label: abilities.translate(label),
          paddingLeft: true,
          ...(tooltip && { tooltip }),
          ...(abilities.resolvesHints && { data: { uri, version, at } satisfies HintData }),
        };
      });
    }),
  );

  // A hint that cannot be resolved comes back as it was.
  connection.languages.inlayHint.resolve(async (hint, token) => {
    const resolve = answers.to<InlayHint, InlayHint>(hint, async () => {
      const data = hint.data as Partial<HintData> | undefined;
      const view = typeof data?.uri === 'string' ? await views.of(data.uri) : undefined;
      if (!view || view.document.version !== data?.version || typeof data.at !== 'number') return hint;
      const tooltip = tooltipAt(view, data.at, abilities);
      return tooltip ? { ...hint, tooltip } : hint;
    });
    return resolve(hint, token);
  });
}

/** The same as the hover of the value. */
function tooltipAt(
  { document, context, settings }: View,
  at: number,
  abilities: Abilities,
): MarkupContent | undefined {
  const hover = hoverAt(document.parsed, Math.max(0, at - 1), context);
  return hover && toMarkup(hover.card, abilities.markdownHover, settings.articleLink, abilities.translate);
}
