// @ts-check

/** @typedef {import('./run.mjs').Judged} Judged */

/** The mutants that no test notices. @param {readonly Judged[]} judged */
export function survivors(judged) {
  return judged
    .filter(({ verdict }) => verdict === 'survived' || verdict === 'unreached')
    .map(
      ({ file, line, column, kind, verdict, original, replacement }) =>
        `${file}:${line}:${column} ${kind}${verdict === 'unreached' ? ' (no test comes here)' : ''}: ${short(original)} -> ${short(replacement)}`,
    )
    .join('\n');
}

/** @param {string} code */
function short(code) {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 60)} ... ${line.slice(-35)}` : line;
}

/** A row a folder, as Markdown. @param {readonly Judged[]} judged */
export function table(judged) {
  const folders = [...new Set(judged.map(folderOf))].sort();
  const rows = folders.map((folder) =>
    row(
      `\`${folder}\``,
      judged.filter((one) => folderOf(one) === folder),
    ),
  );
  return [
    '| folder | mutants | killed | endless | survived | not reached | score |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    ...(folders.length > 1 ? [row('all', judged)] : []),
    '',
    `Not tried: ${count(judged, 'prose')} sentences, and ${count(judged, 'loading')} that only run while a module is loaded.`,
  ].join('\n');
}

/** @param {Judged} judged */
function folderOf({ file }) {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
}

/**
 * @param {string} name
 * @param {readonly Judged[]} judged
 */
function row(name, judged) {
  const tried = judged.filter(({ verdict }) => verdict !== 'loading' && verdict !== 'prose');
  const [killed, endless, survived, unreached] = ['killed', 'endless', 'survived', 'unreached'].map(
    (verdict) => count(tried, verdict),
  );
  const score = tried.length > 0 ? ((100 * ((killed ?? 0) + (endless ?? 0))) / tried.length).toFixed(1) : '-';
  return `| ${[name, tried.length, killed, endless, survived, unreached, `${score} %`].join(' | ')} |`;
}

/**
 * @param {readonly Judged[]} judged
 * @param {string} verdict
 */
function count(judged, verdict) {
  return judged.filter((one) => one.verdict === verdict).length;
}
