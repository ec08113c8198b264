import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
} from 'vscode-languageserver';
import type { EditAnswer, ProfileAnswer, ScheduleOffersAnswer } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';

const profile = 'file:///nowhere/site/SiteMetering.ini';
const control = 'file:///nowhere/site/SITECTRL.CT0';
const licmtr = 'file:///nowhere/site/LICMTR.CFG';

const capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: {} },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: {},
  },
};

function at(uri: string, line: number, character: number) {
  return { textDocument: { uri }, position: { line, character } };
}

function place(uri: string, line: number, character: number) {
  const position = { line, character };
  return { uri, range: { start: position, end: position } };
}

async function withClient(declareSchedule: boolean): Promise<LanguageClient> {
  const client = await LanguageClient.start({
    capabilities,
    initializationOptions: { declareSchedule, settings: { timeZone: 'Europe/Berlin' } },
  });
  client.open(profile, '[Local]\nLicenseBalancing=every 15 minutes\n', 1, 'site-metering');
  client.open(
    control,
    'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Ba*l*><REG_SZ><0001200000100400><0>\nEND_COMPONENT\n',
    1,
    'sms-site-control',
  );
  client.open(licmtr, '[Component Configuration]\n(REG_DWORD) GoOnLineInt=900\n', 1, 'licmtr-cfg');
  return client;
}

function rewriting(
  client: LanguageClient,
  uri: string,
  line: number,
  character: number,
): Promise<CodeAction[]> {
  const { range } = place(uri, line, character);
  const context = { diagnostics: [], only: ['refactor.rewrite'] };
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

describe('a client that declares schedules', () => {
  let client: LanguageClient;
  before(async () => {
    client = await withClient(true);
  });
  after(() => client.stop());

  test('is told of a schedule, with names from the file escaped', async () => {
    const { contents } = await client.request<Hover>('textDocument/hover', at(control, 1, 32));
    const { value } = contents as MarkupContent;
    assert.match(value, /"Ba\\\*l\\\*" looks like a schedule: every 4 hours/);
    assert.match(value, /Europe\/Berlin/);
  });

  test('gets a command that declares the property', async () => {
    const [action] = await rewriting(client, control, 1, 32);
    assert.equal(action?.title, 'This is the license balancing schedule');
    assert.equal(action?.edit, undefined);
    assert.deepEqual(action?.command?.arguments, [control, 'Ba*l*', 'Local.LicenseBalancing']);
  });

  test('chooses a schedule by an edit without any command', async () => {
    const actions = await rewriting(client, profile, 1, 20);
    const yearly = actions.find(({ title }) => title === 'Choose a schedule: once a year');
    assert.equal(yearly?.command, undefined);
    assert.equal(yearly?.edit?.changes?.[profile]?.[0]?.newText, 'once a year');
  });

  test('asks what to choose from, and sets what a person typed', async () => {
    const offers = await client.request<ScheduleOffersAnswer>(
      'smsMetering/scheduleOffers',
      place(profile, 1, 20),
    );
    assert.ok(offers.ok && offers.label === 'License balancing');
    const set = (phrase: string) =>
      client.request<EditAnswer>('smsMetering/setSchedule', { ...place(profile, 1, 20), phrase });
    const answer = await set('every 2 days at 02:00');
    assert.ok(answer.ok && answer.edits[0]?.newText === 'every 2 days at 02:00');
    const refused = await set('when the moon is full');
    assert.ok(!refused.ok && refused.reason.includes('is no schedule'));
    const broken = await client.request<EditAnswer>('smsMetering/setSchedule', { uri: profile });
    assert.equal(broken.ok, false);
  });

  test('gets a profile made from what is open, and where it belongs', async () => {
    const answer = await client.request<ProfileAnswer>('smsMetering/createProfile', { uri: licmtr });
    assert.ok(answer.ok);
    assert.match(answer.text, /^RetryDelay=15 minutes\r$/m);
    assert.equal(answer.suggestedUri, profile);
    const nowhere = await client.request<ProfileAnswer>('smsMetering/createProfile', { uri: 'file:///x' });
    assert.equal(nowhere.ok, false);
  });

  test('gets outlines, folds and offers for each language', async () => {
    const textDocument = { uri: control };
    const [block] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual([block?.name, block?.children?.[0]?.detail], ['COMPONENT', 'every 4 hours']);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds, [{ startLine: 0, endLine: 2, kind: 'region' }]);
    const keys = await client.request<CompletionItem[]>('textDocument/completion', at(licmtr, 2, 0));
    assert.ok(keys.some(({ label }) => label === '(REG_SZ) LicenseServers'));
  });
});

test('a client that cannot declare schedules is not offered to', async () => {
  const client = await withClient(false);
  assert.deepEqual(await rewriting(client, control, 1, 32), []);
  await client.stop();
});
