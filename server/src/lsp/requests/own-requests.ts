import type { Connection } from 'vscode-languageserver';
import { publicArchive } from '../../core/catalogue/articles/links.ts';
import type { IniFile } from '../../core/document.ts';
import type { Span } from '../../core/text/lines.ts';
import { translated } from '../../core/words/translated.ts';
import type { EditResult } from '../../service/action.ts';
import { listArticles } from '../../service/articles.ts';
import { effectiveText } from '../../service/effective-text.ts';
import { type KnownFact, knownFacts } from '../../service/known-facts.ts';
import { convertEpoch } from '../../service/remodbc/convert-epoch.ts';
import { insertLogging } from '../../service/remodbc/insert-logging.ts';
import { nextDefaultSlotEdit } from '../../service/remodbc/next-default-slot.ts';
import { scheduleOffers, setScheduleEdit } from '../../service/settings/set-schedule.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers, Handler } from '../answers.ts';
import { toEdits } from '../conversion.ts';
import {
  type ArticleItem,
  type ArticlesParams,
  type DocumentParams,
  type EditAnswer,
  methods,
  type PlaceParams,
  type ScheduleOffersAnswer,
  type SetScheduleParams,
  type SiteFactItem,
  type SiteFactsAnswer,
  type SourceView,
} from '../protocol.ts';
import type { View, Views } from '../views.ts';
import { registerGuidance } from './guidance.ts';
import { noAnswer } from './no-answer.ts';

const notOpen: EditAnswer = {
  ok: false,
  reason: 'No Remodbc.ini is open under this address.',
};

const noSite = { ok: false, reason: 'No file of software metering is open under this address.' } as const;

/** Answers to the product's own requests, which commands of a client are made of. */
export function registerRequests(
  connection: Connection,
  answers: Answers,
  views: Views,
  abilities: Abilities,
): void {
  const say = <Answer>(answer: Answer): Answer => translated(answer, abilities.translate);

  /** An answer made of the edits that a service computes for a Remodbc.ini. */
  const edits = <Params extends DocumentParams>(
    compute: (file: IniFile, view: View, params: Params) => EditResult,
  ): Handler<Params, EditAnswer> =>
    answers.to<Params, EditAnswer>(say(noAnswer), async (params) => {
      const view = await views.of(uriOf(params));
      const file = view?.document.parsed;
      if (!view || file?.kind !== 'ini' || file.language !== 'remodbc-ini') return say(notOpen);
      return say(toAnswer(compute(file, view, params), view));
    });

  connection.onRequest<EditAnswer, void>(
    methods.nextDefaultSlot,
    edits((file, { context }) => nextDefaultSlotEdit(file, context)),
  );
  connection.onRequest<EditAnswer, void>(methods.insertLogging, edits(insertLogging));
  connection.onRequest<EditAnswer, void>(
    methods.convertEpoch,
    edits<PlaceParams>((file, { document, context }, { range }) =>
      convertEpoch(file, document.spanOf(range), context),
    ),
  );

  connection.onRequest(
    methods.effective,
    answers.to<DocumentParams, SourceView | null>(null, async (params) => {
      const { parsed, version } = (await views.of(uriOf(params)))?.document ?? {};
      if (parsed?.kind !== 'ini' || version === undefined) return null;
      const { text, sourceLines } = effectiveText(parsed);
      return { text: commentsIn(text, abilities), sourceLines, version };
    }),
  );
  connection.onRequest(
    methods.comparison,
    answers.to<DocumentParams, SourceView | null>(null, async (params) => {
      const { parsed, version } = (await views.of(uriOf(params)))?.document ?? {};
      if (parsed?.kind !== 'ini' || version === undefined) return null;
      const { comparison } = await import('../../service/comparison.ts');
      const { text, sourceLines } = comparison(parsed);
      return { text: text.split('\n').map(abilities.translate).join('\n'), sourceLines, version };
    }),
  );
  connection.onRequest(
    methods.siteFacts,
    answers.to<DocumentParams, SiteFactsAnswer | null>(null, async (params) => {
      const view = await views.of(uriOf(params));
      if (!view) return null;
      const { document, context, notes, settingFaults } = view;
      const facts = knownFacts(document.parsed, context.facts).map(toItem);
      return say({ facts, notes: notes(), settingFaults: settingFaults() });
    }),
  );
  connection.onRequest(
    methods.articles,
    answers.to<ArticlesParams | undefined, readonly ArticleItem[]>([], async (params) => {
      const view = await views.of(uriOf(params));
      return say(await listArticles(view?.settings.articleLink ?? publicArchive));
    }),
  );
  registerSchedules(connection, answers, views, abilities);
  registerGuidance(connection, answers, views, abilities);
}

/** Answers about the schedule at a place of a file: what to choose from, and the edit that writes the chosen one. */
function registerSchedules(
  connection: Connection,
  answers: Answers,
  views: Views,
  { translate }: Abilities,
): void {
  const at = <Answer>(
    failure: Answer,
    compute: (view: View, span: Span, params: Partial<SetScheduleParams>) => Answer,
  ): Handler<Partial<SetScheduleParams> | undefined, Answer> =>
    answers.to<Partial<SetScheduleParams> | undefined, Answer>(failure, async (params) => {
      const view = await views.of(uriOf(params));
      const answer =
        view && params?.range ? compute(view, view.document.spanOf(params.range), params) : failure;
      return translated(answer, translate);
    });

  connection.onRequest<ScheduleOffersAnswer, void>(
    methods.scheduleOffers,
    at<ScheduleOffersAnswer>(noSite, ({ document, context }, span) =>
      scheduleOffers(document.parsed, span, context),
    ),
  );
  connection.onRequest<EditAnswer, void>(
    methods.setSchedule,
    at<EditAnswer>(noSite, (view, span, { phrase }) => {
      const { document, context } = view;
      const words = typeof phrase === 'string' ? phrase : '';
      return toAnswer(setScheduleEdit(document.parsed, span, words, context), view);
    }),
  );
}

/** Requests of our own arrive unchecked. */
function uriOf(params: Partial<DocumentParams> | undefined): string {
  return typeof params?.uri === 'string' ? params.uri : '';
}

function toAnswer(result: EditResult, { document }: View): EditAnswer {
  if (!result.ok) return result;
  const { uri, version } = document;
  return { ok: true, uri, version, title: result.title, edits: toEdits(result.edits, document) };
}

function toItem({ fact, label, known, use }: KnownFact): SiteFactItem {
  if (!known) return { fact, label, use };
  const { words, uri, line } = known.origin;
  return {
    fact,
    label,
    value: known.value,
    origin: words,
    ...(uri !== undefined && { originUri: uri }),
    ...(line !== undefined && { originLine: line }),
    use,
  };
}

/** The text with its comments in the language of the client; all else in it is the file's. */
function commentsIn(text: string, { translate }: Abilities): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(';') ? translate(line) : line))
    .join('\n');
}
