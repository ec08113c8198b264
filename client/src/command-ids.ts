import { clientCommands } from '../../server/src/lsp/protocol.ts';

/** The commands of the product as package.json contributes them. */
export const commandIds = {
  setNextDefaultSlot: 'smsMetering.setNextDefaultSlot',
  insertLogging: 'smsMetering.insertLogging',
  convertEpoch: 'smsMetering.convertEpoch',
  fixAll: 'smsMetering.fixAll',
  showEffective: 'smsMetering.showEffective',
  showGuidance: 'smsMetering.showGuidance',
  searchArticles: 'smsMetering.searchArticles',
  openArticle: 'smsMetering.openArticle',
  restartServer: 'smsMetering.restartServer',
  showLog: 'smsMetering.showLog',
  /** Named by quick fixes of the server; not for the command palette. */
  saveWithEncoding: clientCommands.saveWithEncoding,
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
