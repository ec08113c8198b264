import { setDiagnostics } from '@codemirror/lint';
import { LSPClient } from '@codemirror/lsp-client';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { type LanguageId, languageIds, languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { findZone, zoneNames } from '../../server/src/core/values/zone.ts';
import { type ExplainParams, type Explanation, methods } from '../../server/src/lsp/protocol.ts';
import { decoded } from './decode.ts';
import { createEditor, show } from './editor.ts';
import { bytesOf, Files, type PlayFile, root, type ShownText, textOf } from './files.ts';
import { asItems, type Finding, forEditor } from './findings.ts';
import { element, part } from './page.ts';
import { sanitize } from './sanitize.ts';
import { startServer } from './server.ts';
import { wireTabs } from './tabs.ts';

/** The build fills in the files of samples/, as base64. */
declare const SAMPLES: readonly { readonly path: string; readonly base64: string }[];
/** What is shown first, because something is wrong with it. */
const FIRST = 'METER02/swmtr/Remodbc.ini';
/** Milliseconds without a key after which the server hears of a change. */
const PAUSE = 150;
/** So many findings are told with their fixes. */
const MOST_FINDINGS = 200;

const names: Readonly<Record<LanguageId, string>> = {
  'remodbc-ini': 'Remodbc.ini',
  'licmtr-cfg': 'LICMTR.CFG',
  'sms-site-control': 'sitectrl.ct0',
  'site-metering': 'SiteMetering.ini',
  'sms-metering-log': 'Licsrvc.log',
  'sms-metering-settings': '.smsmetering.ini',
};

const fileList = part('file', HTMLSelectElement);
const languageList = part('language', HTMLSelectElement);
const zone = part('zone', HTMLInputElement);
const list = part('list', HTMLOListElement);
const count = part('count', HTMLParagraphElement);
const report = part('document', HTMLIFrameElement);

const files = new Files();
const transport = startServer('server.js', files, () => ({ timeZone: findZone(zone.value) ?? '' }));
const client = new LSPClient({
  rootUri: root,
  timeout: 30_000,
  sanitizeHTML: sanitize,
  initializationOptions: { readsFiles: true },
  notificationHandlers: {
    'textDocument/publishDiagnostics': (_client, { uri, diagnostics }) => {
      void showFindings(uri, diagnostics);
      return true;
    },
  },
  extensions: [
    {
      clientCapabilities: {
        workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
        textDocument: {
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
            isPreferredSupport: true,
          },
          publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true },
        },
      },
    },
  ],
});

let shown: { readonly file: PlayFile; readonly text: ShownText } | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let told = 0;

const view = createEditor(part('editor', HTMLElement), changed);

function changed(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => client.sync(), PAUSE);
}

function open(file: PlayFile, language?: LanguageId): void {
  keep();
  const text = textOf(file);
  const languageId = language ?? languageOfFile(file.path) ?? 'remodbc-ini';
  shown = { file, text };
  list.replaceChildren();
  count.textContent = 'Reading ...';
  languageList.value = languageId;
  fileList.value = file.uri;
  show(view, { uri: file.uri, languageId, text: text.text }, client, changed);
}

/** What was typed is not lost when another file is shown. */
function keep(): void {
  if (!shown) return;
  const bytes = bytesOf(view.state.doc.toString(), shown.text);
  if (!bytes) return;
  files.rewrite(shown.file.uri, bytes);
  tellOf(shown.file, 2);
}

/** The server hears of files as of changes on a disk. */
function tellOf({ uri }: PlayFile, type: 1 | 2): void {
  if (client.connected) client.notification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

function add(name: string, bytes?: Uint8Array, modified?: number): void {
  const file = files.addOwn(name, bytes, modified);
  listFiles();
  tellOf(file, 1);
  open(file);
}

function listFiles(): void {
  const groups = ['own', 'sample'].map((folder) => {
    const group = document.createElement('optgroup');
    group.label = folder === 'own' ? 'Your files, in this page only' : 'A sample site';
    for (const { uri, path } of files.all())
      if (uri.startsWith(`${root}/${folder}/`)) group.append(new Option(path, uri));
    return group;
  });
  fileList.replaceChildren(...groups.filter((group) => group.childElementCount > 0));
}

async function showFindings(uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  if (uri !== shown?.file.uri) return;
  const turn = ++told;
  const findings = await Promise.all(
    diagnostics.slice(0, MOST_FINDINGS).map(
      async (diagnostic): Promise<Finding> => ({
        diagnostic,
        fixes: await fixesFor(uri, diagnostic),
      }),
    ),
  );
  // A later answer knows more.
  if (turn !== told || uri !== shown?.file.uri) return;
  view.dispatch(setDiagnostics(view.state, forEditor(findings, view.state.doc, uri)));
  list.replaceChildren(...asItems(findings, view, uri));
  const number = diagnostics.length;
  count.textContent =
    number === 0 ? 'Nothing is wrong with this file.' : `${number} finding${number === 1 ? '' : 's'}`;
  if (number > MOST_FINDINGS) count.textContent += `; the first ${MOST_FINDINGS} are shown`;
}

async function fixesFor(uri: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  const params = {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], only: ['quickfix'] },
  };
  const actions = await client
    .request<typeof params, readonly CodeAction[] | null>('textDocument/codeAction', params)
    .catch(() => null);
  return (actions ?? []).filter(
    ({ edit, diagnostics }) => edit && diagnostics?.some(({ code }) => code === diagnostic.code),
  );
}

async function explain(scope: ExplainParams['scope']): Promise<void> {
  if (!shown) return;
  keep();
  client.sync();
  const params: ExplainParams = { uri: shown.file.uri, scope, format: 'html' };
  const answer = await client.request<ExplainParams, Explanation | null>(methods.explain, params);
  // An article opens beside the report and not in its frame, which may load nothing.
  const text = answer?.text ?? '<p>There is nothing to explain.</p>';
  report.srcdoc = text.replace('<head>', '<head><base target="_blank">');
}

function save(): void {
  if (!shown) return;
  const { file, text } = shown;
  const bytes = bytesOf(view.state.doc.toString(), text);
  if (!bytes) {
    count.textContent = `The text holds a character that ${text.encoding} does not have, the encoding of the file.`;
    return;
  }
  const link = element('a', '');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  link.download = file.path.slice(file.path.lastIndexOf('/') + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function decodeShown(): void {
  const value = part('value', HTMLInputElement).value.trim();
  const now = Math.floor(Date.now() / 1000);
  part('decoded', HTMLPreElement).textContent = decoded(value, findZone(zone.value), now);
}

for (const { path, base64 } of SAMPLES)
  files.addSample(
    path,
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  );
languageList.append(...languageIds.map((id) => new Option(names[id], id)));
part('zones', HTMLDataListElement).append(...zoneNames().map((name) => new Option(name, name)));
listFiles();
wireTabs(part('panels', HTMLElement));

fileList.addEventListener('change', () => {
  const file = files.get(fileList.value);
  if (file) open(file);
});
languageList.addEventListener('change', () => {
  keep();
  const file = shown && files.get(shown.file.uri);
  if (file) open(file, languageList.value as LanguageId);
});
zone.addEventListener('change', () => {
  zone.setCustomValidity(
    zone.value.trim() === '' || findZone(zone.value) ? '' : 'No such time zone is known.',
  );
  zone.reportValidity();
  client.notification('workspace/didChangeConfiguration', { settings: null });
  decodeShown();
});
part('open', HTMLInputElement).addEventListener('change', async ({ target }) => {
  const input = target as HTMLInputElement;
  for (const file of input.files ?? [])
    add(file.name, new Uint8Array(await file.arrayBuffer()), Math.floor(file.lastModified / 1000));
  input.value = '';
});
part('new', HTMLButtonElement).addEventListener('click', () => {
  add(names[languageList.value as LanguageId]);
  view.focus();
});
part('save', HTMLButtonElement).addEventListener('click', save);
part('controls', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
part('explain-file', HTMLButtonElement).addEventListener('click', () => void explain('file'));
part('explain-site', HTMLButtonElement).addEventListener('click', () => void explain('site'));
part('decode-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  decodeShown();
});
decodeShown();

client.connect(transport);
await client.initializing;
const first = files.all().find(({ path }) => path === FIRST) ?? files.all()[0];
if (first) open(first);
