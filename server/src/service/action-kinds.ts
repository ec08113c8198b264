/** The kinds of actions, by the names that editors group and filter them with. */
export const actionKinds = {
  quickFix: 'quickfix',
  fixAll: 'source.fixAll.smsMetering',
  /** No kind of fixAll: what is done on save keeps to the file that is saved. */
  fixFolder: 'source.smsMetering.fixFolder',
  convertEpoch: 'refactor.rewrite.smsMetering.convertEpoch',
  noteDate: 'refactor.rewrite.smsMetering.noteDate',
  nextDefaultSlot: 'refactor.rewrite.smsMetering.nextDefaultSlot',
  insertLogging: 'refactor.rewrite.smsMetering.insertLogging',
  chooseSchedule: 'refactor.rewrite.smsMetering.chooseSchedule',
  rewriteSchedule: 'refactor.rewrite.smsMetering.rewriteSchedule',
  declareSchedule: 'refactor.rewrite.smsMetering.declareSchedule',
} as const;
export type ActionKind = (typeof actionKinds)[keyof typeof actionKinds];
