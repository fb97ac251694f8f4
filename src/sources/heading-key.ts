import { cleanCell } from '#sources/clean-cell.ts';

/** What two spellings of a heading have in common: 'Receiving  Countries CODE' is 'receiving countries code'. */
export function headingKey(heading: string): string {
  return cleanCell(heading).normalize('NFC').toLowerCase();
}
