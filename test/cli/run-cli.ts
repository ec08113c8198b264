import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { GatheredOutput } from '../../server/src/cli/gathered-output.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import type { ArticleId } from '../../server/src/core/catalogue/evidence.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { projectRoot } from '../support/fixtures.ts';
import { TestFolder } from '../support/test-folder.ts';

const namedProgram = process.env['SMS_METERING_CLI'];

export const cliPath = join(projectRoot, 'dist/cli.js');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  /** What `stdout` holds, before it was taken for UTF-8. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

export interface CliOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** Options of Node itself; for a process only. */
  readonly nodeWords?: readonly string[];
  /** Another copy of the program; for a process only. */
  readonly program?: string;
  readonly spawning?: Pick<SpawnOptionsWithoutStdio, 'uid' | 'gid' | 'env'>;
}

/** A folder that many tests need at once is the current one for one run after the other. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs the program within this process, which takes a hundredth of the time that a process of its own does. A program that is named from outside
 * is run instead.
 */
export function runCli(
  words: readonly string[],
  options: Omit<CliOptions, 'nodeWords'> = {},
): Promise<CliResult> {
  if (namedProgram !== undefined) return runProcess(words, { program: namedProgram, ...options });
  const run = lastRun.then(() => runHere(words, options));
  lastRun = run.catch(() => {});
  return run;
}

async function runHere(
  words: readonly string[],
  { folder = projectRoot, input = '' }: CliOptions,
): Promise<CliResult> {
  const plain = { isTerminal: false, hasColour: false };
  const [out, errors] = [new GatheredOutput(plain), new GatheredOutput(plain)];
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runProgram(words, {
      out,
      errors,
      now: Math.floor(Date.now() / 1000),
      readInput: async () => Buffer.from(input),
      programFile: cliPath,
    });
    const bytes = Buffer.from(out.bytes);
    return {
      code,
      bytes,
      stdout: bytes.toString('utf8'),
      stderr: Buffer.from(errors.bytes).toString('utf8'),
    };
  } finally {
    process.chdir(before);
  }
}

/** Runs the built program as a process and waits for its end. */
export function runProcess(words: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(
    process.execPath,
    [...(options.nodeWords ?? []), options.program ?? cliPath, ...words],
    {
      cwd: options.folder ?? projectRoot,
      ...options.spawning,
    },
  );
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
  child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
  child.stdin.on('error', () => {});
  child.stdin.end(options.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const bytes = Buffer.concat(stdout);
      resolve({
        code,
        bytes,
        stdout: bytes.toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

export type FileContents = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, removed after the tests. Texts are written in UTF-8. */
export function folderWith(files: FileContents): string {
  const folder = TestFolder.create('sms-metering-');
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder.path;
}

/** UTF-16, little endian, with its mark. */
export function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

/** A finding as `--format=json` prints it. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly articles: readonly ArticleId[];
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

export interface JsonFile {
  readonly file: string;
  readonly findings: readonly JsonFinding[];
}

/** Options that let one rule speak alone, so that a test does not change with every new rule. */
export function onlyRule(id: string): readonly string[] {
  return rules.filter(({ meta }) => meta.id !== id).map(({ meta }) => `--rule=${meta.id}=off`);
}
