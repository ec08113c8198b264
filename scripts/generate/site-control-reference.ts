import {
  type Advice,
  type ControlEntry,
  type ControlVersion,
  controlBlocks,
  controlStatements,
  editAdvice,
  type KnownProperty,
  knownProperties,
} from '../../server/src/core/catalogue/control/index.ts';
import type { ArticleId } from '../../server/src/core/catalogue/evidence.ts';
import { articleLink, generatedNotice } from './markdown.ts';

const versionNames: Readonly<Record<ControlVersion, string>> = {
  '1.x': 'SMS 1.x',
  '2.0': 'SMS 2.0',
  '2003': 'SMS 2003',
  '2007': 'Configuration Manager 2007',
};

/** The reference of the site control file, from the table that hover and completion read. */
export function siteControlReference(): string {
  return [
    '# Site control files',
    '',
    generatedNotice,
    '',
    'The configuration of one site as text: `Sitectrl.ct0` and its copies, and the deltas `*.ct1` and `*.ct2`. **No complete file of SMS 2.0 was',
    'ever published**: there are one excerpt (Q277745), one line (Q242498) and facts about the file. What stands here is put together from',
    'these, from the complete sample of SMS 1.x in the BackOffice Resource Kit, and from the samples of later SDKs. A name that is missing',
    'here is unknown, not wrong, and is never reported.',
    '',
    '## Where it is kept',
    '',
    `* SMS 1.x: \`SITE.SRV\\SITECFG.BOX\`. \`SITECTRL.CT0\` is the last proposed configuration, kept as a backup and not used in processing; \`*.CT1\` is input of the Site Configuration Manager, \`*.CT2\` its reply to the Hierarchy Manager (${articleLink('Q133113')}).`,
    `* SMS 2.0: \`inboxes\\sitectrl.box\`, with changes as delta files \`incoming\\*.CT1\` (${articleLink('Q249590')}, ${articleLink('Q297870')}) and old versions below \`history\`, named by a number of eight digits (${articleLink('Q215126')}).`,
    `* \`preinst /dump\` writes copies of the files of a site and its child sites (${articleLink('Q212978')}).`,
    `* A change in the first minutes after the site was installed may not reach the file; a site reset mends that (${articleLink('Q226851')}).`,
    '',
    '## Size',
    '',
    `* SMS 1.0 and 1.1, and 1.2 without a service pack: 256 KB in the site database, about 1,100 sites (${articleLink('Q162536')}).`,
    `* SMS 1.2: 454,000 bytes; with a hotfix and the registry value SiteControlImageSize up to 681,000 (${articleLink('Q255262')}).`,
    '* SMS 2.0: no limit is documented.',
    '',
    '## Notation',
    '',
    '* A value stands between `<` and `>`; it may be empty. How either of them is written inside a value is not documented.',
    '* A block goes from `BEGIN_name` to `END_name`. Its own values follow the name, on the same line or one a line; then come statements, blocks and more values.',
    '* A statement is a keyword with values on its line. The case of keywords does not matter: one excerpt writes `Property`.',
    '* White space between keyword and values is free, and so is indentation. No notation for comments is known.',
    '* Text before the first keyword is a header. SMS 1.x writes `SITE CONTROL FILE [786][1.08]`: the build of SMS and the version of the syntax.',
    '* `#182(...)` is text of a notation of its own with its length in front. Only the sample of 1.x has it.',
    '* SMS 1.x writes the file as plain single-byte text; for SMS 2.0 that is inferred.',
    '',
    '## Before an edit',
    '',
    ...editAdvice.map(advice),
    '',
    '## Blocks',
    '',
    'Names stand behind `BEGIN_`. "Shown in" tells in which samples a name stands.',
    '',
    ...controlBlocks.flatMap(entry),
    '## Statements',
    '',
    ...controlStatements.flatMap(entry),
    '## Properties',
    '',
    'A `PROPERTY` has four fields: name, registry type or text, text, number. No list of all properties was ever published; these are the ones',
    'that a text or a sample names. `LICENSE METERING` is the item of the client agent, `LICENSE_METERING` that of the server.',
    '',
    ...knownProperties.flatMap(property),
  ].join('\n');
}

function advice({ text, evidence, articles }: Advice): string {
  return `* ${text} (${[evidence, ...articles.map(articleLink)].join(', ')})`;
}

function entry({ shownIn, fields, notes, ...known }: ControlEntry): readonly string[] {
  const rows: readonly Row[] = [
    ['shown in', shownIn.map((version) => versionNames[version]).join(', ')],
    ['fields', fields.map((field, index) => `${index + 1}. ${field}`).join('; ')],
  ];
  return described(known, rows, notes);
}

function property({ item, line, unit, values, notes, ...known }: KnownProperty): readonly string[] {
  const rows: readonly Row[] = [
    ['item', item ?? ''],
    ['line', line === undefined ? '' : `\`${line}\``],
    ['unit', unit.evidence === 'unknown' ? unit.text : `${unit.text} (${unit.evidence})`],
  ];
  const meanings = values.map(({ value, meaning }) => `\`${value}\`: ${meaning}`);
  return described(known, rows, [...meanings, ...notes]);
}

function described(
  { name, meaning, evidence, articles }: Pick<KnownProperty, 'name' | 'meaning' | 'evidence' | 'articles'>,
  rows: readonly Row[],
  notes: readonly string[],
): readonly string[] {
  return [
    `### ${name}`,
    '',
    meaning,
    '',
    ...table([...rows, ['evidence', evidence], ['articles', links(articles)]]),
    ...list(notes),
  ];
}

type Row = readonly [what: string, value: string];

/** Rows without a value are left out. */
function table(rows: readonly Row[]): readonly string[] {
  const filled = rows
    .filter(([, value]) => value !== '')
    .map(([what, value]) => `| ${what} | ${cell(value)} |`);
  return ['| | |', '|---|---|', ...filled, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines.map((line) => `* ${line}`), ''];
}

function links(articles: readonly ArticleId[]): string {
  return articles.map(articleLink).join(', ');
}
