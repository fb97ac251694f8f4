import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const secretsSchema = z.object({
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  jwtSecret: z.string().min(32),
  demoPassword: z.string().min(12),
});

/** The embedded Supabase's own keys: made at first start, kept in the data folder, readable by its owner only. */
export type Secrets = z.infer<typeof secretsSchema>;

/** @throws When the file is there but damaged: making new keys would sign everybody out without a word. */
export function readOrMakeSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const found = readIfThere(file);
  if (found !== null) {
    try {
      return secretsSchema.parse(JSON.parse(found));
    } catch {
      throw new Error(
        `The keys in ${file} are damaged. Restore that file from a backup, or delete it to make new ones.`,
      );
    }
  }
  const secrets: Secrets = {
    publishableKey: `sb_publishable_${token(24)}`,
    secretKey: `sb_secret_${token(24)}`,
    jwtSecret: token(48),
    demoPassword: token(12),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600, flag: 'wx' });
  return secrets;
}

const token = (bytes: number) => randomBytes(bytes).toString('base64url');

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
