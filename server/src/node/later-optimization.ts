import { setFlagsFromString } from 'node:v8';

/** How many bytes of bytecode a function runs before V8 considers it for compilation. */
const BUDGET = { usual: 67_584, later: 300_000 };

/** The last release of Node that is known to have the flag; one without would complain on the error output. */
const LAST_KNOWN_RELEASE = 24;

/**
 * Has functions run longer before they are compiled. A first check of one file is done before what was compiled pays off, and compiling costs it a fifth of
 * its time; a long run gets there soon enough.
 */
export function optimizeLater(): void {
  setBudget(BUDGET.later);
}

/** Has functions compiled as early as ever, where a program goes on after its first check. */
export function optimizeAsUsual(): void {
  setBudget(BUDGET.usual);
}

function setBudget(bytes: number): void {
  if (Number.parseInt(process.versions.node, 10) <= LAST_KNOWN_RELEASE)
    setFlagsFromString(`--interrupt-budget=${bytes}`);
}
