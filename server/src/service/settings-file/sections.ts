import { declaredSchedules, ruleSeverities } from '../../core/configuration/settings-list.ts';
import type { Card } from '../card.ts';
import { plain } from './description-text.ts';

/** What the sections of a settings file are for, by name. */
export const sectionCards: ReadonlyMap<string, Card> = new Map([
  ['rules', { title: '[rules]', summary: plain(ruleSeverities.description) }],
  [
    'thresholds',
    { title: '[thresholds]', summary: 'Numbers that decide when a rule speaks: whole numbers, 0 or more.' },
  ],
  ['schedules', { title: '[schedules]', summary: plain(declaredSchedules.description) }],
]);
