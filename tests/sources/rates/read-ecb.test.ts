import { expect, it } from 'vitest';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { RATE, RATES, table } from '../sample-tables.ts';
import { temporaryFile as file } from '../temporary-file.ts';

it('rejects days that have not come', async () => {
  const path = file('future.csv', table(RATES, '2031-01-02,1.1,60,', RATE));
  const { rows, read, rejections } = await readEcb(path);
  expect([rows.length, read]).toEqual([2, 2]);
  expect(rejections).toEqual([
    { file: 'future.csv', row: 2, field: 'Date', found: '2031-01-02', expected: 'a day that has come' },
  ]);
});
