import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpPhones } from '#sources/help/help-phones.ts';

describe('helpPhones', () => {
  it.each([
    ['023 727 102/012 803 482', 'KH', ['+85523727102', '+85512803482']],
    ['1280', 'KH', ['1280']],
    ['១២៨០', 'KH', ['1280']],
    ['999/911', 'SA', ['999', '911']],
    ['12338; 12338', 'CN', ['12338']],
    ['1 300', 'TH', ['1300']],
    ['+81-(0)3-3581-0141', 'JP', ['+81335810141']],
    ['(+63) 2 8818 9981/(+63) 2 8810 1896', 'PH', ['+63288189981', '+63288101896']],
    ['+65 63 41 55 25 (សម្រាប់ស្រ្តី); +65 63 41 55 35 (សម្រាប់បុរស)', 'SG', ['+6563415525', '+6563415535']],
    ['+1 888 373 7888', null, ['+18883737888']],
    ['', 'KH', []],
    [' / ', 'KH', []],
  ])('of %j in %s are %j', (text, country, phones) =>
    expect(helpPhones(text, country)).toEqual({ phones, impossible: [] }),
  );

  it.each([
    // A digit is missing.
    ['+974 4466000', 'QA', ['+974 4466000']],
    ['(+996-2) 6631113', 'SA', ['+996-2 6631113']],
    ['ask at the embassy, 1280', 'KH', ['ask at the embassy']],
    ['12', 'KH', ['12']],
    // Nobody knows whose area code that is.
    ['023 727 102', null, ['023 727 102']],
  ])('but not %j in %s', (text, country, impossible) =>
    expect(helpPhones(text, country).impossible).toEqual(impossible),
  );

  it('can all be dialled, whatever the cell', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789+-()/;, ១') }),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom('KH', 'TH', null), (text, country) => {
        const { phones } = helpPhones(text, country);
        for (const phone of phones) expect(phone).toMatch(/^(\+\d{5,15}|\d{3,6})$/);
        expect(new Set(phones).size).toBe(phones.length);
      }),
    );
  });
});
