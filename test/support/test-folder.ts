import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

/** A folder to write files into, and their addresses. */
export class TestFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** A new folder, removed after the tests. Unless another is given, its name has what addresses have to encode. */
  static create(name = 'sms metering é-'): TestFolder {
    const path = mkdtempSync(join(tmpdir(), name));
    after(() => rmSync(path, { recursive: true, force: true }));
    return new TestFolder(path);
  }

  /** A new folder in this one. */
  folder(name: string): TestFolder {
    mkdirSync(this.pathOf(name));
    return new TestFolder(this.pathOf(name));
  }

  pathOf(path: string): string {
    return join(this.path, path);
  }

  uriOf(path: string): string {
    return pathToFileURL(this.pathOf(path)).href;
  }

  /** Writes a file, in folders that are made for it, and returns its address. Texts are written in UTF-8. */
  write(path: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.pathOf(path)), { recursive: true });
    writeFileSync(this.pathOf(path), content);
    return this.uriOf(path);
  }

  remove(path: string): void {
    rmSync(this.pathOf(path), { recursive: true, force: true });
  }
}
