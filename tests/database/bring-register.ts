import type { Client } from '#database/client.ts';
import { importRegister, planRegister } from '#database/import-register.ts';
import { builtInDescription, type BuiltInRegister } from '#sources/registers/built-in.ts';
import { readRegister } from '#sources/registers/read-register.ts';

/** Reads a real list by the description of its register and brings it into the record. */
export async function bringRegister(client: Client, id: BuiltInRegister, file: string, observedOn: string) {
  const description = await builtInDescription(id);
  const reading = await readRegister(file, description);
  const { register, country, authority, source } = description;
  const plan = await planRegister(
    client,
    { register, country, authority, sourceAddress: source },
    observedOn,
    reading.rows,
  );
  return { reading, ...(await importRegister(client, plan, () => {})) };
}
