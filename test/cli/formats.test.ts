import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { formatNames } from '../../server/src/cli/report/formats.ts';
import type { SarifLog, SarifRegion, SarifRun } from '../../server/src/cli/report/sarif/model.ts';
import { visible } from '../../server/src/cli/report/visible.ts';
import { type LanguageId, languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { LineIndex } from '../../server/src/core/text/lines.ts';
import { projectRoot } from '../support/fixtures.ts';
import { sarifFaults } from '../support/sarif.ts';
import { cliPath, folderWith, type JsonFile, onlyRule, runCli, utf16 } from './run-cli.ts';

const twice = '[DS]\r\nPackInterval=604800\r\nPackInterval="604800"\r\n';

const fileNames: Readonly<Record<LanguageId, string>> = {
  'remodbc-ini': 'Remodbc.ini',
  'licmtr-cfg': 'LICMTR.CFG',
  'sms-site-control': 'sitectrl.ct0',
  'site-metering': 'SiteMetering.ini',
  'sms-metering-log': 'Licsrvc.log',
  'sms-metering-settings': '.smsmetering.ini',
};

/** A folder for every rule, with its example in a file of its language. */
function exampleOfEveryRule(isWanted: (rule: Rule, index: number) => boolean = () => true): string {
  return folderWith(
    Object.fromEntries(
      rules
        .filter(isWanted)
        .map(({ meta: { id, languages, examples } }) => [
          `${id}/${fileNames[languages[0] ?? 'remodbc-ini']}`,
          Buffer.from(examples.bad, 'latin1'),
        ]),
    ),
  );
}

async function sarifOf(folder: string, ...words: readonly string[]): Promise<SarifRun> {
  const { stdout } = await runCli(['check', '--format=sarif', ...words], { folder });
  const log = JSON.parse(stdout) as SarifLog;
  assert.deepEqual(sarifFaults(log), []);
  assert.equal(log.runs.length, 1);
  return log.runs[0] as SarifRun;
}

describe('check --format=sarif', () => {
  test('is valid for findings of every kind, each with a rule that explains itself', async () => {
    const { results, tool, artifacts } = await sarifOf(exampleOfEveryRule(), '--unknown-names');
    const { rules: described } = tool.driver;
    assert.ok(described.length > 80, `${described.length} rules`);
    for (const { ruleId, ruleIndex = -1, locations } of results) {
      assert.equal(described[ruleIndex]?.id, ruleId);
      const { artifactLocation } = locations[0]?.physicalLocation ?? {};
      assert.deepEqual(artifacts[artifactLocation?.index ?? -1]?.location, artifactLocation);
    }
    for (const rule of described) {
      assert.ok(rule.help.text.length > 30 && (rule.help.markdown ?? '').length > 30, rule.id);
      assert.ok(/^https:/.test(rule.helpUri ?? 'https:'), rule.id);
    }
    assert.ok(described.filter(({ helpUri }) => helpUri !== undefined).length > 60);
    const fixed = results.filter(({ fixes = [] }) => fixes.length > 0);
    assert.ok(fixed.length > 30, `${fixed.length} results with fixes`);
    assert.ok(results.some(({ relatedLocations = [] }) => relatedLocations.length > 0));
  });

  test('names files by their way from the folder of the run, encoded, and others by their address', async () => {
    const outside = folderWith({ 'Remodbc.ini': twice });
    const folder = folderWith({ 'lab 1/caf\u00e9 #2/Remodbc.ini': twice });
    const { results, originalUriBaseIds } = await sarifOf(folder, ...onlyRule('SWM101'), '.', outside);
    assert.deepEqual(
      results.map(({ locations: [place] }) => place?.physicalLocation.artifactLocation),
      [
        { uri: `file://${outside}/Remodbc.ini`, index: 0 },
        { uri: 'lab%201/caf%C3%A9%20%232/Remodbc.ini', uriBaseId: '%SRCROOT%', index: 1 },
      ],
    );
    assert.deepEqual(Object.keys(originalUriBaseIds), ['%SRCROOT%']);
    assert.doesNotMatch(JSON.stringify(originalUriBaseIds), /file:/, 'the same on every machine');
  });

  test('says where, why and how to mend it, so that the fix gives the mended text', async () => {
    const folder = folderWith({ 'Remodbc.ini': twice });
    const { results } = await sarifOf(folder, ...onlyRule('SWM101'));
    const [result] = results;
    assert.equal(result?.level, 'warning');
    const region = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 22 };
    assert.deepEqual(result.locations[0]?.physicalLocation.region, region);
    assert.equal(result.relatedLocations?.[0]?.physicalLocation.region?.startLine, 2);
    const [fix] = result.fixes ?? [];
    assert.deepEqual([fix?.description.text, fix?.properties.safe], ['Delete this line', false]);
    const edits = (fix?.artifactChanges[0]?.replacements ?? []).map(({ deletedRegion, insertedContent }) => ({
      ...spanOf(deletedRegion, twice),
      newText: insertedContent?.text ?? '',
    }));
    assert.equal(applyEdits(twice, edits), '[DS]\r\nPackInterval=604800\r\n');
  });

  test('recognises a finding when lines come before it, and tells equal lines apart', async () => {
    const lines = 'a=1\r\na=1\r\n';
    const prints = async (text: string) => {
      const { results } = await sarifOf(folderWith({ 'Remodbc.ini': text }), ...onlyRule('SWM101'));
      return results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
    };
    const before = await prints(`[DS]\r\na=0\r\n${lines}`);
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(await prints(`; new\r\n\r\n[DS]\r\na=0\r\n${lines}`), before);
  });

  test('tells what could not be read, and keeps secrets', async () => {
    const folder = folderWith({
      'Licsrvc.log': 'Connecting: DRIVER={SQL Server};UID=sa;PWD=Tr0ub4dor\r\n',
      'Remodbc.ini': utf16(twice),
    });
    const run = await sarifOf(folder, 'missing', '.');
    const [invocation] = run.invocations;
    assert.deepEqual([invocation?.executionSuccessful, invocation?.exitCode], [false, 2]);
    const [notification] = invocation?.toolExecutionNotifications ?? [];
    assert.equal(notification?.message.text, 'missing: no such file or folder.');
    assert.equal(notification.locations?.[0]?.physicalLocation.artifactLocation.uri, 'missing');
    assert.ok(run.results.some(({ ruleId }) => ruleId === 'SWM701'));
    assert.doesNotMatch(JSON.stringify(run), /Tr0ub4dor/);
    assert.deepEqual(
      run.artifacts.map(({ encoding }) => encoding),
      ['windows-1252', 'UTF-16LE', undefined],
    );
    const clean = await sarifOf(folderWith({ 'Remodbc.ini': '[DS]\r\n' }), ...onlyRule('SWM101'));
    assert.deepEqual([clean.results, clean.artifacts, clean.tool.driver.rules], [[], [], []]);
    assert.equal(clean.invocations[0]?.executionSuccessful, true);
  });
});

function spanOf(region: SarifRegion, text: string): { start: number; end: number } {
  const index = new LineIndex(text);
  const { startLine, startColumn = 1, endLine = startLine, endColumn = startColumn } = region;
  return {
    start: index.startOf(startLine - 1) + startColumn - 1,
    end: index.startOf(endLine - 1) + endColumn - 1,
  };
}

describe('check for build services', () => {
  const files = { 'lab,1/Remodbc.ini': twice, 'Remodbc-clean.ini': '[DS]\r\n' };
  const article = 'https://jeffpar.github.io/kbarchive/kb/107/Q107695/';
  const message =
    '"PackInterval" stands already in line 2 of this section; Windows uses that one and never reads this one.';

  test('annotates lines on GitHub', async () => {
    const words = ['check', '--format=github', ...onlyRule('SWM101'), 'miss%ing', '.'];
    const { code, stdout } = await runCli(words, { folder: folderWith(files) });
    assert.equal(code, 2);
    assert.deepEqual(stdout.split('\n'), [
      '::error file=miss%25ing::miss%25ing: no such file or folder.',
      `::warning file=lab%2C1/Remodbc.ini,line=3,col=1,endColumn=22,title=SWM101 duplicate-key::${message}%0A${article}`,
      '',
    ]);
  });

  test('is a test report of JUnit, in which only what leads to exit code 1 is a failure', async () => {
    const words = ['check', '--format=junit', ...onlyRule('SWM101')];
    const folder = folderWith(files);
    const { code, stdout } = await runCli(words, { folder });
    assert.equal(code, 1);
    const escaped = message.replaceAll('"', '&quot;');
    assert.deepEqual(stdout.split('\n'), [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="sms-metering">',
      '  <testsuite name="Remodbc-clean.ini" tests="1" failures="0" errors="0">',
      '    <testcase classname="Remodbc-clean.ini" name="check"/>',
      '  </testsuite>',
      '  <testsuite name="lab,1/Remodbc.ini" tests="1" failures="1" errors="0">',
      '    <testcase classname="lab,1/Remodbc.ini" name="SWM101 duplicate-key (3:1)">',
      `      <failure type="warning" message="${escaped}">3:1 warning ${escaped}`,
      `${article}</failure>`,
      '    </testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
    const passing = await runCli([...words, '--max-severity=warning', '.', 'missing'], { folder });
    assert.match(passing.stdout, /<system-out>3:1 warning /);
    assert.match(
      passing.stdout,
      /failures="0" errors="1">\n.*name="check">\n\s*<error message="missing: no such/,
    );
  });

  test('writes no sign that XML cannot hold', async () => {
    const odd = '\u0001<&>\u001b\ufffe and a few more letters';
    const folder = folderWith({ 'Remodbc.ini': `[DS]\r\n${odd}=1\r\n${odd}=2\r\n` });
    const { stdout } = await runCli(['check', '--format=junit'], { folder });
    assert.match(stdout, /&lt;&amp;&gt;/);
    assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  });
});

describe('the files for continuous integration', () => {
  const readText = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

  test('the problem matcher finds every finding in the lines of a real check', async () => {
    const folder = exampleOfEveryRule();
    const words = ['check', '--unknown-names', '.'];
    const { stdout } = await runCli([...words, '--format=line'], { folder });
    const json = await runCli([...words, '--format=json'], { folder });
    const expected = (JSON.parse(json.stdout) as readonly JsonFile[]).flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, range: { start } }) => ({
        file,
        line: `${start.line + 1}`,
        column: `${start.character + 1}`,
        severity: /^(?:error|warning)$/.test(severity) ? severity : 'notice',
        message: visible(message),
        code: rule,
      })),
    );
    const matchers = (
      JSON.parse(readText('integrations/problem-matcher.json')) as { problemMatcher: Matcher[] }
    ).problemMatcher;
    const found = stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) =>
        matchers.flatMap(({ severity, pattern: [pattern] }) => {
          const match = pattern && new RegExp(pattern.regexp).exec(line);
          if (!match) return [];
          const group = (name: Exclude<keyof MatcherPattern, 'regexp'>) => match[pattern[name] ?? -1];
          const names = ['file', 'line', 'column', 'message', 'code'] as const;
          const parts = Object.fromEntries(names.map((name) => [name, group(name)]));
          return [{ ...parts, severity: group('severity') ?? severity }];
        }),
      );
    assert.ok(found.length > 100);
    assert.deepEqual(found.map(sorted), expected.map(sorted));
  });

  test('the hook takes the files that the program reads, and no others', () => {
    const pattern = /files: &names '\(\?i\)(.*)'/.exec(readText('.pre-commit-hooks.yaml'))?.[1] ?? '';
    const hook = new RegExp(pattern, 'i');
    const names = Object.values(fileNames).flatMap((name) => [
      name,
      name.toUpperCase(),
      `x${name}`,
      `${name}x`,
    ]);
    names.push(
      'Remodbc-old.ini',
      'a.b.sitemetering.ini',
      'x.ct1',
      'x.ct3',
      'Liccli95.lo_',
      'setup.ini',
      'a.log',
    );
    for (const name of names)
      assert.equal(hook.test(`some folder/${name}`), languageOfFile(name) !== undefined, name);
  });

  test('the step of the action writes SARIF, annotates, and hands the exit code on', async () => {
    const folder = folderWith({ 'lab 1/Remodbc.ini': twice, 'output.txt': '' });
    const environment = {
      ...process.env,
      PROGRAM: cliPath,
      PATHS: 'lab 1\n\n',
      OPTIONS: '--rule=SWM101=error\n--zone=America/Chicago\n',
      MAX_SEVERITY: 'warning',
      SARIF_FILE: 'findings.sarif',
      GITHUB_OUTPUT: 'output.txt',
    };
    const script = join(projectRoot, 'integrations/github-check.sh');
    const stdout = execFileSync('bash', [script], { cwd: folder, env: environment, encoding: 'utf8' });
    assert.match(stdout, /^::error file=lab 1\/Remodbc\.ini,line=3,/m);
    assert.equal(readFileSync(join(folder, 'output.txt'), 'utf8'), 'exit-code=1\n');
    assert.deepEqual(sarifFaults(JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8'))), []);
    const inputs = [...readText('action.yml').matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(
      ([, name]) => name,
    );
    for (const name of inputs) assert.match(readText('action.yml'), new RegExp(`^  ${name}:$`, 'm'));
  });
});

interface MatcherPattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly code?: number;
}

interface Matcher {
  readonly severity?: string;
  readonly pattern: readonly MatcherPattern[];
}

function sorted(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(parts).sort());
}

test('every format gives the same bytes with any number of threads', async () => {
  // Units enough for every thread to have some out of turn; what each of them says is the same for all rules.
  const folder = exampleOfEveryRule((_, index) => index % 6 === 0);
  for (const format of formatNames) {
    const words = ['check', `--format=${format}`, 'missing', '.'];
    const one = await runCli([...words, '--jobs=1'], { folder });
    for (const jobs of format === 'json' ? [2, 3] : [2]) {
      const several = await runCli([...words, `--jobs=${jobs}`], { folder });
      assert.deepEqual(several, one, `${format}, ${jobs} threads`);
    }
  }
  const diff = ['check', '--diff', '--fix-suggested'];
  assert.deepEqual(
    await runCli([...diff, '--jobs=3'], { folder }),
    await runCli([...diff, '--jobs=1'], { folder }),
  );
  assert.ok(readFileSync(join(folder, 'SWM101/Remodbc.ini')).length > 0);
});
