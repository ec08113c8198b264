import { commands } from 'vscode';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Opens the sample: a site in memory, at the file with faults. */
export const openSample: Command = {
  id: commandIds.openSample,
  run: ({ sample }) => sample.open(),
};

/** Shows what the number behind PackTime says. */
export const hoverSample: Command = {
  id: commandIds.hoverSample,
  async run({ sample }) {
    await sample.openBehind('PackTime=');
    await commands.executeCommand('editor.action.showHover');
  },
};

/** Shows what Windows reads from the sample. */
export const readSample: Command = {
  id: commandIds.readSample,
  async run({ sample, views }) {
    const { document } = await sample.open();
    await views.show('effective', document.uri);
  },
};

/** Draws the site of the sample. */
export const drawSample: Command = {
  id: commandIds.drawSample,
  async run({ sample, showSite }) {
    const { document } = await sample.open();
    await showSite(document.uri);
  },
};

/** Opens the walkthrough. */
export const getStarted: Command = {
  id: commandIds.getStarted,
  run: () =>
    commands.executeCommand('workbench.action.openWalkthrough', 'sms-metering.sms-metering#start', false),
};
