import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { settingsSection } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/**
 * Writes into the settings which setting of software metering a property of site control files is. Takes the address of the file, the name of the property
 * and that of the setting. What was declared before stays; another spelling of the same property goes.
 */
export const declareSchedule: Command = {
  id: commandIds.declareSchedule,
  async run(_context, address, property, setting) {
    if (typeof address !== 'string' || typeof property !== 'string' || typeof setting !== 'string') return;
    const configuration = workspace.getConfiguration(settingsSection, Uri.parse(address, true));
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    const known = configuration.inspect<Record<string, string>>('schedules');
    const before = (workspace.workspaceFolders ? known?.workspaceValue : known?.globalValue) ?? {};
    const others = Object.entries(before).filter(([name]) => name.toLowerCase() !== property.toLowerCase());
    await configuration.update('schedules', { ...Object.fromEntries(others), [property]: setting }, target);
  },
};
