// @ts-check

/**
 * User settings for a VS Code that is only here to show or test one extension: nothing greets, suggests or asks, and
 * a file is saved when somebody saves it (VS Code in a browser saves by itself otherwise).
 */
export const userSettings = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'update.mode': 'none',
  'workbench.reduceMotion': 'on',
};
