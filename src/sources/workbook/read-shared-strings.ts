import { decodeEscapes } from './decode-escapes.ts';
import { Damage } from './damage.ts';
import { ownCopy } from './own-copy.ts';
import { xmlReader } from './read-xml.ts';

const MOST_STRINGS = 5_000_000;
const MOST_CHARACTERS = 256 * 1024 * 1024;

/**
 * The texts that cells refer to by number. Of one in several fonts all pieces; how it is pronounced is left out.
 *
 * @throws Damage
 */
export async function readSharedStrings(part: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const xml = xmlReader({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        strings.push(ownCopy(decodeEscapes(text)));
        characters += text.length;
        if (strings.length > MOST_STRINGS || characters > MOST_CHARACTERS)
          throw new Damage('more text than a table holds');
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  for await (const piece of part) xml.write(piece);
  xml.end();
  return strings;
}
