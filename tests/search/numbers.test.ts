import { describe, expect, it } from 'vitest';
import { agency, writtenEngine } from './static-files.ts';

const { engine } = writtenEngine([
  agency({ name: 'Lotus Overseas', country: 'BD', licenceNumber: 'RL-0030', phones: ['+8801711123456'] }),
  agency({ name: 'Padma 30 Manpower', country: 'BD', licenceNumber: 'RL-0300' }),
  agency({ name: 'Meghna Recruiting', country: 'BD', licenceNumber: 'RL-1030' }),
  agency({
    name: 'Himal Jobs',
    country: 'NP',
    licenceNumber: '456/063/64',
    phones: ['+97714412345', '9841'],
  }),
  agency({ name: 'Pokhara Bridge', country: 'NP', licenceNumber: '0456' }),
]);
const first = async (query: string) => (await engine.search(query, { limit: 5 }))[0]?.slug;

describe('licence numbers', () => {
  it.each(['RL-0030', 'rl 30', 'RL.030', 'RL0030', '30', '0030', '০০৩০'])(
    '%s is Lotus, before names with 30',
    async (query) => {
      expect(await first(query)).toBe('lotus-overseas');
    },
  );
  it('keeps zeros that are part of the number', async () => {
    expect(await first('RL 300')).toBe('padma-30-manpower');
    expect(await first('1030')).toBe('meghna-recruiting');
  });
  it('takes separators or leaves them', async () => {
    expect(await first('456/063/64')).toBe('himal-jobs');
    expect(await first('456 063 64')).toBe('himal-jobs');
    expect(await first('456')).toBe('pokhara-bridge');
  });
  it('finds a number among words', async () => {
    expect(await first('licence 0456')).toBe('pokhara-bridge');
  });
});

describe('phones', () => {
  it.each([
    '+880 1711-123456',
    '008801711123456',
    '01711 123 456',
    '1711123456',
    '+880 (0) 1711 123456',
    '٠١٧١١١٢٣٤٥٦',
  ])('%s is Lotus', async (query) => {
    expect(await first(query)).toBe('lotus-overseas');
  });
  it('finds a landline with its area code and without', async () => {
    expect(await first('01-4412345')).toBe('himal-jobs');
    expect(await first('4412345')).toBe('himal-jobs');
  });
  it('suggests while the number is typed', async () => {
    expect(await first('17111')).toBe('lotus-overseas');
  });
  it('does not take another number for it', async () => {
    expect(await engine.search('01711 123 457', { limit: 5 })).toEqual([]);
  });
});
