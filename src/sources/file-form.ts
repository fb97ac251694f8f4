type FileForm = 'zip' | 'old Office file' | 'PDF' | 'picture' | 'packed file' | 'RTF document';

/** How files of a form begin, each byte a character. */
const BEGINNINGS: [string, FileForm][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0', 'old Office file'],
  ['%PDF-', 'PDF'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['\x1f\x8b', 'packed file'],
  ['7z\xbc\xaf', 'packed file'],
  ['Rar!\x1a', 'packed file'],
  ['{\\rtf', 'RTF document'],
];

/** What a file is by how it begins, whatever its name; null when it may be text. */
export function fileForm(bytes: Buffer): FileForm | null {
  const start = bytes.toString('latin1', 0, 8);
  return BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}
