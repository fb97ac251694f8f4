import { expect, it } from 'vitest';
import { imfCurrency } from '#sources/rates/imf-currencies.ts';

it.each([
  ['U.A.E. dirham', 'AED'],
  ['Saudi Arabian Riyal', 'SAR'],
  ['Nuevo Sol', 'PEN'],
  ['euro', 'EUR'],
  ['dirham', null],
  ['constructor', null],
  ['', null],
])('the IMF’s %s is %s', (name, code) => expect(imfCurrency(name)).toBe(code));
