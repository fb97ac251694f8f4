import type { Rejection } from '#sources/report.ts';
import { shortened } from '#sources/shortened.ts';

interface Notebook {
  /** In the order they were noted. */
  rejections: Rejection[];
  /** Notes that what stands in one place cannot be used. */
  reject(row: number, field: string, found: string, expected: string): null;
}

/** Takes down what cannot be read of a file, in the form of all reports. */
export function noteRejections(file: string): Notebook {
  const rejections: Rejection[] = [];
  return {
    rejections,
    reject(row, field, found, expected) {
      rejections.push({ file, row, field: shortened(field), found: shortened(found), expected });
      return null;
    },
  };
}
