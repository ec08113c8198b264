import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchLanguage, makeDocument } from './documents/bench-document.ts';

/** A folder of files of one size, of which every tenth has a fault. */
export function makeTree(folder: string, language: BenchLanguage, files: number, size: number): string {
  const sound = makeDocument(language, size, 0).text;
  const faulty = makeDocument(language, size, 1).text;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'biome.json'), '{}');
  for (let index = 0; index < files; index++) {
    const place = join(folder, `server${String(index).padStart(4, '0')}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, language.fileName), index % 10 === 0 ? faulty : sound);
  }
  return folder;
}
