import { publicArchive } from '../../core/catalogue/articles/links.ts';
import {
  type ChosenSettings,
  checkSettingsOf,
  chooseSettings,
  type SettingsLayer,
  settingIn,
  sourceOfChosen,
} from '../../core/configuration/layers.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { SiteSource } from '../../core/site/resolve.ts';
import { allHints, type HintChoice } from '../../service/hint-choice.ts';

/** The settings that count for a document, and what follows from them. */
export interface ServerSettings {
  /** What they say of the site. */
  readonly source: SiteSource;
  readonly check: CheckSettings;
  /** Template of the address that articles are linked to. */
  readonly articleLink: string;
  readonly inlayHints: HintChoice;
  readonly codeLens: boolean;
  /** Which setting won, and over what. */
  readonly chosen: ChosenSettings;
}

/** @param layers what states settings, the most trusted first */
export function settingsFrom(layers: readonly SettingsLayer[]): ServerSettings {
  const chosen = chooseSettings(layers);
  const source = sourceOfChosen(chosen);
  return {
    source,
    check: checkSettingsOf(source),
    articleLink: articleLinkIn(chosen),
    inlayHints: {
      times: flagIn(chosen, 'inlayHints.times', allHints.times),
      schedules: flagIn(chosen, 'inlayHints.schedules', allHints.schedules),
      units: flagIn(chosen, 'inlayHints.units', allHints.units),
    },
    codeLens: flagIn(chosen, 'codeLens', false),
    chosen,
  };
}

/** A path names files for the editor to open; a link needs an address. */
function articleLinkIn(chosen: ChosenSettings): string {
  const link = String(settingIn(chosen, 'articleLink')?.value ?? '');
  return /^\s*(?:https?|file):\/\//i.test(link) ? link : publicArchive;
}

function flagIn(chosen: ChosenSettings, name: string, fallback: boolean): boolean {
  return (settingIn(chosen, name)?.value ?? fallback) === true;
}
