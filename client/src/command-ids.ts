import { clientCommands } from '../../server/src/lsp/protocol.ts';

/** The commands of the product as package.json contributes them. */
export const commandIds = {
  setNextDefaultSlot: 'smsMetering.setNextDefaultSlot',
  insertLogging: 'smsMetering.insertLogging',
  convertEpoch: 'smsMetering.convertEpoch',
  chooseSchedule: 'smsMetering.chooseSchedule',
  createProfile: 'smsMetering.createProfile',
  fixAll: 'smsMetering.fixAll',
  fixAllInFolder: 'smsMetering.fixAllInFolder',
  fixAllInWorkspace: 'smsMetering.fixAllInWorkspace',
  showEffective: clientCommands.showEffective,
  showDisagreement: 'smsMetering.showDisagreement',
  explainFile: 'smsMetering.explainFile',
  explainSite: 'smsMetering.explainSite',
  showSite: 'smsMetering.showSite',
  showGuidance: 'smsMetering.showGuidance',
  searchArticles: 'smsMetering.searchArticles',
  openArticle: 'smsMetering.openArticle',
  showCommands: 'smsMetering.showCommands',
  getStarted: 'smsMetering.getStarted',
  openSample: 'smsMetering.openSample',
  /** Steps of the walkthrough; not for the command palette. */
  hoverSample: 'smsMetering.hoverSample',
  readSample: 'smsMetering.readSample',
  drawSample: 'smsMetering.drawSample',
  restartServer: 'smsMetering.restartServer',
  showLog: 'smsMetering.showLog',
  /** Named by code actions of the server; not for the command palette. */
  saveWithEncoding: clientCommands.saveWithEncoding,
  declareSchedule: clientCommands.declareSchedule,
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

export type CommandName = keyof typeof commandIds;
