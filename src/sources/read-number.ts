const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;

/** A number as surveys write it, '1,234.5' or '-0.81'; null when it is none. */
export function readNumber(text: string): number | null {
  const number = NUMBER.test(text) ? Number(text.replaceAll(',', '')) : NaN;
  return Number.isFinite(number) ? number : null;
}
