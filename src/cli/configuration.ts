import * as z from 'zod';

const address = z.url({ protocol: /^https?$/, error: 'a web address such as https://example.supabase.co' });
const flag = z.enum(['0', '1'], { error: '0 or 1' }).default('0');

const environmentSchema = z
  .object({
    FAIRWAY_DATA: z.string().min(1).default('.fairway'),
    FAIRWAY_HOST: z.string().min(1).default('127.0.0.1'),
    FAIRWAY_PORT: z.coerce.number({ error: 'a port, 0 to 65535' }).int().min(0).max(65535).default(4321),
    FAIRWAY_BEHIND_PROXY: flag,
    SUPABASE_URL: address.optional(),
    SUPABASE_PUBLISHABLE_KEY: z.string().min(1).optional(),
    SUPABASE_SECRET_KEY: z.string().min(1).optional(),
  })
  .superRefine((env, context) => {
    const given = [env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, env.SUPABASE_SECRET_KEY];
    if (given.some(Boolean) && !given.every(Boolean)) {
      context.addIssue({
        code: 'custom',
        path: ['SUPABASE_URL'],
        message: 'SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY together, or none of them',
      });
    }
  });

/** Everything the environment decides, read once. */
export interface Configuration {
  dataFolder: string;
  host: string;
  port: number;
  behindProxy: boolean;
  /** A Supabase that runs elsewhere; null for the embedded one. */
  hosted: { url: string; publishableKey: string; secretKey: string } | null;
}

/** @throws An Error with one line a wrong variable: its name and what was expected. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(known);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}`);
    throw new Error(`The environment is not as expected.\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey, SUPABASE_SECRET_KEY: secretKey } = env;
  return {
    dataFolder: env.FAIRWAY_DATA,
    host: env.FAIRWAY_HOST,
    port: env.FAIRWAY_PORT,
    behindProxy: env.FAIRWAY_BEHIND_PROXY === '1',
    hosted: url && publishableKey && secretKey ? { url, publishableKey, secretKey } : null,
  };
}
