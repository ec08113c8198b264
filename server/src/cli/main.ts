#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { optimizeLater } from '../node/later-optimization.ts';
import { ProcessOutput } from './process-output.ts';
import { runProgram } from './program.ts';
import { readStandardInput } from './standard-input.ts';

async function main(): Promise<void> {
  optimizeLater();
  process.exitCode = await runProgram(process.argv.slice(2), {
    out: new ProcessOutput(1, process.env),
    errors: new ProcessOutput(2, process.env),
    now: Math.floor(Date.now() / 1000),
    readInput: readStandardInput,
    programFile: __filename,
  });
}

/** The same file is a thread of `check --jobs`. */
async function help(): Promise<void> {
  const { answerCalls } = await import('./check/worker.ts');
  answerCalls();
}

void (isMainThread ? main() : help());
