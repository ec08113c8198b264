/** What a token can be. All but the names of servers are standard names of the protocol, so that other editors colour them too. */
export const semanticTypes = ['comment', 'namespace', 'class', 'property', 'number'] as const;

/**
 * What more can be said of a token. `unread`: the line has no effect. `undocumented`: no text and no catalogue names it, which does not make it
 * wrong. The others tell what a number counts.
 */
export const semanticModifiers = [
  'unread',
  'undocumented',
  'moment',
  'schedule',
  'duration',
  'amount',
] as const;

export type SemanticType = (typeof semanticTypes)[number];
export type SemanticModifier = (typeof semanticModifiers)[number];
