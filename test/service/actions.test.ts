import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { Action } from '../../server/src/service/action.ts';
import { actionsAt } from '../../server/src/service/code-actions.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { contextIn, fileWithCaret, remodbc } from '../support/marked-text.ts';

const lineEnds = ['\n', '\r\n', '\r'] as const;

function findingsOf(text: string): readonly Finding[] {
  return lint(remodbc(text), {}, defaultSettings);
}

/** The actions at the caret of a text. */
function actions(
  marked: string,
  only?: readonly string[],
  context: ServiceContext = contextIn(),
): readonly Action[] {
  const { file, offset } = fileWithCaret(marked);
  const request = {
    span: { start: offset, end: offset },
    findings: findingsOf(file.text),
    only,
    isAutomatic: false,
  };
  return actionsAt(file, request, context);
}

function titles(marked: string, only?: readonly string[]): readonly string[] {
  return actions(marked, only).map(({ title }) => title);
}

/** The text after the action of that title. */
function taking(marked: string, title: string | RegExp, context?: ServiceContext): string {
  const found = actions(marked, undefined, context).find((action) =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  assert.ok(found, `no action ${title} among ${titles(marked).join(' / ')}`);
  return applyEdits(marked.replace('|', ''), found.edits);
}

describe('fixes', () => {
  const twice = '[DS]\nPackInterval=604800\nPackInt|erval=604800\n';

  test('come in the order of the rule, the first preferred, silencing last', () => {
    const found = actions(twice);
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'Delete this line',
        'Keep this value, in the first place',
        'Silence SWM101 for this line',
        'Silence SWM101 for this file',
      ],
    );
    assert.deepEqual(
      found.map(({ isPreferred }) => isPreferred === true),
      [true, false, false, false],
    );
    assert.ok(found.every(({ findings }) => findings[0]?.rule === 'SWM101'));
  });

  test('are those of the place, not of the file', () => {
    assert.deepEqual(titles(twice.replace('|', '').replace('[DS]', '[D|S]')), []);
  });

  test('of one rule are offered together where there are several', () => {
    const many = '[DS]\nPackTime=989143199\nPackTim|e=1\nPackTime=2\n';
    assert.equal(taking(many, 'Fix all of SWM101 in this file'), '[DS]\nPackTime=989143199\n');
    assert.ok(!titles(twice).some((title) => title.startsWith('Fix all')));
  });

  test('that are safe are offered for the whole file', () => {
    const text = '# one\n[DS]\n# two\nPack|Time=989143199\n';
    const [action] = actions(text, ['source.fixAll']);
    assert.equal(action?.kind, 'source.fixAll.smsMetering');
    assert.equal(
      taking(text, 'Make all safe fixes in this file'),
      '; one\n[DS]\n; two\nPackTime=989143199\n',
    );
    assert.deepEqual(titles(twice, ['source.fixAll']), []);
  });
});

describe('kinds that an editor asks for', () => {
  const text = '# one\n[DS]\nPackTime=989143199\nPackTime=|1\n';
  const cases: readonly (readonly [only: readonly string[], kinds: readonly string[]])[] = [
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.smsMetering']],
    [['source.fixAll.smsMetering'], ['source.fixAll.smsMetering']],
    [
      ['source.fixAll', 'quickfix'],
      ['quickfix', 'source.fixAll.smsMetering'],
    ],
    [[''], ['quickfix', 'source.fixAll.smsMetering']],
    [['refactor.extract', 'sour', 'source.fixAll.eslint', 'source.fixAll.smsMetering.x'], []],
  ];
  for (const [only, kinds] of cases) {
    test(JSON.stringify(only), () => {
      const found = new Set(actions(text, only).map(({ kind }) => kind as string));
      assert.deepEqual([...found].toSorted(), kinds.toSorted());
    });
  }

  test('rewriting', () => {
    const found = actions('[DS]\nPackTime=|1\n', ['refactor.rewrite']);
    assert.ok(
      found.length > 0 && found.every(({ kind }) => kind.startsWith('refactor.rewrite.smsMetering.')),
    );
  });
});

test('a light bulb does not stand for the whole file', () => {
  const { file, offset } = fileWithCaret('#| one\n[DS]\nPackTime=989143199\n');
  const ask = (isAutomatic: boolean, only?: readonly string[]): boolean =>
    actionsAt(
      file,
      { span: { start: offset, end: offset }, findings: findingsOf(file.text), only, isAutomatic },
      contextIn(),
    ).some(({ kind }) => kind === 'source.fixAll.smsMetering');
  assert.deepEqual([ask(false), ask(true), ask(true, ['source'])], [true, false, true]);
});

describe('silencing', () => {
  for (const lineEnd of lineEnds) {
    test(`leaves nothing of the rule, with ${JSON.stringify(lineEnd)}`, () => {
      const text = '[DS]\nPackTime=1\nPackTim|e=2\nPackTime=3'.replaceAll('\n', lineEnd);
      const forLine = taking(text, 'Silence SWM101 for this line');
      assert.equal(forLine.split(lineEnd)[2], '; swm-disable-next-line SWM101');
      assert.equal(findingsOf(forLine).filter(({ rule }) => rule === 'SWM101').length, 1);
      const forFile = taking(text, 'Silence SWM101 for this file');
      assert.equal(forFile.split(lineEnd)[0], '; swm-disable SWM101');
      assert.deepEqual(
        findingsOf(forFile).filter(({ rule }) => rule === 'SWM101' || rule === 'SWM002'),
        [],
      );
    });
  }

  test('adds to the comment that is there', () => {
    const text = '; our file\n; swm-disable SWM104\n\n[DS]\n# x\nPackTime=1\nPackTim|e=2\n';
    assert.match(taking(text, 'Silence SWM101 for this file'), /^; our file\n; swm-disable SWM104, SWM101\n/);
  });

  test('is not offered for remarks on comments that silence', () => {
    assert.deepEqual(titles('; swm-disable SWM1|01\n[DS]\n'), ['Delete this comment']);
  });
});

describe('rewriting', () => {
  test('PackTime to the next default slot, on the clock of the server', () => {
    const text = '[DS]\r\nPackTime="12|3" \r\n';
    assert.equal(
      taking(
        text,
        /^Set PackTime to 989139599, Sunday 6 May 2001, 01:59:59 \(America/,
        contextIn('America/Los_Angeles'),
      ),
      '[DS]\r\nPackTime=989139599 \r\n',
    );
    assert.equal(
      taking(text, /^Set PackTime to 989114399, .*\(UTC\); the zone of the server is not known$/),
      '[DS]\r\nPackTime=989114399 \r\n',
    );
  });

  test('PackTime explained in a comment, once', () => {
    const text = '[DS]\nPackTime=98914|3199\n';
    const noted = '[DS]\n; 989143199 is Sunday 6 May 2001, 09:59:59 (UTC)\nPackTime=98914|3199\n';
    assert.equal(taking(text, 'Say in a comment when this is'), noted.replace('|', ''));
    assert.ok(!titles(noted).includes('Say in a comment when this is'));
  });

  test('a date to seconds, but no value to a date', () => {
    assert.equal(
      taking('[DS]\nPackTime=6 May 2001 |09:59:59\n', /^Convert "6 May/),
      '[DS]\nPackTime=989143199\n',
    );
    assert.ok(!titles('[DS]\nPackTime=98914|3199\n').some((title) => title.startsWith('Convert')));
  });

  test('[Logging] added where it is missing, or completed', () => {
    const whole = '[Logging]\nLogon=1\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\nMaxSize=200000\n';
    const add = 'Add the section [Logging] with the values of Q244875';
    assert.equal(taking('|', add), whole.replaceAll('\n', '\r\n'));
    assert.equal(taking('[DS]\nPackTime=1\n|', add), `[DS]\nPackTime=1\n\n${whole}`);
    assert.equal(taking('[DS]\n|\nPackTime=1', add), `[DS]\n\nPackTime=1\n\n${whole}`);
    assert.equal(
      taking(
        '[Log|ging]\nLogon=0\n\n[DS]\n',
        'Add the missing keys of [Logging]: FileName, BackupName, MaxSize',
      ),
      '[Logging]\nLogon=0\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\nMaxSize=200000\n\n[DS]\n',
    );
    assert.ok(!titles(whole.replace('L', '|L')).some((title) => title.startsWith('Add')));
  });
});
