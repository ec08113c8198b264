import assert from 'node:assert/strict';
import type { ControlFile, IniFile, LogFile } from '../../../server/src/core/document.ts';
import { DEFAULT_TEXT } from '../../../server/src/core/ini/effective.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { LogStream } from '../../../server/src/core/logs/stream.ts';
import { NONE } from '../../../server/src/core/sitectrl/tree.ts';
import { effectiveSections } from '../../support/effective-sections.ts';
import { printIni } from '../../support/print-ini.ts';
import { checkSettings, type FileInput, factsFor, fileOf, makeFile, smallerFile } from '../languages.ts';
import { target } from '../target.ts';

const iniLanguages = ['remodbc-ini', 'licmtr-cfg', 'site-metering', 'sms-metering-settings'] as const;

/** The INI scanner accounts for every character, and what Windows reads lies in its line. */
export const iniScanner = target<FileInput>({
  name: 'ini',
  make: makeFile(iniLanguages),
  smaller: smallerFile,
  check: (input) => {
    const file = fileOf(input) as IniFile;
    assert.equal(printIni(file.ini), input.text);
    for (const { name, keys } of effectiveSections(file.profile)) {
      for (const { key, value } of keys) {
        const line = file.profile.find(name, key);
        // An earlier line of the same name without `=` hides all others.
        if (line === undefined) {
          assert.equal(value, DEFAULT_TEXT, `[${name}] ${key}`);
          continue;
        }
        assert.ok(file.profile.isEffective(line), `[${name}] ${key}`);
        assert.ok(file.ini.valueStart(line) <= file.ini.contentEnd(line));
      }
    }
  },
});

/** Every character of a site control file is part of a token or a blank, and the items of its tree nest. */
export const controlScanner = target<FileInput>({
  name: 'control',
  make: makeFile(['sms-site-control']),
  smaller: smallerFile,
  check: (input) => {
    const { tree } = fileOf(input) as ControlFile;
    const { tokens } = tree;
    let end = /^(?:\ufeff|ï»¿)/.exec(input.text)?.[0].length ?? 0;
    for (let token = 0; token < tokens.count; token++) {
      assert.match(input.text.slice(end, tokens.start(token)), /^[\0- ]*$/);
      assert.ok(tokens.end(token) > tokens.start(token));
      end = tokens.end(token);
    }
    assert.match(input.text.slice(end), /^[\0- ]*$/);
    let next = 0;
    for (let item = 0; item < tree.count; item++) {
      const parent = tree.parent(item);
      assert.ok(parent < item && tree.endItem(item) > item && tree.endItem(item) <= tree.count);
      if (parent !== NONE) assert.ok(tree.isBlock(parent) && tree.endItem(item) <= tree.endItem(parent));
      assert.ok(tree.firstToken(item) >= next && tree.endToken(item) > tree.firstToken(item));
      assert.ok(
        tree.firstField(item) >= tree.firstToken(item) && tree.firstField(item) <= tree.endToken(item),
      );
      next = tree.endToken(item);
    }
  },
});

interface LogInput extends FileInput {
  readonly cuts: readonly number[];
}

/** A log read in parts is the log read at once. */
export const logScanner = target<LogInput>({
  name: 'log',
  make: (random) => ({
    ...makeFile(['sms-metering-log'])(random),
    cuts: random.many(random.below(9), () => random.below(4000)),
  }),
  smaller: function* (input) {
    for (const { text } of smallerFile(input)) yield { ...input, text };
  },
  check: (input) => {
    const { language, text, cuts } = input;
    const file = fileOf(input) as LogFile;
    const facts = factsFor(input);
    const context = { language, encoding: file.encoding, facts, settings: checkSettings };
    const stream = new LogStream(context, 1);
    const places = cuts.map((cut) => cut % (text.length + 1)).toSorted((one, other) => one - other);
    for (const [index, start] of [0, ...places].entries())
      stream.write(text.slice(start, places[index] ?? text.length));
    const whole = lint(file, facts, checkSettings);
    assert.deepEqual(
      stream.end().findings.map(({ rule, start }) => `${rule} ${start}`),
      whole.map(({ rule, start }) => `${rule} ${start}`),
    );
  },
});
