import type { ArticleId } from '../catalogue/evidence.ts';
import type { SettingRuleContext } from './context.ts';
import type { RelatedPlace } from './rule.ts';
import { lookUp, relatedTo, valueAs } from './setting-values.ts';

/** What frequent balancing adds on metering servers that are Windows 2000 domain controllers; nothing where none is known. */
export interface NewProfiles {
  /** A sentence with a blank in front, to follow a message. */
  readonly sentence: string;
  readonly articles: readonly ArticleId[];
  readonly related: readonly RelatedPlace[];
}

const none: NewProfiles = { sentence: '', articles: [], related: [] };

/** Each balancing run leaves a new local profile behind on such a server (Q226903). */
export function newProfiles(context: SettingRuleContext): NewProfiles {
  const stated = lookUp(context, 'Site.DomainControllers');
  const names = valueAs(stated?.value, 'names')?.names ?? [];
  if (!stated || names.length === 0) return none;
  return {
    sentence: ` Each run also leaves a new user profile behind on ${names.join(', ')} (Windows 2000 domain controller).`,
    articles: ['Q226903'],
    related: [relatedTo(stated, 'Each balancing run leaves a new user profile behind here (Q226903).')],
  };
}
