import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesNamed, fromSitePage, recalledSite } from '../../../client/src/views/site/messages.ts';
import type { PictureFile, SitePicture } from '../../../server/src/lsp/protocol.ts';

const none = { error: 0, warning: 0, information: 0, hint: 0 };

function file(uri: string): PictureFile {
  return { path: uri, uri, kind: 'remodbc-ini', findings: none, gravest: { shown: [], more: 0 } };
}

test('a message of the page is taken as it is meant, and is nothing where it is something else', () => {
  assert.deepEqual(fromSitePage({ kind: 'ready', more: 1 }), { kind: 'ready' });
  const place = { kind: 'open', uri: 'file:///a', line: 3 };
  assert.deepEqual(fromSitePage({ ...place, command: 'x' }), place);
  const others = [
    undefined,
    null,
    'ready',
    {},
    { kind: 'open' },
    { kind: 'open', uri: 7, line: 0 },
    ...['1', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map((line) => ({ ...place, line })),
  ];
  for (const raw of others) assert.equal(fromSitePage(raw), undefined);
});

test('what the page remembers is taken only as it is expected', () => {
  assert.deepEqual(recalledSite(undefined), { unfolded: [], scroll: 0 });
  assert.deepEqual(recalledSite({ unfolded: ['a', 2], scroll: '3' }), { unfolded: ['a'], scroll: 0 });
  const memory = { unfolded: ['a'], scroll: 12, source: 'file:///a' };
  assert.deepEqual(recalledSite(memory), memory);
  assert.deepEqual(recalledSite({ ...memory, source: 7 }), { unfolded: ['a'], scroll: 12 });
});

test('the page can ask for the files that the picture names, and for no others', () => {
  const place = (uri: string) => ({ uri, line: 0, path: uri });
  const picture: SitePicture = {
    title: 'Site',
    summary: [],
    facts: [
      { label: 'Zone', use: '', place: place('fact') },
      { label: 'Mode', use: '' },
    ],
    groups: [
      {
        kind: 'unknown',
        title: '',
        shown: [{ id: '', files: [file('shown')], findings: none }],
        folded: [{ id: '', files: [file('folded')], findings: none }],
      },
    ],
    differences: [{ id: 'x', values: { shown: [{ copies: { shown: [place('copy')], more: 0 } }], more: 0 } }],
    copies: 2,
    week: {
      title: '',
      reason: '',
      days: [],
      tracks: {
        shown: [
          {
            kind: 'pack',
            title: '',
            rhythm: '',
            times: '',
            origin: '',
            isDefault: false,
            runs: 0,
            events: [],
            place: place('track'),
          },
        ],
        more: 0,
      },
      notes: [],
    },
    notes: [],
  };
  assert.deepEqual([...filesNamed(picture)].toSorted(), ['copy', 'fact', 'folded', 'shown', 'track']);
});
