import { knownNames } from '../catalogue/known-names.ts';
import type { IniDocument } from '../ini/document.ts';
import { excerpt } from '../text/excerpt.ts';
import { insert, lineEndOf } from './fixes.ts';
import { type IniSetting, settingsNamed } from './ini-settings.ts';
import { type Fix, iniRule } from './rule.ts';
import { remarkBehindName } from './written-value.ts';

/** A comment behind a value; for Windows it belongs to the value. */
export const SWM103 = iniRule({
  meta: {
    id: 'SWM103',
    name: 'comment-behind-value',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'inferred',
    articles: [],
    fix: 'safe',
    explanation:
      'Windows knows no comments behind a value: what follows ";" or "#" belongs to the value (no Microsoft source; it is how the profile ' +
      'functions behave). A number is read all the same, because its conversion stops at the first character that is no digit, but a file ' +
      'name gets the whole text. Put the comment on a line of its own that begins with ";".',
    messages: {
      number:
        'Windows knows no comment behind a value: the text of {key} is "{value}". As a number it is still read as {number}.',
      fileName:
        'Windows knows no comment behind a value: "{comment}" becomes part of the file name of {key}.',
    },
    examples: {
      bad: '[DS]\nPackInterval=604800 ; weekly\n',
      good: '[DS]\n; weekly\nPackInterval=604800\n',
    },
  },

  check({ language, document, profile }, report) {
    for (const { name, type } of knownNames(language).keys) {
      const isFileName = type === 'file name';
      for (const setting of settingsNamed(profile, name)) {
        const comment = isFileName ? commentBehindName(setting) : commentBehindNumber(setting);
        if (!comment) continue;
        report({
          message: isFileName ? 'fileName' : 'number',
          values: {
            key: name,
            value: excerpt(setting.value),
            number: excerpt(comment.value),
            comment: excerpt(document.characters.slice(comment.start, document.contentEnd(setting.line))),
          },
          severity: isFileName ? 'warning' : 'information',
          start: comment.start,
          end: document.contentEnd(setting.line),
          fixes: [moveToOwnLine(document, setting.line, comment, !isFileName)],
        });
      }
    }
  },
});

interface Comment {
  /** Offset of its mark. */
  readonly start: number;
  /** The value without it. */
  readonly value: string;
}

/** A remark behind digits. Behind anything else the value is no number, which is a fault of its own. */
function commentBehindNumber({ value, span, rawSpan }: IniSetting): Comment | undefined {
  const mark = value.search(/[;#]/);
  if (mark < 0 || span.start !== rawSpan.start) return undefined;
  const number = value.slice(0, mark).trimEnd();
  return /^[0-9]+$/.test(number) ? { start: span.start + mark, value: number } : undefined;
}

function commentBehindName(setting: IniSetting): Comment | undefined {
  const mark = remarkBehindName(setting);
  if (mark < 0) return undefined;
  return { start: setting.span.start + mark, value: setting.value.slice(0, mark).trimEnd() };
}

function moveToOwnLine(document: IniDocument, line: number, { start, value }: Comment, safe: boolean): Fix {
  const lineStart = document.start(line);
  const indent = document.characters.slice(lineStart, document.contentStart(line));
  const comment = document.characters.slice(start + 1, document.contentEnd(line));
  return {
    title: 'Move the comment to a line of its own',
    safe,
    edits: [
      insert(lineStart, `${indent};${comment}${lineEndOf(document)}`),
      { start: document.valueStart(line) + value.length, end: document.contentEnd(line), newText: '' },
    ],
  };
}
