import type { Connection } from 'vscode-languageserver';
import { publicArchive } from '../../core/catalogue/articles/links.ts';
import { translated } from '../../core/words/translated.ts';
import { findArticles } from '../../service/guidance/articles.ts';
import { guidanceAt } from '../../service/guidance/guidance.ts';
import type { ArticleGuidance, Guidance } from '../../service/guidance/model.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { type GuidanceParams, methods, type PlainPosition, type SearchArticlesParams } from '../protocol.ts';
import type { Views } from '../views.ts';

const MOST_ARTICLES = 50;
const USUAL_ARTICLES = 20;

/** Answers to the requests behind the view that guides a person: what is known of a place, and which articles fit some words. */
export function registerGuidance(
  connection: Connection,
  answers: Answers,
  views: Views,
  { translate }: Abilities,
): void {
  connection.onRequest(
    methods.guidance,
    answers.to<Partial<GuidanceParams> | undefined, Guidance | null>(null, async (params) => {
      const view = await views.of(textOf(params?.uri));
      if (!view || !isPosition(params?.position)) return null;
      const { document, context, settings, findings } = view;
      const offset = document.offsetAt(params.position);
      const guidance = await guidanceAt(document.parsed, offset, findings(), context, settings.articleLink);
      return translated(guidance, translate);
    }),
  );
  connection.onRequest(
    methods.searchArticles,
    answers.to<Partial<SearchArticlesParams> | undefined, readonly ArticleGuidance[]>([], async (params) => {
      const view = await views.of(textOf(params?.uri));
      const articleLink = view?.settings.articleLink ?? publicArchive;
      const reader = { facts: view?.context.facts ?? {}, articleLink };
      return translated(await findArticles(textOf(params?.query), limitOf(params?.limit), reader), translate);
    }),
  );
}

/** Requests of our own arrive unchecked. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function limitOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? Math.min(value, MOST_ARTICLES) : USUAL_ARTICLES;
}

function isPosition(value: unknown): value is PlainPosition {
  const { line, character } = (value ?? {}) as Partial<PlainPosition>;
  return Number.isInteger(line) && Number.isInteger(character);
}
