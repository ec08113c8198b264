/** What a clause may ask about, by name. */
export type ContextValues = ReadonlyMap<string, string | number | boolean>;

/**
 * Whether a `when` clause of the manifest holds. It knows what this manifest uses: terms joined by `&&`, each a name, perhaps denied by `!`, or compared by `==`,
 * `=~` or `>`.
 * @returns undefined for a clause that is written otherwise
 */
export function holds(clause: string, values: ContextValues): boolean | undefined {
  const answers = clause.split('&&').map((term) => termHolds(term.trim(), values));
  return answers.includes(undefined) ? undefined : !answers.includes(false);
}

function termHolds(term: string, values: ContextValues): boolean | undefined {
  if (term === 'true' || term === 'false') return term === 'true';
  const {
    name = '',
    operator,
    operand = '',
  } = /^(?<name>!?[\w.]+)(?:\s*(?<operator>==|=~|>)\s*(?<operand>\S.*))?$/.exec(term)?.groups ?? {};
  const value = values.get(name.replace('!', ''));
  switch (operator) {
    case '==':
      return String(value ?? '') === operand;
    case '=~': {
      const [, expression] = /^\/(.*)\/$/.exec(operand) ?? [];
      return expression === undefined ? undefined : new RegExp(expression).test(String(value ?? ''));
    }
    case '>':
      return Number(value ?? 0) > Number(operand);
    default:
      if (name === '') return undefined;
      return name.startsWith('!') ? !value : Boolean(value);
  }
}
