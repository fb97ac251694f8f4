import { posix } from 'node:path';
import { xmlReader } from './read-xml.ts';
import type { Zip } from './open-zip.ts';

/** How one part of a workbook refers to another. */
interface Relationship {
  id: string;
  /** 'worksheet', 'sharedStrings', 'styles' … */
  kind: string;
  part: string;
}

/** What a part refers to; nothing when it has no list of that. @param part '' for the file as a whole. */
export async function readRelationships(zip: Zip, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(list)) return [];
  const relationships: Relationship[] = [];
  const xml = xmlReader({
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      relationships.push({
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        // From the folder of the part, or from the top: 'worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'.
        part: posix.resolve('/', folder, target.replaceAll('\\', '/')).slice(1),
      });
    },
  });
  for await (const piece of zip.text(list)) xml.write(piece);
  xml.end();
  return relationships;
}
