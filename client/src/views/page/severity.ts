import { t } from '@vscode/l10n';
import type { FindingGuidance } from '../../../../server/src/lsp/protocol.ts';

type Severity = FindingGuidance['severity'];

export function severityWords(): Readonly<Record<Severity, string>> {
  return { error: t('Error'), warning: t('Warning'), information: t('Information'), hint: t('Hint') };
}

const shapes: Readonly<Record<Severity, string>> = {
  error: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z M5.6 5.6l4.8 4.8 M10.4 5.6l-4.8 4.8',
  warning: 'M8 2l6.4 11.5H1.6z M8 6.4v3.4 M8 11.6v.2',
  information: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z M8 7.4v3.6 M8 4.9v.2',
  hint: 'M8 1.6a4.3 4.3 0 0 1 2.5 7.8v1.6h-5v-1.6A4.3 4.3 0 0 1 8 1.6z M6.2 13.4h3.6',
};

/** The sign of a severity, for the eye only. */
export function severityIcon(severity: Severity): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[severity]);
  icon.append(path);
  return icon;
}
