#!/usr/bin/env node
import { ProcessOutput } from './process-output.ts';
import { runProgram } from './program.ts';
import { readStandardInput } from './standard-input.ts';

async function main(): Promise<void> {
  process.exitCode = await runProgram(process.argv.slice(2), {
    out: new ProcessOutput(1, process.env),
    errors: new ProcessOutput(2, process.env),
    now: Math.floor(Date.now() / 1000),
    readInput: readStandardInput,
    programFile: __filename,
  });
}

void main();
