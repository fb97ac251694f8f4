/** A number as surveys write it, '1,234.5' or '-0.81'; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/,(?=\d{3}\b)/g, '');
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(plain) ? Number(plain) : null;
}
