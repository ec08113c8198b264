import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSymbols } from '../../../server/src/service/document-symbols.ts';
import { contextIn } from '../../support/marked-text.ts';
import { hoverAtCaret, iniFile } from '../../support/service-files.ts';

const says = (marked: string): string => hoverAtCaret('licmtr-cfg', marked).says;
const agent = (line: string): string => `[Component Configuration]\n  ${line}\n`;

test('LastUpdate is decoded, with what that rests on', () => {
  const card = says(agent('LastUpdate=29228490, 611|54480'));
  assert.match(card, /UTC: Thursday 22 October 1998, 14:41:12 \(UTC\)\n/);
  assert.match(card, /high first\. \(inferred\)/);
  assert.match(says(agent('LastUpdate=|yesterday')), /is not two numbers of 32 bits/);
});

test('settings of the agent are told as settings, with their type', () => {
  const card = says(agent('(REG_DWORD) ContinuousOffline=1|'));
  assert.match(card, /^Force real-time license verification: off, that is offline mode\n/);
  assert.match(card, /Registry type: REG_DWORD, a 32-bit number\n/);
  assert.match(says(agent('(REG_DWORD) GoOn|LineInt=900')), /^Delay before retrying\n/);
});

test('servers are told with whether they are described', () => {
  const card = says(`${agent('(REG_SZ) LicenseServers=METER01|, METER02')}[METER01]\n`);
  assert.match(card, /Server: "METER01", described in a section of its own\n/);
  assert.match(card, /Server: "METER02", without a section of its own\n/);
  assert.match(says(agent('(REG_SZ) LicenseServers=|')), /none: the agent cannot run/);
});

test('what is not documented is said to be so', () => {
  assert.match(says('[METER01]\n(REG_DWORD) Platform=|3'), /Its meaning is not documented/);
  assert.match(says('[METER01]\n(REG_DWORD) Plat|forms=3'), /No article names this line/);
  assert.match(says('[METER|01]\n'), /LicenseServers does not name this one/);
});

test('the outline leaves out types and tells what values mean', () => {
  const file = iniFile('licmtr-cfg', agent('(REG_DWORD) GoOnLineInt=900'));
  const [section] = documentSymbols(file, contextIn());
  assert.deepEqual(
    section?.children.map(({ name, detail }) => [name, detail]),
    [['GoOnLineInt', '900, 15 minutes']],
  );
});
