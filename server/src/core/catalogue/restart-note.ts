import type { Statement } from './evidence.ts';

/**
 * SWM219: what to do after any edit of Remodbc.ini. It is true of every edit and of no place in the file, so it is no rule and makes no
 * diagnostic: the hovers of sections show it. No article says when the service reads its file again; that the service has to be restarted
 * follows from its being the only program that reads the file.
 */
export const restartNote: Statement = {
  text: 'Restart SMS_LICENSE_SERVER on each software metering server (assumed: no article says when the file is read again).',
  evidence: 'inferred',
};
