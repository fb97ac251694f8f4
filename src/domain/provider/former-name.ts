import { decodeEntities } from '#domain/text/decode-entities.ts';
import { normaliseName } from './normalise-name.ts';

/** Longer texts are no names; they are left as they are. */
const LONGEST = 500;

/** How brackets say that they hold a former name. */
const FORMERLY =
  /^(?:(?:(?:formerly|previously)(?: known as| called)?|former name|old name|f\/?k\/?a|ex(?=\s*:))(?!\p{L})|前稱|前称|原名|舊稱|曾用名)[\s:：.-]*(?=[\p{L}\p{N}])/iu;
/** These may be about people as well: "(Ex-Servicemen)". */
const EX = /^(?:ex|former)[\s.-]+/i;
/** What brackets after a company's name hold besides names. */
const ABOUT_THE_OFFICE = /\d|\b(?:branch|office|division|department|unit|licen[cs]ed?|suspended|closed)\b/i;

/**
 * A name as a register writes it, and the names the company had before:
 * `EASY OVERSEAS PVT.LTD. (SKY BRIDGE OVERSEAS PVT.LTD.)` is `EASY OVERSEAS PVT.LTD.`, once
 * `SKY BRIDGE OVERSEAS PVT.LTD.`
 *
 * A former name stands in brackets that say so, as in `(formerly X)`; or in the last brackets, after a name that is
 * complete (it ends in Ltd. or the like), and looks like a name: two words and Ltd., or three words [ours]. So
 * `(P) LTD`, `(NEPAL) PVT. LTD.`, `Ltd. (MTTL)` and `SERVICES (HONG KONG)` stay. Entities are decoded.
 */
export function splitFormerName(written: string): { name: string; formerNames: string[] } {
  if (written.length > LONGEST) return { name: tidy(written), formerNames: [] };
  const formerNames: string[] = [];
  let rest = lastFormerName(tidy(decodeEntities(written)));
  while (rest.former !== null) {
    formerNames.unshift(rest.former);
    rest = lastFormerName(rest.name);
  }
  return { name: rest.name, formerNames };
}

function lastFormerName(name: string): { name: string; former: string | null } {
  for (const { start, end } of outerBrackets(name).toReversed()) {
    const [before, after] = [tidy(name.slice(0, start)), tidy(name.slice(end + 1))];
    const former = formerNameIn(tidy(name.slice(start + 1, end)), before, after);
    if (former !== null) return { name: tidy(`${before} ${after}`), former };
  }
  return { name, former: null };
}

function formerNameIn(inside: string, before: string, after: string): string | null {
  if (isBlankOrSuffix(before)) return null;
  const marked = inside.replace(FORMERLY, '');
  if (marked !== inside) return marked;
  const name = inside.replace(EX, '');
  return isBlank(after) && endsInSuffix(before) && looksLikeName(name) ? name : null;
}

function looksLikeName(text: string): boolean {
  if (isBlankOrSuffix(text)) return false;
  const words = normaliseName(text).split(' ').length;
  return endsInSuffix(text) ? words >= 2 : words >= 3 && !ABOUT_THE_OFFICE.test(text);
}

/** `normaliseName` drops suffixes at the end of a name only, so it tells where they are. */
const WORD = 'zz';
const endsInSuffix = (text: string) => normaliseName(`${text} ${WORD}`) !== `${normaliseName(text)} ${WORD}`;
const isBlankOrSuffix = (text: string) => isBlank(text) || normaliseName(`${WORD} ${text}`) === WORD;
const isBlank = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** Where brackets open and close that are in no others. */
function outerBrackets(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]（）]/g)) {
    if ('([（'.includes(bracket)) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && open.length === 0) found.push({ start, end: index });
    }
  }
  return found;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
