import type { BenchLanguage } from './documents/bench-document.ts';
import { makeDocument } from './documents/bench-document.ts';
import { type Edit, keystrokes } from './edits.ts';
import { type Server, Session } from './session.ts';

/** What became of many edits that came without a pause. */
export interface FloodFigures {
  /** From the first edit to the diagnostics of the last version, in milliseconds. */
  readonly settled: number;
  /** How often diagnostics were published on the way. */
  readonly publishes: number;
  /** Whether the last diagnostics are those of the last version's text. */
  readonly isRight: boolean;
}

const FLOOD_SIZE = 100_000;
export const FLOOD_EDITS = 2000;

/**
 * Sends edits without waiting to a server that publishes. Each edit is taken back, so that the last text is the first one. Of a server that has nothing to
 * publish, the time is that to the answer of a request behind the edits.
 */
export async function flood(server: Server, language: BenchLanguage, folder: string): Promise<FloodFigures> {
  const document = makeDocument(language, FLOOD_SIZE);
  const session = new Session(server, { folder, pulls: false });
  await session.initialize();
  session.show(language, document.text);
  const settle = async (): Promise<readonly unknown[]> => {
    if (server.publishes !== false) return session.diagnostics();
    await session.request('textDocument/diagnostic', {});
    return [];
  };
  const full = (await settle()).length;
  const published = session.publishedCount;
  const edits: readonly Edit[] = keystrokes(document, FLOOD_EDITS);
  const start = performance.now();
  for (const edit of edits) session.edit(edit);
  const diagnostics = await settle();
  const settled = performance.now() - start;
  const publishes = session.publishedCount - published;
  await session.stop();
  return { settled, publishes, isRight: full > 0 && diagnostics.length === full };
}
