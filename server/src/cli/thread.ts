import { answerCalls } from './check/worker.ts';

/** A thread of `check --jobs`. A program of its own, so that the other one need not ask which of the two it is. */
void answerCalls();
