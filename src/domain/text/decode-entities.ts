const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Text with its HTML entities decoded, as often as they were encoded: registers hold
 * `MANAGEMENT &amp;amp; OUTSOURCING`. Knows numbers and the six names seen in them, no others.
 */
export function decodeEntities(text: string): string {
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (_, dec, hex, name) =>
      name ? NAMED[name.toLowerCase()]! : character(dec ? Number(dec) : parseInt(hex, 16)),
  );
  return decoded === text ? text : decodeEntities(decoded);
}

function character(code: number): string {
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
