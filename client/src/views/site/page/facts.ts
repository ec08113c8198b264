import { t } from '@vscode/l10n';
import type { PictureFact } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import { fold, placeButton, type SiteUse } from './use.ts';

/** What is known of the site, with where it is stated; what is not known waits to be unfolded. */
export function factsSection(facts: readonly PictureFact[], use: SiteUse): HTMLElement {
  const known = facts.filter(({ text }) => text !== undefined);
  const unknown = facts.filter(({ text }) => text === undefined);
  return element(
    'section',
    { 'aria-labelledby': 'facts' },
    element('h2', { id: 'facts' }, t('What is known')),
    known.length === 0 && element('p', { class: 'minor' }, t('Nothing is stated about this site.')),
    known.length > 0 && element('dl', { class: 'facts' }, ...known.map((fact) => factBlock(fact, use))),
    unknown.length > 0 &&
      fold(
        'unknown',
        [t('Not known: {0}', unknown.map(({ label }) => label).join(', '))],
        use,
        element(
          'dl',
          { class: 'unknown' },
          ...unknown.flatMap(({ label, use: purpose }) => [
            element('dt', {}, label),
            element('dd', {}, purpose),
          ]),
        ),
      ),
  );
}

function factBlock({ label, text = '', origin = '', place }: PictureFact, use: SiteUse): HTMLElement {
  return element(
    'div',
    { class: 'fact' },
    element('dt', {}, label),
    element('dd', {}, text),
    element('dd', { class: 'origin' }, place ? placeButton(`fact ${label}`, origin, place, use) : origin),
  );
}
