import { t } from '@vscode/l10n';
import type { DifferentValue, KeyDifference } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import { placeButton, type SiteUse } from './use.ts';

/** Where copies of Remodbc.ini differ: each key with its values, and the copies that have them. Nothing for a site with one copy. */
export function differencesSection(
  copies: number,
  differences: readonly KeyDifference[],
  use: SiteUse,
): HTMLElement | undefined {
  if (copies < 2) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'differences' },
    element('h2', { id: 'differences' }, t('Copies of Remodbc.ini')),
    differences.length === 0
      ? element('p', {}, t('All {0} copies agree.', copies))
      : element(
          'ul',
          { class: 'differences' },
          ...differences.map((difference) => differenceItem(difference, use)),
        ),
    element('p', { class: 'minor' }, t('PackTime is not compared: every server writes its own.')),
  );
}

function differenceItem({ id, values }: KeyDifference, use: SiteUse): HTMLElement {
  const more = values.more > 0 && element('p', { class: 'minor' }, t('{0} more values', values.more));
  return element(
    'li',
    {},
    element('h3', { class: 'key' }, id),
    element('dl', { class: 'values' }, ...values.shown.flatMap((value) => valueRows(id, value, use))),
    more,
  );
}

function valueRows(key: string, { written, copies }: DifferentValue, use: SiteUse): readonly HTMLElement[] {
  const value =
    written === undefined
      ? element('dt', { class: 'absent' }, t('missing'))
      : element('dt', {}, element('code', {}, written === '' ? '""' : written));
  return [
    value,
    element(
      'dd',
      {},
      element(
        'ul',
        { class: 'copies' },
        ...copies.shown.map((copy) => element('li', {}, placeButton(`copy ${key}`, copy.path, copy, use))),
        copies.more > 0 && element('li', { class: 'minor' }, t('{0} more', copies.more)),
      ),
    ),
  ];
}
