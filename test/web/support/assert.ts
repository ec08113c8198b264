/** What the tests use of node:assert/strict, for the extension host of a browser. */
const assert = {
  ok(value: unknown, message = 'not true'): void {
    if (!value) throw new Error(message);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    assert.ok(Object.is(actual, expected), message ?? difference(actual, expected));
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    assert.ok(!Object.is(actual, expected), message ?? `${shown(actual)} is what it should not be`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    assert.ok(isDeepEqual(actual, expected), message ?? difference(actual, expected));
  },
  match(text: string, pattern: RegExp, message?: string): void {
    assert.ok(pattern.test(text), message ?? `${pattern} does not match ${shown(text)}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string): void {
    assert.ok(!pattern.test(text), message ?? `${pattern} matches ${shown(text)}`);
  },
  fail(message: string): never {
    throw new Error(message);
  },
};

export default assert;

function isDeepEqual(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (!isObject(first) || !isObject(second) || Array.isArray(first) !== Array.isArray(second)) return false;
  const [names, others] = [Object.keys(first), Object.keys(second)];
  return names.length === others.length && names.every((name) => isDeepEqual(first[name], second[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function difference(actual: unknown, expected: unknown): string {
  return `expected ${shown(expected)}, found ${shown(actual)}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
}
