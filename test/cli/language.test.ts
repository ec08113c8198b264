import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCli } from './run-cli.ts';

describe('results in German', () => {
  test('are told by check, with the same rules, places and exit status', async () => {
    const words = ['check', 'samples', '--reference-date', '2001-05-06', '--format', 'json'];
    const english = await runCli(words);
    const german = await runCli([...words, '--language', 'de']);
    assert.equal(german.code, english.code);
    const withoutWords = (text: string) =>
      text.replaceAll(/"(?:message|title)": ?"(?:[^"\\]|\\.)*"/g, '"message"');
    assert.equal(withoutWords(german.stdout), withoutWords(english.stdout));
    assert.match(german.stdout, /"message": ?"PackInterval 900 lässt 15 Minuten zwischen zwei Packläufen/);
  });

  test('end in a summary in German', async () => {
    const { stdout } = await runCli(['check', 'samples', '--reference-date', '2001-05-06', '--language=de']);
    assert.match(stdout, /^8 Dateien geprüft: 1 Fehler, 6 Warnungen, \d+ Information\. Für \d+ ist/m);
  });

  test('are the same from several threads', async () => {
    const words = ['check', 'samples', '--reference-date', '2001-05-06', '--language=de'];
    const one = await runCli(words);
    const many = await runCli([...words, '--jobs=2']);
    assert.equal(many.stdout, one.stdout);
  });

  test('are told by explain, in a page that names its language', async () => {
    const { stdout } = await runCli([
      'explain',
      'samples',
      '--language=de',
      '--now=2001-05-06',
      '--format=html',
    ]);
    assert.match(stdout, /<html lang="de">/);
    assert.match(stdout, /<h1>Software Metering: was die Dateien dieses Standorts sagen<\/h1>/);
    const words = stdout.replaceAll(
      /<style>[\s\S]*?<\/style>|<code>[\s\S]*?<\/code>|<a [\s\S]*?<\/a>|<dt>[\s\S]*?<\/dt>|<h4>[\s\S]*?<\/h4>|<[^>]*>/g,
      ' ',
    );
    const prose = words.replaceAll(/Please close the program[^.]*|&quot;.*?&quot;|\S+=.*?(?=\.| \[)/g, '');
    assert.doesNotMatch(prose, /\b(?:the|which|because|is not)\b/);
  });

  test('are English whatever the environment says, unless they are asked for', async () => {
    const { stdout } = await runCli(['check', 'samples', '--reference-date=2001-05-06']);
    assert.match(stdout, /8 files checked/);
    const refused = await runCli(['check', 'samples', '--language=fr']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /"fr" is no value for --language/);
  });
});
