import type { CsvValue } from './csv.ts';

/** One column, as the Frictionless table schema describes it, with the unit it is in. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  title: string;
  description: string;
  unit?: string;
  constraints?: { required?: boolean; minimum?: number; pattern?: string; enum?: (string | number)[] };
}

export interface Table {
  /** Also the name of its file, without `.csv`. */
  name: string;
  title: string;
  description: string;
  fields: Field[];
  primaryKey: string[];
  rows: Record<string, CsvValue>[];
}

/**
 * What is wrong with one cell, or null.
 *
 * @param text As read back from CSV; empty is missing.
 * @see https://specs.frictionlessdata.io/table-schema/
 */
export function cellProblem(text: string, { type, constraints = {} }: Field): string | null {
  if (text === '') return constraints.required ? 'is missing' : null;
  if (type === 'boolean')
    return text === 'true' || text === 'false' ? null : `'${text}' is neither true nor false`;
  if (type === 'integer' && !/^-?\d+$/.test(text)) return `'${text}' is not a whole number`;
  if (type === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return `'${text}' is not a number`;
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum)
    return `${text} is below ${constraints.minimum}`;
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(text))
    return `'${text}' is not like ${constraints.pattern}`;
  if (constraints.enum && !constraints.enum.map(String).includes(text))
    return `'${text}' is none of ${constraints.enum.join(', ')}`;
  return null;
}
