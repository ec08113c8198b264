import type { Report } from '../../../../server/src/core/explain/model.ts';

/** A report in which everything is there once, and where there may be more of it, more. */
export const smallReport: Report = {
  form: 1,
  now: '2001-05-09T00:00:00Z',
  sites: {
    shown: [
      {
        title: 'Site LAB',
        summary: ['One sentence.', 'Another one.'],
        facts: [{ label: 'Mode', text: 'online', origin: 'line 3' }],
        missing: [{ label: 'Zone', use: 'For times.', how: ['one way', 'another'] }],
        week: {
          zone: 'UTC',
          reason: 'the week of this report',
          days: [
            { name: 'Sunday', date: '2001-05-06', start: 0, end: 1 },
            { name: 'Monday', date: '2001-05-07', start: 1, end: 2 },
          ],
          tracks: {
            shown: [
              {
                kind: 'pack',
                title: 'Pack: A',
                rhythm: '',
                origin: 'default',
                isDefault: false,
                runs: 0,
                events: [],
              },
              {
                kind: 'cycle',
                title: 'Cycle',
                rhythm: 'once',
                origin: 'line 1',
                isDefault: false,
                runs: 1,
                events: [{ at: 1, day: 1, clock: '01:00:00', isReckoned: true }],
              },
            ],
            more: 2,
          },
          notes: ['A note.'],
        },
        risks: [
          {
            severity: 'warning',
            rule: 'SWM203',
            name: 'Some risk',
            evidence: 'documented',
            articles: ['Q299261'],
            places: {
              shown: [
                { path: 'A/Remodbc.ini', line: 2, message: 'This is wrong.', fix: 'Delete it' },
                { path: 'B/Remodbc.ini', line: 4, message: 'This too.' },
              ],
              more: 3,
            },
          },
          {
            severity: 'hint',
            rule: 'SWM111',
            name: 'Other risk',
            evidence: 'inferred',
            articles: [],
            places: { shown: [{ path: 'A/Remodbc.ini', line: 5, message: 'And this.' }], more: 0 },
          },
        ],
        advice: [
          { id: 'SWM801', topic: 'Clocks', text: 'Compare them.', articles: ['Q213261', 'Q226832'] },
          { id: 'SWM804', topic: 'Servers', text: 'Look.', condition: 'if so', articles: ['Q245649'] },
        ],
        files: {
          shown: [
            {
              path: 'A/Remodbc.ini',
              language: 'remodbc-ini',
              kind: 'settings',
              encoding: 'utf-8-bom',
              summary: ['It packs.'],
              sections: [
                {
                  title: '[DS]',
                  rows: {
                    shown: [
                      {
                        label: 'PackInterval',
                        text: 'every 7 days',
                        written: '604800',
                        unit: 'seconds',
                        origin: 'line 2',
                      },
                      { label: 'FileName', text: '"x"', written: 'x' },
                      { label: 'Empty', text: 'nothing', written: '' },
                    ],
                    more: 1,
                  },
                },
              ],
              notes: ['Not all is read.'],
              findings: { error: 0, warning: 2, information: 1, hint: 1 },
            },
            {
              path: 'B.log',
              language: 'sms-metering-log',
              kind: 'log',
              summary: [],
              sections: [],
              notes: [],
              findings: { error: 0, warning: 0, information: 0, hint: 0 },
            },
          ],
          more: 4,
        },
        articles: [
          {
            id: 'Q299261',
            title: 'The article',
            link: 'https://jeffpar.github.io/kbarchive/kb/299/Q299261/',
            remedy: ['Do this.', 'Then that.'],
          },
        ],
      },
    ],
    more: 5,
  },
  unread: { shown: [{ path: 'C.ini', reason: 'looks binary' }], more: 6 },
};

/** A report of a site of which nothing is known and at which nothing is wrong. */
export const quietReport: Report = {
  form: 1,
  now: '2001-05-09T00:00:00Z',
  sites: {
    shown: [
      {
        title: 'The site',
        summary: [],
        facts: [],
        missing: [],
        week: {
          zone: 'UTC',
          reason: 'the week of this report',
          days: [{ name: 'Sunday', date: '2001-05-06', start: 0, end: 1 }],
          tracks: { shown: [], more: 0 },
          notes: ['One note.', 'Another note.'],
        },
        risks: [],
        advice: [],
        files: {
          shown: [
            {
              path: 'A.log',
              language: 'sms-metering-log',
              kind: 'log',
              summary: ['It is short.', 'It is old.'],
              sections: [{ title: 'Clock', rows: { shown: [{ label: 'Clock', text: 'right' }], more: 0 } }],
              notes: ['Not read.', 'Not known.'],
              findings: { error: 0, warning: 0, information: 0, hint: 0 },
            },
          ],
          more: 0,
        },
        articles: [
          { id: 'Q213171', title: 'The first', link: 'javascript:alert(1)', remedy: [] },
          { id: 'Q299261', title: 'The second', link: 'file:///kb/Q299261', remedy: [] },
        ],
      },
    ],
    more: 0,
  },
  unread: { shown: [], more: 0 },
};
