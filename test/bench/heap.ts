import { once } from 'node:events';
import { join } from 'node:path';
import { makeDocument } from './documents/bench-document.ts';
import { productLanguages, siteControl } from './documents/languages.ts';
import { keystrokes } from './edits.ts';
import type { Places } from './places.ts';
import { type Server, Session } from './session.ts';

/** How much more a server holds, in bytes, after it did the same again. */
export interface HeapGrowth {
  readonly edits: number;
  readonly openings: number;
}

interface Heap {
  readonly heapUsed: number;
  readonly external: number;
}

/**
 * Lets the server work once to have everything loaded, and then as long again; what it holds after collecting garbage should not have grown
 * between the two. A server that forgets nothing grows by far more than the noise of a heap.
 */
export async function heapGrowth(
  { command: [program, ...words] }: Server,
  places: Places,
  folder: string,
  counts: { readonly edits: number; readonly openings: number },
): Promise<HeapGrowth> {
  const probe = join(places.bench, 'heap-probe.cjs');
  const server = { name: 'ours', command: [program, '--expose-gc', '--require', probe, ...words] as const };
  const session = new Session(server, { folder, withChannel: true });
  await session.initialize();
  const held = async (): Promise<number> => {
    session.process.send({});
    const [{ heapUsed, external }] = (await once(session.process, 'message')) as [Heap];
    return heapUsed + external;
  };
  const document = makeDocument(siteControl, 100_000);
  const edit = async (count: number): Promise<void> => {
    await session.open(siteControl, document.text);
    for (const change of keystrokes(document, count)) await session.editAndWait(change);
    session.close();
  };
  const openAndClose = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) {
      const language = productLanguages[index % productLanguages.length] ?? siteControl;
      const fileName = `${index}.${language.fileName}`;
      await session.open({ ...language, fileName }, makeDocument(language, 2000).text);
      session.close();
    }
  };
  await edit(Math.min(500, counts.edits));
  const beforeEdits = await held();
  await edit(counts.edits);
  const afterEdits = await held();
  await openAndClose(Math.min(200, counts.openings));
  const beforeOpenings = await held();
  await openAndClose(counts.openings);
  const afterOpenings = await held();
  await session.stop();
  return { edits: afterEdits - beforeEdits, openings: afterOpenings - beforeOpenings };
}
