import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { projectRoot } from '../support/fixtures.ts';

/** A piece of a line and the scopes it has below the grammar's own, written as a selector, without the grammar's suffix. */
export type Token = readonly [text: string, scopes: string];

/** Splits single lines of Remodbc.ini as an editor does. */
export interface Tokenizer {
  /** Tokens in order; pieces without a scope are left out. */
  tokens(line: string): readonly Token[];
}

const scopeName = 'source.ini.remodbc';
const suffix = /\.remodbc-ini$/;

/** Loads the grammar that package.json contributes for `remodbc-ini`. */
export async function loadTokenizer(): Promise<Tokenizer> {
  const grammar = await loadGrammar();
  return { tokens: (line) => tokensOf(grammar, line) };
}

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(join(projectRoot, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => rawGrammar(),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error('The grammar does not load.');
  return grammar;
}

function rawGrammar(): IRawGrammar {
  const file = join(projectRoot, 'syntaxes/remodbc-ini.tmLanguage.json');
  return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
}

function tokensOf(grammar: IGrammar, line: string): readonly Token[] {
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  return tokens
    .map(({ startIndex, endIndex, scopes }): Token => {
      const own = scopes.slice(1).map((scope) => scope.replace(suffix, ''));
      return [line.slice(startIndex, endIndex), own.join(' ')];
    })
    .filter(([text, scopes]) => text !== '' && scopes !== '');
}
