/** What the pages of one build need from the content security policy. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/**
 * The response headers of every page. Inline scripts and styles are allowed by their hash only; no page
 * speaks to anyone but this site and, when it is hosted elsewhere, our own Supabase.
 *
 * @param apiOrigin Origin of a Supabase that is not on this site, or null.
 */
export function securityHeaders(hashes: InlineHashes, apiOrigin: string | null): Record<string, string> {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes.scripts],
    'style-src': ["'self'", ...hashes.styles],
    'img-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...(apiOrigin ? [apiOrigin] : [])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources.join(' ')}`)
      .join('; '),
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The same for a static host, in the `_headers` form that Netlify, Cloudflare Pages and others read. */
export function headersFile(headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines,
    '',
    ...['/_astro/*', '/search/*.rows.json'].flatMap((path) => [
      path,
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ]),
  ].join('\n');
}
