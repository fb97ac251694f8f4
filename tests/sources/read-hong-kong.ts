import { builtInDescription } from '#sources/registers/built-in.ts';
import { readRegister } from '#sources/registers/read-register.ts';

/** A list of Hong Kong's register, by its description. */
export const readHongKong = async (path: string) => readRegister(path, await builtInDescription('hong-kong'));
