/** A part of a workbook that cannot be unpacked, or read to its end. */
export class Damage extends Error {}

/** What to say of a file that is not whole. */
export const damaged = (place?: string) =>
  `it is damaged or was cut short${place ? ` (${place})` : ''}; download or save it again`;
