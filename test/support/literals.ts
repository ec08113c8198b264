import { relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { projectRoot } from './fixtures.ts';

/** What may stand before a slash that begins a regular expression and does not divide. */
const beforeExpression = /(?:^|[(,=:[!&|?{};+*%~^<>-]|\b(?:return|typeof|case|in|of))\s*$/;

/**
 * The texts that source files write, each as one, by the path of the file below the project: pieces that are joined with `+` are put together, and what
 * a template puts in is `{1}`, `{2}` and so on.
 */
export async function literalsIn(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  // The bundler joins pieces, too, and leaves only quoted texts and templates.
  return readEach(await codeOf(paths, { minifySyntax: true }), (code) => {
    const found: string[] = [];
    readCode(code, 0, found);
    return found;
  });
}

/** The regular expressions that source files write, as they stand there, by the path of the file below the project. */
export async function expressionsIn(
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return readEach(await codeOf(paths, {}), (code) => {
    const found: string[] = [];
    readCode(code.replace(/^#!.*/, ''), 0, [], found);
    return found;
  });
}

/** Source files without types and comments, by their path below the project. */
async function codeOf(paths: readonly string[], options: BuildOptions): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: projectRoot,
    entryPoints: [...paths],
    outbase: projectRoot,
    // Nothing is written there.
    outdir: projectRoot,
    write: false,
    charset: 'utf8',
    minifyWhitespace: true,
    tsconfigRaw: {},
  });
  return new Map(
    outputFiles.map(({ path, text }) => [
      relative(projectRoot, path).replaceAll('\\', '/').replace(/\.js$/, '.ts'),
      text,
    ]),
  );
}

function readEach<Result>(
  texts: ReadonlyMap<string, string>,
  read: (text: string) => Result,
): ReadonlyMap<string, Result> {
  return new Map([...texts].map(([path, text]) => [path, read(text)]));
}

/** Reads code up to the bracket that ends it; gives the place behind that. */
function readCode(code: string, from: number, found: string[], expressions: string[] = []): number {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const mark = code[at];
    if (mark === '"' || mark === "'") {
      const end = endOfString(code, at);
      found.push(evaluate(code.slice(at, end)));
      at = end - 1;
    } else if (mark === '`') at = readTemplate(code, at, found, expressions) - 1;
    else if (mark === '/' && beforeExpression.test(code.slice(Math.max(0, at - 20), at))) {
      const end = endOfExpression(code, at);
      const flags = /^[a-z]*/.exec(code.slice(end + 1))?.[0] ?? '';
      expressions.push(code.slice(at, end + 1) + flags);
      at = end;
    } else if (mark === '{') depth++;
    else if (mark === '}' && depth-- === 0) return at + 1;
  }
  return code.length;
}

function endOfString(code: string, start: number): number {
  let at = start + 1;
  while (code[at] !== code[start]) {
    if (at > code.length) throw new Error('a text without end');
    at += code[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOfExpression(code: string, start: number): number {
  let isInClass = false;
  let at = start + 1;
  for (; code[at] !== '/' || isInClass; at++) {
    if (at > code.length) throw new Error('an expression without end');
    if (code[at] === '\\') at++;
    else if (code[at] === '[') isInClass = true;
    else if (code[at] === ']') isInClass = false;
  }
  return at;
}

function readTemplate(code: string, start: number, found: string[], expressions: string[]): number {
  const slot = found.push('') - 1;
  let text = '';
  let gaps = 0;
  let at = start + 1;
  while (code[at] !== '`') {
    if (at > code.length) throw new Error('a template without end');
    if (code[at] === '\\') {
      text += code.slice(at, at + 2);
      at += 2;
    } else if (code.startsWith('${', at)) {
      text += `{${++gaps}}`;
      at = readCode(code, at + 2, found, expressions);
    } else text += code[at++];
  }
  found[slot] = evaluate(`\`${text}\``);
  return at + 1;
}

/** The text that a literal without gaps stands for. */
function evaluate(literal: string): string {
  return new Function(`return ${literal}`)() as string;
}
