/** What stands in the place of a character of a password, or of what else is a secret, where the rest of its line is shown. */
export const MASK = '*';
