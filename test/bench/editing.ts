import { type BenchDocument, makeDocument } from './documents/bench-document.ts';
import { json, siteControl } from './documents/languages.ts';
import { keystrokes, pastes } from './edits.ts';
import type { ServerName } from './servers.ts';
import { type Server, Session } from './session.ts';
import { median, percentile95 } from './statistics.ts';

/** What one server did with one document, times in milliseconds, memory in bytes. */
export interface EditingFigures {
  readonly initialize: number;
  readonly firstDiagnostics: number;
  /** How many places the first diagnostics named. */
  readonly found: number;
  readonly keyMedian: number;
  readonly key95: number;
  readonly cpuPerKey: number;
  readonly pasteMedian: number;
  readonly hover95: number;
  readonly completion95: number;
  readonly resident: number;
  readonly peak: number;
}

export interface EditingPlan {
  readonly servers: readonly ServerName[];
  readonly size: number;
  readonly rounds: number;
  /** How many keys are struck: fewer where a server reads all again for a key, or waits before it does. */
  readonly keys: (server: ServerName) => number;
}

/** The medians of a server's rounds. */
export type EditingResult = ReadonlyMap<ServerName, EditingFigures>;

/** Lets servers work in turn, several rounds. */
export async function editInTurn(
  plan: EditingPlan,
  servers: Readonly<Record<ServerName, Server>>,
  folder: string,
  tell: (what: string) => void,
): Promise<EditingResult> {
  const rounds = new Map(plan.servers.map((name) => [name, [] as EditingFigures[]] as const));
  const ours = makeDocument(siteControl, plan.size);
  const theirs = makeDocument(json, plan.size);
  for (let round = 0; round < plan.rounds; round++) {
    for (const [name, done] of rounds) {
      tell(`${servers[name].name}, ${plan.size} characters, round ${round + 1} of ${plan.rounds}`);
      const isPeer = name === 'json' || name === 'biome';
      const document = isPeer ? theirs : ours;
      done.push(await editOnce(servers[name], document, plan.keys(name), folder));
    }
  }
  return new Map([...rounds].map(([name, done]) => [name, medianOf(done)] as const));
}

/** One session: start, open, keys, requests, pastes. */
export async function editOnce(
  server: Server,
  document: BenchDocument,
  keys: number,
  folder: string,
): Promise<EditingFigures> {
  const session = new Session(server, { folder });
  const initialize = await session.initialize();
  const firstDiagnostics = await session.open(document.language, document.text);
  const found = (await session.diagnostics()).length;
  // What a program does for the first time it does slowly, in any server.
  for (const edit of keystrokes(document, Math.min(20, keys))) await session.editAndWait(edit);
  const before = session.figures();
  const times: number[] = [];
  for (const edit of keystrokes(document, keys)) times.push(await session.editAndWait(edit));
  const after = session.figures();
  const hovers: number[] = [];
  for (const edit of keystrokes(document, Math.min(40, keys)))
    hovers.push(await session.editAndAsk(edit, 'hover'));
  const completions: number[] = [];
  for (const edit of keystrokes(document, Math.min(40, keys)))
    completions.push(await session.editAndAsk(edit, 'completion'));
  const pasteTimes: number[] = [];
  for (const edit of pastes(document, Math.min(10, keys))) pasteTimes.push(await session.editAndWait(edit));
  const peak = session.figures().peak ?? Number.NaN;
  await session.stop();
  return {
    initialize,
    firstDiagnostics,
    found,
    keyMedian: median(times),
    key95: percentile95(times),
    cpuPerKey: ((after.cpu ?? Number.NaN) - (before.cpu ?? Number.NaN)) / times.length,
    pasteMedian: median(pasteTimes),
    hover95: percentile95(hovers),
    completion95: percentile95(completions),
    resident: after.resident ?? Number.NaN,
    peak,
  };
}

function medianOf(rounds: readonly EditingFigures[]): EditingFigures {
  const middle = (of: (figures: EditingFigures) => number): number => median(rounds.map(of));
  return {
    initialize: middle((figures) => figures.initialize),
    firstDiagnostics: middle((figures) => figures.firstDiagnostics),
    found: middle((figures) => figures.found),
    keyMedian: middle((figures) => figures.keyMedian),
    key95: middle((figures) => figures.key95),
    cpuPerKey: middle((figures) => figures.cpuPerKey),
    pasteMedian: middle((figures) => figures.pasteMedian),
    hover95: middle((figures) => figures.hover95),
    completion95: middle((figures) => figures.completion95),
    resident: middle((figures) => figures.resident),
    peak: middle((figures) => figures.peak),
  };
}
