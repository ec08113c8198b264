import { t } from '@vscode/l10n';
import type { ServerState } from '../server.ts';

/** Why a page has nothing to show: what the state of the server has to do with it. */
export function whySilent(state: ServerState): string {
  return state === 'stopped'
    ? t('The language server does not run. "SMS Metering: Restart Server" starts it.')
    : t('The language server has not answered yet.');
}
