import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { projectRoot } from '../support/fixtures.ts';

/** A piece of a line and the scopes it has below the grammar's own, written as a selector, without the grammar's suffix. */
export type Token = readonly [text: string, scopes: string];

/** Splits text as an editor does. */
export interface Tokenizer {
  /** Tokens in order, over all lines; pieces without a scope are left out. */
  tokens(text: string): readonly Token[];
  /** The scopes of every character; those of line ends are empty. */
  scopes(text: string): readonly string[];
}

interface Contributed {
  readonly language?: string;
  readonly scopeName: string;
  readonly path: string;
}

const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const grammars: readonly Contributed[] = contributes.grammars;

/** Loads the grammar that package.json contributes for a language. */
export async function loadTokenizer(language: LanguageId): Promise<Tokenizer> {
  const { scopeName = '' } = grammars.find((contributed) => contributed.language === language) ?? {};
  const grammar = await (await registry()).loadGrammar(scopeName);
  if (!grammar) throw new Error(`The grammar of ${language} does not load.`);
  return {
    tokens: (text) => piecesOf(text, grammar).filter(([piece, scopes]) => piece !== '' && scopes !== ''),
    scopes: (text) =>
      piecesOf(text, grammar).flatMap(([piece, scopes]) => Array<string>(piece.length).fill(scopes)),
  };
}

async function registry(): Promise<textmate.Registry> {
  const wasm = readFileSync(join(projectRoot, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const contributed = grammars.find((grammar) => grammar.scopeName === scopeName);
      if (!contributed) return null;
      const file = join(projectRoot, contributed.path);
      return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
}

/** Every piece of a text in order, line ends and pieces without a scope included. */
function piecesOf(text: string, grammar: IGrammar): readonly Token[] {
  let state = textmate.INITIAL;
  return text.split(/(\r\n|\n|\r)/).flatMap((part, index): readonly Token[] => {
    if (index % 2 === 1) return [[part, '']];
    const { tokens, ruleStack } = grammar.tokenizeLine(part, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => {
      const own = scopes.slice(1).map((scope) => scope.slice(0, scope.lastIndexOf('.')));
      return [part.slice(startIndex, endIndex), own.join(' ')];
    });
  });
}
