import { SaxesParser } from 'saxes';
import { Damage } from './damage.ts';

interface XmlHandlers {
  /** Names without their prefix. */
  open(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  /** What stands between two tags, entities resolved; never blank lines alone outside of tags. */
  text?(text: string): void;
}

const DEEPEST = 100;
/** Between one tag and the next, and within one. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Reads XML piece by piece. Nothing outside of it is fetched, and it may define no entities, so that it cannot grow.
 *
 * @throws Damage when it is not well formed.
 */
export function xmlReader({ open, close, text }: XmlHandlers) {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  let depth = 0;
  let sinceTag = 0;
  parser.on('error', ({ message }) => {
    throw new Damage(message);
  });
  parser.on('doctype', () => {
    throw new Damage('a document type, which no workbook has');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Damage('too deep');
    sinceTag = 0;
    open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    sinceTag = 0;
    close?.(localName(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write(piece: string): void {
      parser.write(piece);
      sinceTag += piece.length;
      if (sinceTag > MOST_CHARACTERS) throw new Damage('a text longer than a cell holds');
    },
    /** @throws Damage when something is still open. */
    end(): void {
      parser.close();
    },
  };
}

/** 'x:row' is a 'row'. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1);
