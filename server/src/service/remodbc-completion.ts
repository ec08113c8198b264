import {
  type CatalogueKey,
  type CatalogueSection,
  remodbcSection,
  remodbcSections,
} from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import type { Completion } from './completion.ts';
import type { ServiceContext } from './context.ts';
import { iniCompletions } from './ini-completion.ts';
import { keyCard } from './key-hover.ts';
import type { OfferedKey, OfferedSection } from './name-completion.ts';
import { valueCompletions } from './value-completion.ts';

/** What could stand at a place of Remodbc.ini, in the order to show it. */
export function remodbcCompletions(
  document: IniFile,
  offset: number,
  findings: () => readonly Finding[],
  context: ServiceContext,
): readonly Completion[] {
  return iniCompletions(document, offset, findings, {
    sections: remodbcSections.map(offeredSection),
    keysOf: ({ name }) => (remodbcSection(name)?.keys ?? []).map(offeredKey),
    valuesFor: (line) => valueCompletions(document, line, context),
  });
}

function offeredSection({ name, summary, meaning, articles, keys }: CatalogueSection): OfferedSection {
  const card = () => ({ title: `[${name}]: ${summary}`, summary: meaning, articles });
  return {
    name,
    detail: summary,
    card,
    keys: keys.filter(({ values }) => values.length > 0).map(offeredKey),
  };
}

function offeredKey(key: CatalogueKey): OfferedKey {
  const { name, summary, type, values } = key;
  return {
    name,
    detail: summary,
    firstValue: values[0]?.value ?? '',
    ...(type === 'flag' && { values: values.map(({ value }) => value) }),
    card: () => keyCard(key),
  };
}
