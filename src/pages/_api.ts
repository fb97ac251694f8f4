/** Where the islands find the API: '' is the site itself. Both are public; no secret is ever built into a page. */
export const api = {
  url: process.env['PUBLIC_SUPABASE_URL'] ?? '',
  key: process.env['PUBLIC_SUPABASE_KEY'] ?? '',
};
