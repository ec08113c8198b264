import {
  type CatalogueKey,
  type CatalogueSection,
  remodbcSection,
  remodbcSections,
} from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import type { ServiceContext } from '../context.ts';
import type { IniOffers } from '../ini/ini-completion.ts';
import type { OfferedKey, OfferedSection } from '../ini/name-completion.ts';
import { keyCard } from './key-hover.ts';
import { valueCompletions } from './value-completion.ts';

/** What Remodbc.ini may hold, as far as articles name it. */
export function remodbcOffers(document: IniFile, context: ServiceContext): IniOffers {
  return {
    sections: remodbcSections.map(offeredSection),
    keysOf: ({ name }) => (remodbcSection(name)?.keys ?? []).map(offeredKey),
    valuesFor: (line) => valueCompletions(document, line, context),
  };
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
