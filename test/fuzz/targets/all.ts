import type { Target } from '../target.ts';
import { commandLine } from './command-line.ts';
import { editing } from './editing.ts';
import { encoding } from './encodings.ts';
import { layout } from './layout.ts';
import { protocol } from './protocol.ts';
import { readings, reports } from './reports.ts';
import { rules, suppressions } from './rules.ts';
import { controlScanner, iniScanner, logScanner } from './scanners.ts';
import { secrets } from './secrets.ts';
import { services } from './services.ts';
import { decoders, encoders } from './values.ts';

/** Every part of the product that takes what others wrote, from bytes to processes. */
export const targets: readonly Target[] = [
  encoding,
  iniScanner,
  controlScanner,
  logScanner,
  decoders,
  encoders,
  rules,
  suppressions,
  layout,
  reports,
  readings,
  editing,
  services,
  secrets,
  commandLine,
  protocol,
];

export function targetNamed(name: string): Target | undefined {
  return targets.find((target) => target.name === name);
}
