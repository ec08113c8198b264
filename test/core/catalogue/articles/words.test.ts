import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isStopWord, namesIn, wordsOfName } from '../../../../server/src/core/catalogue/articles/words.ts';

const word = (name: string) => wordsOfName(name).whole;

describe('the names in a text', () => {
  it('keep the dots, hyphens and underscores inside of them', () => {
    assert.deepEqual(namesIn('See "Remodbc.ini", sms_def.mof and the log-on (NT 4.0).'), [
      'See',
      'Remodbc.ini',
      'sms_def.mof',
      'and',
      'the',
      'log-on',
      'NT',
      '4.0',
    ]);
    assert.deepEqual(namesIn('...-ends with dots-. '), ['ends', 'with', 'dots']);
  });

  it('lose their apostrophes', () => {
    assert.deepEqual(namesIn("can't the server’s clock"), ['cant', 'the', 'servers', 'clock']);
  });

  it('are none where nothing is named', () => {
    for (const text of ['', ' ', '?!', 'üäö']) assert.deepEqual(namesIn(text), []);
  });
});

describe('the word of a name', () => {
  it('is one for all forms of it', () => {
    const families = [
      ['policy', 'policies', 'Policy', 'POLICIES'],
      ['process', 'processes', 'processing', 'processed'],
      ['class', 'classes'],
      ['deny', 'denies', 'denied'],
      ['die', 'dies'],
      ['retry', 'retries', 'retried'],
      ['install', 'installs', 'installed', 'installing'],
      ['balance', 'balances', 'balanced', 'balancing'],
      ['run', 'runs', 'running'],
      ['map', 'maps', 'mapped', 'mapping'],
      ['log', 'logs', 'logged', 'logging'],
      ['commit', 'commits', 'committed', 'committing'],
      ['synchronize', 'synchronise', 'synchronizes', 'synchronised', 'synchronising'],
      ['synchronization', 'synchronisations'],
      ['license', 'licence', 'licences', 'licensed', 'licenced', 'licensing'],
      ['logon', 'log-on', 'login', 'log-in', 'logins', 'log_on'],
      ['hang', 'hangs', 'hung', 'froze', 'frozen', 'freezes'],
      ['PackTime', 'packtime', 'PACKTIME'],
      ['NextOfflineSyncTime', 'nextofflinesynctime'],
      ['Q213171', 'q213171', 'KB213171', '213171'],
    ];
    for (const family of families) assert.deepEqual(new Set(family.map(word)).size, 1, family.join());
  });

  it('is another one for another name', () => {
    const strangers = [
      ['dos', 'do'],
      ['sms', 'sm'],
      ['status', 'statu'],
      ['class', 'clas'],
      ['basis', 'basi'],
      ['ring', 'r'],
      ['need', 'ne'],
      ['sing', 's'],
      ['issue', 'izsue'],
      ['exist', 'exizt'],
      ['misery', 'mizery'],
      ['intermediate', 'interm'],
      ['committee', 'comittee'],
      ['passing', 'pas'],
      ['filling', 'fil'],
      ['Q213171', 'q2131711'],
      ['Q213171', 'xq213171'],
      ['Q2131', '2131'],
    ] as const;
    for (const [one, other] of strangers) assert.notEqual(word(one), word(other), `${one} ${other}`);
  });

  it('stays as it is where it has a digit', () => {
    for (const name of ['sp3', '9406', '2000s', 'win32ing', 'netbui2ies']) assert.equal(word(name), name);
  });

  it('does not hang on how its letters are written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,20}$/), (name) => {
        assert.equal(word(name), word(name.toLowerCase()));
        assert.equal(word(name), word(name.toUpperCase()));
      }),
    );
  });
});

describe('the parts of a name', () => {
  it('are divided by signs, and by capitals where it has no signs', () => {
    assert.deepEqual(wordsOfName('Remodbc.ini').parts, ['remodbc', 'ini']);
    assert.deepEqual(wordsOfName('checked-out').parts, ['check', 'out']);
    assert.deepEqual(wordsOfName('PipeRetries').parts, ['pipe', 'retry']);
    assert.deepEqual(wordsOfName('MeteringDBServer').parts, ['meter', 'dbserver']);
    assert.deepEqual(wordsOfName('PackNow.ini').parts, ['packnow', 'ini']);
    assert.deepEqual(wordsOfName('licensees').parts, [word('licensees')]);
  });
});

describe('a word that says nothing', () => {
  it('is known in any form', () => {
    for (const name of ['the', 'CANNOT', "can't", 'Before', 'whose', 'off'])
      assert.ok(isStopWord(word(namesIn(name).join())), name);
    for (const name of ['DOS', 'offline', 'server', '9406']) assert.ok(!isStopWord(word(name)), name);
  });
});
