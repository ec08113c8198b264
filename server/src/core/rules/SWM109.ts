import { type IniDocument, LineKind, LineMark } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import { unusualKind } from '../ini/scanner.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { contentSpan, replace } from './fixes.ts';
import { foreignCommentMark } from './intended-lines.ts';
import { type Fix, iniRule, type Report } from './rule.ts';

/** A NUL, another control character, or a TAB inside a value. */
export const SWM109 = iniRule({
  meta: {
    id: 'SWM109',
    name: 'control-character',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q148365'],
    fix: 'suggested',
    explanation:
      'Windows ends a name or a value at a NUL and keeps other control characters, which nobody sees in an editor (no Microsoft source; it is how ' +
      'the profile functions behave). A TAB inside a value is kept by Windows NT, but on Windows 95 and Windows for Workgroups what follows it is ' +
      'a comment (Q148365). Remove them; a Ctrl-Z at the end of the file or of a line is harmless.',
    messages: {
      nulInValue:
        'A NUL stands in the value of "{key}": Windows returns only what is before it, which is "{value}".',
      nulInName: 'A NUL stands in this line: Windows ends the name there and reads it as "{name}".',
      nulInText: 'This line holds NUL characters and no setting; the file may be damaged.',
      controlInValue:
        'The invisible character {code} stands in the value of "{key}"; Windows returns it as part of the value.',
      controlInName:
        'The invisible character {code} stands in this name; Windows keeps it as part of the name.',
      tab: 'A TAB stands in the value of "{key}": Windows NT returns the whole value, Windows 95 only what is before the TAB.',
    },
    outranks: ['SWM105'],
    examples: {
      bad: '[DS]\nPackInterval=604800\tweekly\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ language, document, profile }, report) {
    const { nul, control, tab } = LineMark;
    // No Windows 95 reads the profile of this product.
    const unwanted = nul | control | (language === 'site-metering' ? 0 : tab);
    for (const line of document.linesWith(unwanted)) {
      const section = profile.sectionAt(line);
      if (section === profile.preamble || section.shadowedBy || foreignCommentMark(document, line) > 0)
        continue;
      for (const found of reportsOn(profile, line, document.marks(line) & unwanted)) report(found);
    }
  },
});

type MessageId = 'nulInValue' | 'nulInName' | 'nulInText' | 'controlInValue' | 'controlInName' | 'tab';

/** One report a kind of character. What stands behind a NUL is not read, so a NUL is all there is to say of its line. */
function reportsOn(profile: IniProfile, line: number, kinds: number): readonly Report<MessageId>[] {
  if (kinds & LineMark.nul) return nulReport(profile, line);
  return [
    ...(kinds & LineMark.control ? controlReport(profile, line) : []),
    ...(kinds & LineMark.tab ? tabReport(profile, line) : []),
  ];
}

function nulReport(profile: IniProfile, line: number): readonly Report<MessageId>[] {
  const { document } = profile;
  const isText = document.kind(line) === LineKind.orphan;
  const part = isText ? contentSpan(document, line) : partThatIsRead(document, line);
  const first = part && firstOf(document, part, LineMark.nul);
  if (!first) return [];
  const rest = { start: first.start, end: part.end };
  const remove = removal('Remove the NUL', document, rest, /\0/g);
  if (isText) return [{ message: 'nulInText', articles: [], ...first, fixes: [remove] }];
  const name = excerpt(nameOn(profile, line));
  if (!isInValue(document, line, first)) {
    return [{ message: 'nulInName', values: { name }, articles: [], ...first, fixes: [remove] }];
  }
  return [
    {
      message: 'nulInValue',
      values: { key: name, value: excerpt(profile.value(line)) },
      articles: [],
      ...first,
      fixes: [
        remove,
        { title: 'Delete all that Windows does not read', safe: false, edits: [replace(rest, '')] },
      ],
    },
  ];
}

function controlReport(profile: IniProfile, line: number): readonly Report<MessageId>[] {
  const { document } = profile;
  const read = partThatIsRead(document, line);
  const first = read && firstOf(document, read, LineMark.control);
  if (!first) return [];
  const code = document.characters.charCodeAt(first.start).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      message: isInValue(document, line, first) ? 'controlInValue' : 'controlInName',
      values: { code: `U+${code}`, key: excerpt(nameOn(profile, line)) },
      articles: [],
      ...first,
      fixes: [
        removal(
          'Remove the invisible characters',
          document,
          { start: first.start, end: read.end },
          /[\x01-\x08\x0a-\x1f\x7f]/g,
        ),
      ],
    },
  ];
}

function tabReport(profile: IniProfile, line: number): readonly Report<MessageId>[] {
  const { document } = profile;
  if (document.kind(line) !== LineKind.key) return [];
  const value = { start: document.valueStart(line), end: document.contentEnd(line) };
  const first = firstOf(document, value, LineMark.tab);
  if (!first) return [];
  return [
    {
      message: 'tab',
      values: { key: excerpt(profile.keyName(line)) },
      severity: 'hint',
      ...first,
      fixes: [removal('Write a blank instead of the TAB', document, value, /\t+/g, ' ')],
    },
  ];
}

function isInValue(document: IniDocument, line: number, { start }: Span): boolean {
  return start >= document.valueStart(line);
}

/** The name of a section, or name and value of a key. */
function partThatIsRead(document: IniDocument, line: number): Span | undefined {
  switch (document.kind(line)) {
    case LineKind.section:
      return document.nameSpan(line);
    case LineKind.key:
      return contentSpan(document, line);
    default:
      return undefined;
  }
}

function nameOn(profile: IniProfile, line: number): string {
  return profile.document.kind(line) === LineKind.section
    ? profile.sectionAt(line).name
    : profile.keyName(line);
}

/** The first run of characters of a kind. */
function firstOf({ characters }: IniDocument, { start, end }: Span, kind: number): Span | undefined {
  let from = start;
  while (from < end && unusualKind(characters.charCodeAt(from)) !== kind) from++;
  let to = from;
  while (to < end && unusualKind(characters.charCodeAt(to)) === kind) to++;
  return from < to ? { start: from, end: to } : undefined;
}

function removal(title: string, document: IniDocument, span: Span, what: RegExp, substitute = ''): Fix {
  const cleaned = document.characters.slice(span.start, span.end).replaceAll(what, substitute);
  return { title, safe: false, edits: [replace(span, cleaned)] };
}
