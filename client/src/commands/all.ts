import type { CommandName } from '../command-ids.ts';
import { chooseSchedule } from './choose-schedule.ts';
import type { Command } from './command.ts';
import { convertEpoch } from './convert-epoch.ts';
import { createProfile } from './create-profile.ts';
import { declareSchedule } from './declare-schedule.ts';
import { explainFile, explainSite } from './explain.ts';
import { fixAll } from './fix-all.ts';
import { fixAllInFolder, fixAllInWorkspace } from './fix-all-files.ts';
import { insertLogging } from './insert-logging.ts';
import { openArticle } from './open-article.ts';
import { restartServer } from './restart-server.ts';
import { drawSample, getStarted, hoverSample, openSample, readSample } from './sample.ts';
import { saveWithEncoding } from './save-with-encoding.ts';
import { searchArticles } from './search-articles.ts';
import { setNextDefaultSlot } from './set-next-default-slot.ts';
import { showCommands } from './show-commands.ts';
import { showDisagreement, showEffective } from './show-effective.ts';
import { showGuidance } from './show-guidance.ts';
import { showLog } from './show-log.ts';
import { showSite } from './show-site.ts';

/** What each command does. */
export const allCommands: Readonly<Record<CommandName, Command>> = {
  setNextDefaultSlot,
  insertLogging,
  convertEpoch,
  chooseSchedule,
  createProfile,
  fixAll,
  fixAllInFolder,
  fixAllInWorkspace,
  showEffective,
  showDisagreement,
  explainFile,
  explainSite,
  showSite,
  showGuidance,
  searchArticles,
  openArticle,
  showCommands,
  getStarted,
  openSample,
  hoverSample,
  readSample,
  drawSample,
  restartServer,
  showLog,
  saveWithEncoding,
  declareSchedule,
};
