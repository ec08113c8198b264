import type { Statement } from '../../server/src/core/catalogue/evidence.ts';
import {
  type CatalogueKey,
  type CatalogueSection,
  remodbcSections,
} from '../../server/src/core/catalogue/remodbc.ts';
import { articleLink, generatedNotice } from './markdown.ts';

/** The reference of Remodbc.ini, from the one table that completion, hover and rules read. */
export function remodbcReference(): string {
  return [
    '# Remodbc.ini',
    '',
    generatedNotice,
    '',
    'The file of the service SMS_LICENSE_SERVER (Remodbc.exe) of SMS 2.0 software metering: one copy on the site server, one in the `swmtr`',
    'folder of every metering server (share `LicMtr`). Each edit has to be made in all of them (Q213171, Q263023, Q244875). Four articles name',
    'all that is publicly known of it. When the service reads the file again is not documented; restart SMS_LICENSE_SERVER on each metering',
    'server to be sure.',
    '',
    ...remodbcSections.flatMap(section),
  ].join('\n');
}

function section({ name, meaning, articles, keys }: CatalogueSection): readonly string[] {
  return [
    `## [${name}]`,
    '',
    `${meaning} (${articles.map(articleLink).join(', ')})`,
    '',
    ...keys.flatMap(key),
  ];
}

function key({ name, meaning, notes, articles, ...facts }: CatalogueKey): readonly string[] {
  return [
    `### ${name}`,
    '',
    meaning,
    '',
    '| | | evidence |',
    '|---|---|---|',
    `| section | [${facts.section}] | ${facts.sectionEvidence} |`,
    row('unit', facts.unit),
    row('default', facts.default),
    row('range', facts.range),
    `| articles | ${articles.map(articleLink).join(', ')} | |`,
    '',
    ...facts.values.map(({ value, meaning: words }) => `* \`${value}\`: ${words}`),
    ...(facts.values.length > 0 ? [''] : []),
    ...notes.map((note) => `* ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ];
}

function row(what: string, { text, evidence }: Statement): string {
  return `| ${what} | ${text} | ${evidence} |`;
}
