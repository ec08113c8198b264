import type { PictureRole } from '../../../../../server/src/lsp/protocol.ts';
import { svg } from './svg.ts';

const shapes: Readonly<Record<PictureRole, string>> = {
  'site-server': 'M3 2.5h10v4H3z M3 9.5h10v4H3z M5 4.5h.2 M5 11.5h.2',
  'access-point': 'M2 4.5h4.5l1.5 2h6v7H2z M8 11.5v-3 M6.6 9.8L8 8.4l1.4 1.4',
  'metering-server': 'M2.5 12a5.5 5.5 0 1 1 11 0z M8 12l2.4-3.8',
  unknown: 'M2.5 3h11v7.5h-11z M6 13.5h4 M8 10.5v3',
  profile: 'M4 1.5h6l2.5 2.5v10.5H4z M6 7h4.5 M6 9.5h4.5 M6 12h3',
};

/** The sign of what a computer is to the site, for the eye only. */
export function roleIcon(role: PictureRole): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', class: 'icon role', 'aria-hidden': 'true' },
    svg('path', { d: shapes[role] }),
  );
}
