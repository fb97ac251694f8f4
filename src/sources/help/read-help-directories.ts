import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { basename } from 'node:path';
import { cleanCell } from '#sources/clean-cell.ts';
import { noteRejections } from '#sources/note-rejections.ts';
import { parseJson, type JsonValue } from '#sources/parse-json.ts';
import { readCountry } from '#sources/read-country.ts';
import { readText } from '#sources/read-text.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import { helpPhones } from './help-phones.ts';

const DIRECTORIES = 'the directories of help for Cambodians';
const ORIGIN = 'KH';
const LANGUAGE = 'km';
/** As the file spells it. */
const MISSPELT = new Map([['singapor', 'SG']]);

type JsonObject = Map<string, JsonValue>;
type Reject = (field: string, found: string, expected: string) => null;

/**
 * Organisations that help Cambodians, country by country, with what they do, in Khmer: the directories of a migrant
 * support programme, in JSON. A rejection names an organisation by its place in the file, from 1, and by its code.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readHelpDirectories(path: string): Promise<Reading<HelpOrganisation>> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${DIRECTORIES}: ${found}.`);
  const directories = parseJson(await readText(path, DIRECTORIES), wrong);
  if (!Array.isArray(directories)) throw wrong('expected a list of countries, found none');

  const { rejections, reject } = noteRejections(file);
  const rows: HelpOrganisation[] = [];
  const keys = new Set<string>();
  let read = 0;
  for (const [place, directory] of directories.entries()) {
    const code = textIn(directory, 'countryCode') ?? '';
    const list = listIn(directory, 'list');
    if (!list) throw wrong(`expected a "list" of organisations in country ${place + 1}, found none`);
    const country = MISSPELT.get(code) ?? readCountry(code);
    for (const item of list) {
      const row = ++read;
      if (!country) {
        reject(row, 'countryCode', code, 'a country, in English');
        continue;
      }
      const organisation = organisationOf(item, country, (...about) => reject(row, ...about));
      if (!organisation) continue;
      if (keys.has(organisation.key)) reject(row, 'code', organisation.key, 'each code once');
      else rows.push(organisation);
      keys.add(organisation.key);
    }
  }
  if (read === 0) throw wrong('it has no organisations in it');
  return { rows, read, rejections, notes: [] };
}

function organisationOf(item: JsonValue, country: string, reject: Reject): HelpOrganisation | null {
  const key = textIn(item, 'code');
  if (!key) return reject('code', '', 'a code');
  const name = textIn(item, 'name');
  if (!name) return reject(`${key} name`, '', 'a name');
  const numbers = textsIn(item, 'phones');
  if (!numbers) return reject(`${key} phones`, '', 'a list of phone numbers');
  const descriptions = textsIn(item, 'descriptions');
  if (!descriptions) return reject(`${key} descriptions`, '', 'a list of what it does');

  const { phones, impossible } = helpPhones(numbers.join(';'), country);
  for (const phone of impossible) reject(`${key} phones`, phone, 'a phone number that exists');
  return {
    key,
    country,
    origin: ORIGIN,
    names: [{ name, language: LANGUAGE }],
    phones,
    website: null,
    facebook: null,
    address: null,
    kind: null,
    services: descriptions.map((text) => ({ language: LANGUAGE, text })),
  };
}

const memberOf = (value: JsonValue, name: string) =>
  value instanceof Map ? (value as JsonObject).get(name) : undefined;

function textIn(value: JsonValue, name: string): string | null {
  const text = memberOf(value, name);
  return typeof text === 'string' ? cleaned(text) : null;
}

function listIn(value: JsonValue, name: string): JsonValue[] | null {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : null;
}

/** Without blank ones; null when it is no list of texts. */
function textsIn(value: JsonValue, name: string): string[] | null {
  const list = listIn(value, name);
  if (!list?.every((item) => typeof item === 'string')) return null;
  return list.map(cleaned).filter((text) => text !== '');
}

/** JSON may hold half a character, '\ud83d', which no database takes. */
const cleaned = (text: string) => cleanCell(text.toWellFormed());
