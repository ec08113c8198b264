/** What a person is told where an answer could not be made; why stands in the log. */
export const noAnswer = { ok: false, reason: 'The language server could not answer.' } as const;
