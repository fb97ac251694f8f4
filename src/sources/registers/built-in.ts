import { fileURLToPath } from 'node:url';
import type { RegisterDescription } from './description.ts';
import { readDescription } from './read-description.ts';

/** The registers Fairway comes with, each described in the file of its name beside this one. */
export const BUILT_IN_REGISTERS = ['bangladesh', 'hong-kong', 'malaysia', 'philippines', 'vietnam'] as const;
export type BuiltInRegister = (typeof BUILT_IN_REGISTERS)[number];

export function builtInDescription(register: BuiltInRegister): Promise<RegisterDescription> {
  return readDescription(fileURLToPath(new URL(`./${register}.yaml`, import.meta.url)));
}
