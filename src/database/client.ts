import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from './types.ts';

/** supabase-js, typed by our schema. From Node it always speaks as the service. */
export type Client = SupabaseClient<Database>;

/** A client of a Supabase reached over HTTP: hosted, self-hosted, or the embedded one of another process. */
export function connect(url: string, secretKey: string): Client {
  return createClient<Database>(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
}

/** What the database answered, or its error as one sentence that names what was being done. */
export function answerOf<Data>(
  doing: string,
  response: { data: Data; error: { message: string } | null },
): NonNullable<Data> {
  // The embedded API puts "error: " before what the database says.
  if (response.error) throw new Error(`${doing}: ${response.error.message.replace(/^error: /, '')}`);
  return response.data as NonNullable<Data>;
}
