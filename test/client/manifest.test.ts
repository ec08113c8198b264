import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandIds } from '../../client/src/command-ids.ts';
import { contributedLanguages } from '../../client/src/languages.ts';
import { settingOf, shownFacts } from '../../client/src/status/site-text.ts';
import { languageIds, languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { meteringSettings } from '../../server/src/core/catalogue/metering/index.ts';
import { readEditorSettings } from '../../server/src/core/configuration/editor-settings.ts';
import { defaultThresholds } from '../../server/src/core/settings.ts';
import { settingName } from '../../server/src/core/site/configured.ts';
import { smsVersions } from '../../server/src/core/values/version.ts';
import { settingsSection } from '../../server/src/lsp/protocol.ts';
import { projectRoot } from '../support/fixtures.ts';

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const { contributes } = manifest;
const [english, german] = ['package.nls.json', 'package.nls.de.json'].map(
  (file) => JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Readonly<Record<string, string>>,
) as [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
const settings: Readonly<Record<string, Setting>> = contributes.configuration.properties;

test('the languages are known to the server', () => {
  const known: readonly string[] = languageIds;
  assert.deepEqual(
    contributedLanguages(manifest).filter((id) => !known.includes(id)),
    [],
  );
});

test('every language has a grammar, an icon and its own defaults for the editor', () => {
  for (const { id, icon } of contributes.languages) {
    if (!contributedLanguages(manifest).includes(id)) continue;
    assert.ok(
      contributes.grammars.some(({ language }: { language?: string }) => language === id),
      id,
    );
    assert.ok(icon.light && icon.dark, id);
    assert.ok(contributes.configurationDefaults[`[${id}]`], id);
  }
});

test('the files of a language are those that the server takes for it', () => {
  for (const { id, filenames = [], filenamePatterns = [] } of contributes.languages) {
    if (!contributedLanguages(manifest).includes(id)) continue;
    const names: readonly string[] = [...filenames, ...filenamePatterns].map((name) =>
      name.replace('*', ' 2'),
    );
    for (const name of names) {
      assert.equal(languageOfFile(name), id, name);
      assert.equal(languageOfFile(name.toUpperCase()), id, name);
    }
  }
});

test('a step of the walkthrough is done by a command, a view or a context that exists', () => {
  const { steps } = contributes.walkthroughs[0];
  const views = Object.values<readonly { id: string }[]>(contributes.views).flat();
  const known = new Set<string>([
    ...Object.values(commandIds).map((id) => `onCommand:${id}`),
    ...views.map(({ id }) => `onView:${id}`),
    'onContext:smsMetering.sampleWasChanged',
  ]);
  assert.equal(steps.length, 4);
  for (const { completionEvents, description } of steps) {
    assert.ok(completionEvents.length > 0);
    for (const event of completionEvents) assert.ok(known.has(event), event);
    const key = description.replaceAll('%', '');
    for (const texts of [english, german]) {
      const commands = [...(texts[key] ?? '').matchAll(/\(command:([^)]+)\)/g)].map(([, id = '']) => id);
      assert.ok(commands.length > 0, key);
      for (const id of commands) assert.ok(known.has(`onCommand:${id}`), id);
    }
  }
});

test('no command has a key binding, and each that is not for everybody says when it applies', () => {
  assert.equal(contributes.keybindings, undefined);
  const limited = new Set(
    contributes.menus.commandPalette.map(({ command }: { command: string }) => command),
  );
  const anywhere = Object.values(commandIds).filter((id) => !limited.has(id));
  assert.deepEqual(
    anywhere.map((id) => id.replace('smsMetering.', '')),
    ['showGuidance', 'searchArticles', 'openArticle', 'showCommands', 'getStarted', 'openSample', 'showLog'],
  );
});

test('a manifest without languages has none', () => {
  assert.deepEqual(contributedLanguages(undefined), []);
  assert.deepEqual(contributedLanguages({}), []);
});

test('every command is contributed, and every contributed command exists', () => {
  const contributed = contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(contributed.toSorted(), Object.values(commandIds).toSorted());
});

test('menus name contributed commands only', () => {
  const menus = Object.values<readonly { command: string }[]>(contributes.menus).flat();
  const ids: readonly string[] = Object.values(commandIds);
  assert.deepEqual(
    menus.filter(({ command }) => !ids.includes(command)),
    [],
  );
});

test('commands are offered in languages that exist', () => {
  const menus = Object.values<readonly { when?: string }[]>(contributes.menus).flat();
  const named = menus.flatMap(({ when = '' }) =>
    [...when.matchAll(/LangId (?:== |=~ \/\^\()([\w|-]+)/g)].flatMap(([, ids = '']) => ids.split('|')),
  );
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((id) => !contributedLanguages(manifest).includes(id)),
    [],
  );
});

test('the defaults are those of the server, without a complaint', () => {
  const { layer, faults } = readEditorSettings(defaultsAsTree(), settingsSection);
  assert.deepEqual(faults, []);
  assert.deepEqual([...layer.keys()], [], 'a default states nothing');
});

test('the choices are those of the server', () => {
  assert.deepEqual(settings['smsMetering.version']?.enum, ['', ...smsVersions]);
  for (const name of ['mode', 'environment']) {
    for (const choice of settings[`smsMetering.${name}`]?.enum ?? [])
      assert.deepEqual(
        readEditorSettings({ [name]: choice }, settingsSection).faults,
        [],
        `${name}: ${choice}`,
      );
  }
});

test('every threshold of a rule is a setting', () => {
  const thresholds = Object.keys(settings).flatMap((name) => /(?<=\.thresholds\.).+/.exec(name)?.[0] ?? []);
  assert.deepEqual(thresholds.toSorted(), Object.keys(defaultThresholds).toSorted());
});

test('properties can be declared to be any schedule, and the server takes them as such', () => {
  const { enum: choices } =
    contributes.configuration.properties['smsMetering.schedules'].additionalProperties;
  assert.deepEqual(choices, meteringSettings.filter(({ type }) => type === 'schedule').map(settingName));
  const schedules = Object.fromEntries(choices.map((name: string) => [`Property of ${name}`, name]));
  const { layer, faults } = readEditorSettings({ schedules }, settingsSection);
  const read = Object.fromEntries([...layer.values()].map(({ name, value }) => [name, value]));
  const stated = Object.fromEntries(
    Object.entries(schedules).map(([name, value]) => [`schedules.${name}`, value]),
  );
  assert.deepEqual([read, faults], [stated, []]);
});

test('every setting is described', () => {
  for (const [name, { markdownDescription }] of Object.entries(settings))
    assert.ok(markdownDescription.trim(), name);
});

test('the status leads to settings that exist', () => {
  for (const fact of shownFacts) assert.ok(settings[settingOf(fact)], fact);
});

test('every file that the manifest names exists', () => {
  const named = JSON.stringify({ contributes, icon: `./${manifest.icon}` }).matchAll(/"(\.\/[^"]+)"/g);
  const missing = [...named]
    .map(([, file = '']) => file)
    .filter((file) => !existsSync(join(projectRoot, file)));
  assert.deepEqual(missing, []);
});

/** The defaults as an editor hands them over for the section. */
function defaultsAsTree(): Readonly<Record<string, unknown>> {
  const tree: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(settings)) {
    const [section, group = '', member] = name.split('.');
    assert.equal(section, settingsSection);
    if (member === undefined) tree[group] = value;
    else tree[group] = { ...(tree[group] as object), [member]: value };
  }
  return tree;
}
