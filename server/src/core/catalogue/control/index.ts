import { sameName } from '../../ini/name.ts';
import { controlBlocks } from './blocks.ts';
import type { ControlEntry, KnownProperty } from './entry.ts';
import { knownProperties } from './properties.ts';
import { controlStatements } from './statements.ts';

/** A block by the name behind `BEGIN_`, in any case. */
export function knownBlock(name: string): ControlEntry | undefined {
  return controlBlocks.find((entry) => sameName(entry.name, name));
}

/** A keyword, in any case. */
export function knownStatement(name: string): ControlEntry | undefined {
  return controlStatements.find((entry) => sameName(entry.name, name));
}

/** A property by its name. The provider of 2007 minds the case of names; to find what is meant, it does not matter. */
export function knownProperty(name: string): KnownProperty | undefined {
  return knownProperties.find((property) => sameName(property.name, name));
}

export { controlBlocks } from './blocks.ts';
export { type Advice, editAdvice } from './edit-advice.ts';
export type { ControlEntry, ControlVersion, KnownProperty } from './entry.ts';
export { knownProperties } from './properties.ts';
export { controlStatements } from './statements.ts';
