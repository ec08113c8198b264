import { t } from '@vscode/l10n';
import type {
  PictureComputer,
  PictureFile,
  PictureFinding,
  PictureGroup,
} from '../../../../../server/src/lsp/protocol.ts';
import { element } from '../../page/dom.ts';
import { severityIcon, severityWords } from '../../page/severity.ts';
import { countMarks } from './counts.ts';
import { roleIcon } from './icons.ts';
import { fold, placeButton, type SiteUse } from './use.ts';

/** The computers of the site with their files, each role for itself. */
export function computersSection(groups: readonly PictureGroup[], use: SiteUse): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'computers' },
    element('h2', { id: 'computers' }, t('Computers and their files')),
    element('div', { class: 'groups' }, ...groups.map((group) => groupBlock(group, use))),
  );
}

function groupBlock(group: PictureGroup, use: SiteUse): HTMLElement {
  const { kind, title, remark, shown, folded } = group;
  return element(
    'section',
    { class: `group ${kind}` },
    element('h3', {}, title),
    remark !== undefined && element('p', { class: 'minor' }, remark),
    cards(shown, group, use),
    folded.length > 0 &&
      fold(`${kind} others`, [t('{0} more', folded.length)], use, cards(folded, group, use)),
  );
}

function cards(computers: readonly PictureComputer[], { kind }: PictureGroup, use: SiteUse): HTMLElement {
  return element(
    'ul',
    { class: 'cards' },
    ...computers.map((computer) =>
      element(
        'li',
        { class: 'card' },
        computer.id !== '' && element('h4', {}, roleIcon(kind), element('span', {}, computer.id)),
        computer.files.length === 0
          ? element('p', { class: 'minor' }, t('No file of it is here.'))
          : element('ul', { class: 'files' }, ...computer.files.map((file) => fileItem(file, use))),
      ),
    ),
  );
}

function fileItem(file: PictureFile, use: SiteUse): HTMLElement {
  const { path, uri, findings, gravest } = file;
  const nameStart = path.lastIndexOf('/') + 1;
  const head = element(
    'div',
    { class: 'file' },
    placeButton('file', path.slice(nameStart), { uri, line: 0 }, use),
    gravest.shown.length === 0 && countMarks(findings),
    nameStart > 0 && element('span', { class: 'folder' }, path.slice(0, nameStart - 1)),
  );
  if (gravest.shown.length === 0) return element('li', {}, head);
  const more =
    gravest.more > 0 && element('li', { class: 'minor' }, t('{0} more in the Problems panel', gravest.more));
  return element(
    'li',
    {},
    head,
    fold(
      `findings ${uri}`,
      [countMarks(findings)],
      use,
      element(
        'ul',
        { class: 'findings' },
        ...gravest.shown.map((finding) => findingItem(finding, file, use)),
        more,
      ),
    ),
  );
}

function findingItem(
  { rule, severity, message, line }: PictureFinding,
  { uri }: PictureFile,
  use: SiteUse,
): HTMLElement {
  return element(
    'li',
    { class: severity },
    severityIcon(severity),
    element(
      'span',
      {},
      element('span', { class: 'hidden' }, `${severityWords()[severity]}: `),
      placeButton(`finding ${rule}`, t('Line {0}', line + 1), { uri, line }, use),
      ` ${message} `,
      element('span', { class: 'rule' }, rule),
    ),
  );
}
