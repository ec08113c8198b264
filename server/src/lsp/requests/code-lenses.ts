import type { CodeLens, Connection } from 'vscode-languageserver';
import { codeLenses } from '../../service/code-lenses.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { clientCommands } from '../protocol.ts';
import type { Views } from '../views.ts';

/** Answers with lenses where a person wants them. A click on one shows what Windows reads, if the client can; else they are words to read. */
export function registerCodeLenses(
  connection: Connection,
  answers: Answers,
  views: Views,
  { options, translate }: Abilities,
): void {
  connection.onCodeLens(
    answers.to([], async ({ textDocument }) => {
      const view = await views.of(textDocument.uri);
      if (!view?.settings.codeLens) return [];
      const { document, context } = view;
      const shows = options.showEffective === true;
      return codeLenses(document.parsed, context).map((lens): CodeLens => {
        const command = lens.isCount && shows ? clientCommands.showEffective : '';
        const title = translate(lens.title);
        return { range: document.rangeOf(lens), command: { title, command, arguments: [document.uri] } };
      });
    }),
  );
}
