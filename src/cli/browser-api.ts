import { readOrMakeSecrets } from '#database/secrets.ts';
import type { Configuration } from './configuration.ts';

/** Where the browser finds Supabase, and the key that is public. The embedded one is on the site itself. */
export function browserApi({ hosted, dataFolder }: Configuration): { url: string; publishableKey: string } {
  return hosted
    ? { url: hosted.url, publishableKey: hosted.publishableKey }
    : { url: '', publishableKey: readOrMakeSecrets(dataFolder).publishableKey };
}
