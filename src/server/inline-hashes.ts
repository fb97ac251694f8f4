import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineHashes } from './security-headers.ts';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The hashes, as the content security policy writes them, of every inline script and style in the built
 * pages. Scripts with a `src` and data blocks that do not run need none.
 */
export function inlineHashes(folder: string): InlineHashes {
  const bodies = { script: new Set<string>(), style: new Set<string>() };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    for (const [, tag, attributes = '', body = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      INLINE,
    )) {
      if (tag === 'script' && /\bsrc=|type="?application\//.test(attributes)) continue;
      bodies[tag as 'script' | 'style'].add(body);
    }
  }
  const hashed = (set: Set<string>) =>
    [...set].map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`).sort();
  return { scripts: hashed(bodies.script), styles: hashed(bodies.style) };
}
