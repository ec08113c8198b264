import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  ArticleItem,
  EditAnswer,
  Explanation,
  Guidance,
  SiteFactsAnswer,
} from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';

const uri = 'file:///nowhere/Remodbc.ini';
const text = '[DS]\r\nPackInterval=900\r\nPackTime=weekly\r\n[DS]\r\nPackInterval=1\r\n';
const position = { line: 1, character: 14 };

const capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: {} },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

interface Published {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly relatedInformation?: readonly { readonly message: string }[];
  }[];
}

describe('a client that reads German', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ isProcess: true, capabilities, locale: 'de-AT' });
    client.open(uri, text);
  });
  after(() => client.stop());

  test('is told of findings in German, by the same rules', async () => {
    const { diagnostics } = await client.next<Published>('textDocument/publishDiagnostics');
    const found = diagnostics.find(({ code }) => code === 'SWM212');
    assert.match(found?.message ?? '', /^PackInterval 900 lässt 15 Minuten zwischen zwei Packläufen/);
    const twice = diagnostics.find(({ code }) => code === 'SWM102');
    assert.equal(twice?.relatedInformation?.[0]?.message, 'Windows durchsucht diesen Abschnitt.');
  });

  test('is shown what a value means in German', async () => {
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.match(hover.contents.value, /\| Standard \|/);
    assert.match(hover.contents.value, /Artikel: \[Q213171\]/);
  });

  test('is offered fixes in German, which write what they write in English', async () => {
    const range = { start: position, end: position };
    const actions = await client.request<readonly { readonly title: string; readonly edit?: object }[]>(
      'textDocument/codeAction',
      { textDocument: { uri }, range, context: { diagnostics: [] } },
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Auf 604800 Sekunden setzen, eine Woche wie der Standard'), titles.join('\n'));
    assert.ok(titles.includes('SWM212 für diese Zeile zum Schweigen bringen'), titles.join('\n'));
    assert.match(JSON.stringify(actions), /"newText":"; swm-disable-next-line SWM212/);
  });

  test('is answered in German by the requests of the product', async () => {
    const guidance = await client.request<Guidance>('smsMetering/guidance', { uri, position });
    const [finding] = guidance.findings;
    assert.deepEqual(
      [finding?.rule, finding?.severity, finding?.name],
      ['SWM212', 'warning', 'pack interval too short'],
    );
    assert.match(finding?.why ?? '', /^Der Artikel, der PackInterval beschreibt, warnt dringend/);
    const article = finding?.articles[0];
    assert.equal(article?.title, 'Unable to Schedule Software Metering Table Maintenance');
    assert.match(article?.remedy[0] ?? '', /^Von Hand: /);

    const [listed] = await client.request<readonly ArticleItem[]>('smsMetering/articles', {});
    assert.match(listed?.summary ?? '', /[äöüß]/);
    assert.doesNotMatch(listed?.title ?? '', /[äöüß]/);
    const [result] = await client.request<readonly ArticleItem[]>('smsMetering/searchArticles', {
      query: '9406',
    });
    assert.match(result?.summary ?? '', /^Mit SP3, oder SP2 plus Hotfix/);

    const facts = await client.request<SiteFactsAnswer>('smsMetering/siteFacts', { uri });
    assert.equal(facts.facts[0]?.label, 'Zeitzone');
    const edit = await client.request<EditAnswer>('smsMetering/convertEpoch', {
      uri: 'file:///elsewhere',
      range: { start: position, end: position },
    });
    assert.deepEqual(edit, { ok: false, reason: 'Unter dieser Adresse ist keine Remodbc.ini geöffnet.' });
    const report = await client.request<Explanation>('smsMetering/explain', {
      uri,
      scope: 'file',
      format: 'html',
    });
    assert.match(report.text, /<html lang="de">/);
    assert.match(report.text, /<h3>Risiken, die schlimmsten zuerst<\/h3>/);
  });
});

describe('a client whose language the product does not speak', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ capabilities, locale: 'xx' });
    client.open(uri, text);
  });
  after(() => client.stop());

  test('is told in English', async () => {
    const { diagnostics } = await client.next<Published>('textDocument/publishDiagnostics');
    const found = diagnostics.find(({ code }) => code === 'SWM212');
    assert.match(found?.message ?? '', /^PackInterval 900 leaves 15 minutes between two packs/);
  });
});
