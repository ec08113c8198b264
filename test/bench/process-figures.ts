import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started have used so far. */
export interface ProcessFigures {
  /** Time on a processor, all threads, in milliseconds; undefined where the system has no /proc. */
  readonly cpu: number | undefined;
  /** Memory that is resident, in bytes. */
  readonly resident: number | undefined;
  /** The most that was ever resident, in bytes. */
  readonly peak: number | undefined;
}

/**
 * Reads the figures of a process and its descendants from Linux's /proc: a native server may work in a process of its own that its first one
 * starts. The processor's time is that of /proc/PID/task/TID/schedstat, which counts nanoseconds; /proc/PID/stat counts hundredths of a second.
 */
export function figuresOf(pid: number): ProcessFigures {
  const family = familyOf(pid);
  return {
    cpu: sum(family.map(cpuOf)),
    resident: sum(family.map((member) => statusOf(member, 'VmRSS'))),
    peak: sum(family.map((member) => statusOf(member, 'VmHWM'))),
  };
}

function familyOf(pid: number): readonly number[] {
  const parents = new Map(numbersIn('/proc').map((member) => [member, parentOf(member)] as const));
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

function parentOf(pid: number): number | undefined {
  // The name in brackets may hold anything, brackets and blanks too.
  const behindName = read(`/proc/${pid}/stat`)?.split(') ').at(-1);
  return behindName === undefined ? undefined : Number(behindName.split(' ')[1]);
}

function cpuOf(pid: number): number | undefined {
  const threads = numbersIn(`/proc/${pid}/task`);
  return sum(
    threads.map((thread) => Number(read(`/proc/${pid}/task/${thread}/schedstat`)?.split(' ')[0]) / 1e6),
  );
}

function statusOf(pid: number, field: 'VmRSS' | 'VmHWM'): number | undefined {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** The sum of those that are known; undefined if none is. */
function sum(values: readonly (number | undefined)[]): number | undefined {
  let total: number | undefined;
  for (const value of values) if (value !== undefined && !Number.isNaN(value)) total = (total ?? 0) + value;
  return total;
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** A process may end while it is read. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
