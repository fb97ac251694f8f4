import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook with one sheet, "Sheet", as XML; those not given are the simplest ones. */
interface Parts {
  /** What stands in `sheetData`. */
  rows?: string;
  strings?: string;
  styles?: string;
  /** `workbookPr` and what else comes before the list of sheets. */
  properties?: string;
  /** Where the sheet is said to be, and where it is. */
  target?: string;
  part?: string;
  /** More parts, or other ones of the same name; null takes one out. */
  other?: Record<string, string | Uint8Array | null>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook put together by hand: no namespace but the one that is needed, and damage where a test wants it. */
export function workbookOf({
  rows = '',
  strings = '<sst/>',
  styles = '<styleSheet/>',
  properties = '',
  target = 'worksheets/sheet1.xml',
  part = 'xl/worksheets/sheet1.xml',
  other = {},
}: Parts): Uint8Array {
  const parts: Record<string, string | Uint8Array | null> = {
    'xl/workbook.xml':
      `<workbook xmlns:r="${OFFICE}">${properties}` +
      '<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles,
    [part]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...other,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, content]) =>
        content === null ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
      ),
    ),
  );
}
