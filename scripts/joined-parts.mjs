// @ts-check
import { basename } from 'node:path';
import { build } from 'esbuild';
import { partsToJoin } from './parts-to-join.mjs';

/** A module that stands in for a part that was joined with others. */
const JOINED = 'joined';

/**
 * Joins parts of a program that are loaded together. esbuild makes a part of whatever has a set of users of its own, and a program that loads many things when
 * they are needed falls into very many small parts; each takes longer to find than to run.
 * @param {string} name of the program
 * @param {readonly import('esbuild').OutputFile[]} outputFiles ES modules, with their maps in them
 * @param {import('esbuild').Metafile | undefined} metafile
 * @param {readonly string[]} often what is loaded in most runs, by the names of its modules: see {@link partsToJoin}
 * @returns {Promise<readonly (readonly [file: string, text: string])[]>}
 */
export async function joinParts(name, outputFiles, metafile, often) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = new Map(
    Object.entries(metafile?.outputs ?? {}).map(([path, output]) => [basename(path), output]),
  );
  const groups = partsToJoin(outputs, often);
  /** Which part holds now what was a part. @type {Map<string, string>} */
  const holders = new Map();
  for (const [index, group] of groups.entries())
    for (const file of group) holders.set(file, `${name}-shared-${index + 1}.js`);

  /** @param {string} file */
  const exportsOf = (file) => outputs.get(file)?.exports ?? [];
  /** The name of an export among those of all that it is joined with. @param {string} file @param {string} one */
  const joinedName = (file, one) => `${one}_${groups.flat().indexOf(file)}`;

  /** @param {string} file @param {string} contents @param {readonly string[]} own parts that become part of it */
  const linked = async (file, contents, own) => {
    const { outputFiles: [made] = [] } = await build({
      stdin: { contents, sourcefile: file, resolveDir: '/' },
      outfile: file,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'esnext',
      sourcemap: 'inline',
      legalComments: 'inline',
      logLevel: 'warning',
      plugins: [
        {
          name: 'joined-parts',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
              const part = basename(path);
              if (kind === 'entry-point') return undefined;
              if (kind !== 'import-statement' || namespace === JOINED || !holders.has(part))
                return { path, external: true };
              return { path: part, namespace: own.includes(part) ? 'part' : JOINED };
            });
            onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
            onLoad({ filter: /.*/, namespace: JOINED }, ({ path }) => ({
              contents: `export {${exportsOf(path).map((one) => `${joinedName(path, one)} as ${one}`)}} from "./${holders.get(path)}";`,
            }));
          },
        },
      ],
    });
    return /** @type {const} */ ([file, made?.text ?? '']);
  };

  const whole = groups.map((group) => {
    const contents = group.map(
      (file) =>
        `export {${exportsOf(file).map((one) => `${one} as ${joinedName(file, one)}`)}} from "./${file}";\n`,
    );
    return linked(holders.get(group[0] ?? '') ?? '', contents.join(''), group);
  });
  const others = [...texts]
    .filter(([file]) => !holders.has(file))
    .map(([file, text]) =>
      groups.length > 0 ? linked(file, text, []) : /** @type {const} */ ([file, text]),
    );
  return Promise.all([...whole, ...others]);
}
