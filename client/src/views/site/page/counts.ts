import { t } from '@vscode/l10n';
import type { FindingCounts } from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import { severityIcon, severityWords } from '../../page/severity.ts';

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** How many findings there are of each severity: a sign and a number to look at, and words to listen to. */
export function countMarks(counts: FindingCounts): HTMLElement {
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return element('span', { class: 'counts clean' }, t('no findings'));
  const words = severityWords();
  return element(
    'span',
    { class: 'counts' },
    ...found.map((severity) =>
      element(
        'span',
        { class: `count ${severity}`, title: `${words[severity]}: ${counts[severity]}` },
        severityIcon(severity),
        element('span', { class: 'hidden' }, `${words[severity]}: `),
        String(counts[severity]),
      ),
    ),
  );
}
