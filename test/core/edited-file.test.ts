import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { type IniFile, parseFile } from '../../server/src/core/document.ts';
import { editedFile } from '../../server/src/core/edited-file.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { memberOfFile } from '../../server/src/core/site-file.ts';
import type { Encoding } from '../../server/src/core/text/encoding.ts';
import { documentSymbols } from '../../server/src/service/document-symbols.ts';
import { folds } from '../../server/src/service/folding.ts';
import { changes, editsIn } from '../support/edits.ts';
import { effectiveSections } from '../support/effective-sections.ts';
import { sized } from '../support/sized.ts';

const iniSnippets = [
  '[DS]',
  '[Logging]',
  '[Loging]',
  '[Server',
  '[ DS ] text',
  'PackInterval=604800',
  'PackTime = "86401" ; remark',
  '(REG_DWORD) ContinuousOffline=1',
  'LicenseBalancing=every 15 minutes',
  'Logging',
  '# remark',
  '; swm-disable SWM101',
  '; swm-disable-next-line SWM105',
  'DSN=x',
  '=x',
  'FileName="a.log',
  '',
];

const logSnippets = [
  'Uploading data Synchronized FAILED',
  'Copying reintegration data to server',
  'STATMSG: ID=9406 SEV=E LEV=M SOURCE="SMS Server" COMP="X" SYS=S SITE=LAB PID=2 TID=4',
  'text  $$<SMS_LICENSE_SERVER><Sun May 06 01:02:09.110 2001 Pacific Daylight Time><thread=412 (0x19C)>',
  'text  $$<SMS_LICENSE_SERVER><Sat May 05 01:02:09.110 2001 Pacific Daylight Time><thread=412 (0x19C)>',
  'STATMSG: ID=9405 SEV=E GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001><thread=4 (0x4)>',
  'Checking for the existence of a License Server share',
  'Failed to install License Server',
  'Connecting with UID=sa;PWD=example',
  'Downloading client configuration',
  '   ',
  '',
];

const controlSnippets = [
  'BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>',
  'PROPERTY <ContinuousOffline><REG_DWORD><><1>',
  'END_CLIENT_COMPONENT',
  'BEGIN_PROPERTY_LIST',
  '< x >',
];

const snippetsOf: Readonly<Partial<Record<LanguageId, readonly string[]>>> = {
  'remodbc-ini': iniSnippets,
  'licmtr-cfg': iniSnippets,
  'site-metering': iniSnippets,
  'sms-metering-settings': iniSnippets,
  'sms-metering-log': logSnippets,
  'sms-site-control': controlSnippets,
};

const uri = 'file:///site/Licsvcfg.log';
const context = { facts: {}, check: defaultSettings, now: 0 };

for (const [language, snippets] of Object.entries(snippetsOf) as [LanguageId, readonly string[]][]) {
  describe(`an edited text in ${language}`, () => {
    test('is read, checked, outlined and folded as if it were new', () => {
      // Long enough to be in several pieces.
      const start = fc
        .array(fc.constantFrom(...snippets, ...snippets.map((line) => line.toUpperCase())), { maxLength: 25 })
        .map((lines) => `${lines.join('\r\n')}\r\n`.repeat(30));
      const encoding = fc.constantFrom<Encoding | undefined>(undefined, 'utf-8-bom', 'windows-1252');
      fc.assert(
        fc.property(start, changes(snippets, 5), encoding, (text, all, encoded) => {
          let edited = editedFile(text, language);
          for (const { edit, text: current } of editsIn(text, all)) {
            edited = edited.replace(edit.start, edit.end, edit.newText);
            const read = edited.read(encoded);
            const fresh = parseFile(current, language, encoded);
            assert.equal(read.text, current);
            assert.equal(read.characters.length, current.length);
            assert.deepEqual(
              memberOfFile(uri, read, defaultSettings),
              memberOfFile(uri, fresh, defaultSettings),
            );
            assert.deepEqual(lint(read, {}, defaultSettings), lint(fresh, {}, defaultSettings));
            assert.deepEqual(documentSymbols(read, context), documentSymbols(fresh, context));
            assert.deepEqual(folds(read), folds(fresh));
            if (fresh.kind === 'ini') assert.deepEqual(linesOf(read as IniFile), linesOf(fresh));
          }
        }),
        { numRuns: sized(7) },
      );
    });
  });
}

/** All that is known of the lines, and what Windows makes of them. */
function linesOf({ ini, profile }: IniFile): unknown {
  return {
    sections: effectiveSections(profile),
    lines: Array.from({ length: ini.lineCount }, (_, line) => [
      ini.kind(line),
      ini.start(line),
      ini.contentStart(line),
      ini.contentEnd(line),
      ini.nameEnd(line),
      ini.valueStart(line),
      ini.nameHash(line),
      ini.lineEnd(line),
      profile.isEffective(line),
    ]),
  };
}
