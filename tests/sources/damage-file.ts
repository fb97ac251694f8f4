import { strFromU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';

/** One thing that goes wrong with a file. Places are counted past its end and round again. */
export type FileDamage =
  | { kind: 'bytes'; at: number; removed: number; put: string }
  | { kind: 'cut short'; at: number }
  | { kind: 'row removed' | 'row repeated' | 'rows swapped'; at: number; with: number }
  | { kind: 'encoding'; encoding: 'utf-16le' | 'utf-16be' | 'latin1' | 'utf-8 twice' | 'utf-8 with a mark' };

/** What tables, JSON and XML are made of, what bad files hold, and anything. */
const put = fc.oneof(
  fc.constantFrom(
    ...['"', ',', ';', '\t', '\n', '\r\n', '\0', '\x07', '-', '9', '=', '.', '..', ',,', ' ', '<', '>'],
  ),
  fc.constantFrom(
    ...['&', '{', '}', '[', ']', ':', '\\', '\\ud83d', '__proto__', '\uFEFF', '2031', '1e999', '=1+1'],
  ),
  fc.constantFrom(
    ...['NaN', '<html>', '<row r="0">', '</c>', '99999999999999999999', '\u202E', '\u200B', '😀', 'é'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const at = fc.nat();
const bytes = fc.record({ kind: fc.constant('bytes' as const), at, removed: fc.nat({ max: 8 }), put });

export const fileDamage: fc.Arbitrary<FileDamage> = fc.oneof(
  { weight: 6, arbitrary: bytes },
  fc.record({ kind: fc.constant('cut short' as const), at }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('row removed' as const, 'row repeated' as const, 'rows swapped' as const),
      at,
      with: at,
    }),
  },
  fc.record({
    kind: fc.constant('encoding' as const),
    encoding: fc.constantFrom(
      ...(['utf-16le', 'utf-16be', 'latin1', 'utf-8 twice', 'utf-8 with a mark'] as const),
    ),
  }),
);

/** @param rowEnd What a row ends with: a line feed, or a tag. */
export function damageFile(file: Buffer, damage: FileDamage, rowEnd = '\n'): Buffer {
  switch (damage.kind) {
    case 'bytes': {
      const start = damage.at % (file.length + 1);
      return Buffer.concat([
        file.subarray(0, start),
        // As bytes, so that half a character and what is no character get in as well.
        Buffer.from(damage.put, damage.at % 2 ? 'utf8' : 'latin1'),
        file.subarray(start + damage.removed),
      ]);
    }
    case 'cut short':
      return file.subarray(0, damage.at % (file.length + 1));
    case 'encoding':
      return encode(file.toString('utf8'), damage.encoding);
    default: {
      const rows = file.toString('latin1').split(rowEnd);
      const place = damage.at % rows.length;
      if (damage.kind === 'row removed') rows.splice(place, 1);
      else if (damage.kind === 'row repeated') rows.splice(place, 0, rows[place]!);
      else {
        const other = damage.with % rows.length;
        [rows[place], rows[other]] = [rows[other]!, rows[place]!];
      }
      return Buffer.from(rows.join(rowEnd), 'latin1');
    }
  }
}

function encode(text: string, encoding: (FileDamage & { kind: 'encoding' })['encoding']): Buffer {
  switch (encoding) {
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'utf-8 twice':
      return Buffer.from(Buffer.from(text).toString('latin1'));
    case 'utf-8 with a mark':
      return Buffer.from(`\uFEFF${text}`);
  }
}

/** Damages what is packed in a workbook, and packs it again, so that no checksum gives it away. */
export function damagePart(workbook: Buffer, part: number, damages: FileDamage[]): Buffer {
  const parts = unzipSync(workbook);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[part % names.length]!;
  const rowEnd = strFromU8(parts[name]!).includes('</row>') ? '</row>' : '>';
  const damaged = damages.reduce<Buffer>(
    (file, damage) => damageFile(file, damage, rowEnd),
    Buffer.from(parts[name]!),
  );
  return Buffer.from(zipSync({ ...parts, [name]: damaged }, { level: 1 }));
}
