import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { projectRoot } from './fixtures.ts';

/** The server under test; another build of it can be named from outside. */
export const serverProgram = process.env['SMS_METERING_SERVER'] ?? join(projectRoot, 'dist/server.js');

/** What a client has of a server, wherever that runs. */
export interface Server {
  readonly input: Writable;
  readonly output: Readable;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends it without a word. */
  readonly kill: () => void;
}

export interface ProcessOptions {
  readonly words?: readonly string[];
  /** Options of Node itself. */
  readonly nodeWords?: readonly string[];
}

/** The built program, in a process of its own. */
export class ServerProcess implements Server {
  readonly process: ChildProcess;
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<number | string>;

  constructor({ words = ['--stdio'], nodeWords = [] }: ProcessOptions) {
    const child = spawn(process.execPath, [...nodeWords, serverProgram, ...words], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.process = child;
    this.input = child.stdin;
    this.output = child.stdout;
    this.ended = new Promise((resolve) =>
      child.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
    );
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}
