import { t } from '@vscode/l10n';
import { type QuickPickItem, window } from 'vscode';
import {
  type EditAnswer,
  methods,
  type PlaceParams,
  type ScheduleOffersAnswer,
  type SetScheduleParams,
} from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor, applyAnswer, plainRange } from './edits.ts';

/** Lets a person choose a schedule, or type one, and writes it at the cursor in the form of the file. */
export const chooseSchedule: Command = {
  id: commandIds.chooseSchedule,
  async run({ server }) {
    const editor = activeEditor();
    if (!editor) return;
    const place: PlaceParams = {
      uri: editor.document.uri.toString(),
      range: plainRange(editor.selection),
    };
    const offers = await server.request<ScheduleOffersAnswer>(methods.scheduleOffers, place);
    if (!offers.ok) {
      window.showInformationMessage(offers.reason);
      return;
    }
    const phrase = await pickPhrase(offers);
    if (phrase === undefined) return;
    const params: SetScheduleParams = { ...place, phrase };
    await applyAnswer(await server.request<EditAnswer>(methods.setSchedule, params), editor);
  },
};

/** A list to choose from, whose first entry is what was typed, so that every schedule can be asked for. */
function pickPhrase({
  label,
  present,
  choices,
}: Extract<ScheduleOffersAnswer, { readonly ok: true }>): Promise<string | undefined> {
  const pick = window.createQuickPick();
  const offered: readonly QuickPickItem[] = choices.map(({ phrase, token }) => ({
    label: phrase,
    description: token,
  }));
  pick.title = t('Schedule of {0}', label);
  pick.placeholder = present === '' ? 'every 2 weeks on Tuesday at 11:42' : t('Now: {0}', present);
  pick.items = offered;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isOffered = typed === '' || offered.some((item) => item.label === typed);
    pick.items = isOffered
      ? offered
      : [...offered, { label: typed, description: t('as typed'), alwaysShow: true }];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
