import type { Connection } from 'vscode-languageserver';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { type ExplainParams, type Explanation, methods } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Views } from '../views.ts';

/** Answers with reports on files and sites. What makes them is loaded when the first is asked for, so that the server starts without it. */
export function registerExplanations(
  connection: Connection,
  answers: Answers,
  views: Views,
  sites: SiteStore,
  runtime: Runtime,
  { translate, language }: Abilities,
): void {
  connection.onRequest<Explanation | null, void>(
    methods.explain,
    answers.to<Partial<ExplainParams> | undefined, Explanation | null>(null, async (params) => {
      const view = await views.of(typeof params?.uri === 'string' ? params.uri : '');
      if (!view) return null;
      const { explainView } = await import('./explanation.ts');
      const scope = params?.scope === 'site' ? 'site' : 'file';
      const format = params?.format === 'html' ? 'html' : 'markdown';
      return explainView(view, scope, format, sites, runtime, { translate, language });
    }),
  );
}
