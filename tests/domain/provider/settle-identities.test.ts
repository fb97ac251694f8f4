import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleIdentities } from '#domain/provider/settle-identities.ts';
import { identity, licence } from './identity-examples.ts';

describe('settleIdentities', () => {
  it('merges into the one that a register has', () => {
    const found = settleIdentities([
      identity('1', 'Alpha Pvt. Ltd.'),
      identity('2', 'ALPHA', { ...licence('10'), phones: ['+97714444444'] }),
    ]);
    expect(found).toEqual({ merges: [{ keep: '2', merge: '1', because: 'name' }], undecided: [] });
  });

  it('merges who was called so into who says so', () => {
    const found = settleIdentities([
      identity('1', 'Sky Bridge'),
      identity('2', ['Easy Overseas', 'SKY BRIDGE']),
    ]);
    expect(found.merges).toEqual([{ keep: '2', merge: '1', because: 'name' }]);
  });

  it('merges three that are each sure to be each other', () => {
    const found = settleIdentities([
      identity('3', 'Alpha'),
      identity('1', 'ALPHA'),
      identity('2', 'Alpha Ltd'),
    ]);
    expect(found.merges).toEqual([
      { keep: '1', merge: '2', because: 'name' },
      { keep: '1', merge: '3', because: 'name' },
    ]);
  });

  it('merges none where two claim the name of a third', () => {
    const found = settleIdentities([
      identity('1', ['Easy Overseas', 'Sky Bridge']),
      identity('2', ['Hard Overseas', 'Sky Bridge']),
      identity('3', 'SKY BRIDGE'),
    ]);
    expect(found.merges).toEqual([]);
    expect(found.undecided).toEqual([
      { a: '1', b: '2', because: 'former_name_of_two' },
      { a: '1', b: '3', because: 'name' },
      { a: '2', b: '3', because: 'name' },
    ]);
  });

  it('never asks again what was decided, nor undoes it', () => {
    const two = [identity('1', 'Golden Star Overseas'), identity('2', 'Golden Stars Overseas')];
    expect(settleIdentities(two).undecided).toHaveLength(1);
    expect(settleIdentities(two, [['2', '1']]).undecided).toEqual([]);
    const alike = [identity('1', 'Alpha'), identity('2', 'ALPHA')];
    expect(settleIdentities(alike, [['1', '2']])).toEqual({ merges: [], undecided: [] });
  });

  it('finds names that are almost alike', () => {
    const pairs = (a: string, b: string) => settleIdentities([identity('1', a), identity('2', b)]).undecided;
    expect(pairs('Skyline Overseas', 'Sky Line Overseas')).toHaveLength(1); // blanks
    expect(pairs('Overseas Golden', 'Golden Overseas')).toHaveLength(1); // order
    expect(pairs('Al Tauqet Overseas', 'Al Tuaqet Overseas')).toHaveLength(1); // swapped
    expect(pairs('Kathmandu Overseas', 'Kathmndu Overseas')).toHaveLength(1); // one less
    expect(pairs('Kathmandu Overseas 1', 'Kathmandu Overseas 2')).toEqual([]); // numbers say two
    expect(pairs('Alpha', 'Alphb')).toEqual([]); // too short
  });

  it('does not care for the order of what it is given', () => {
    const all = [
      identity('1', 'Alpha'),
      identity('2', 'ALPHA'),
      identity('3', ['Beta', 'Alpha Star Overseas']),
      identity('4', 'Alfa Star Overseas'),
      identity('5', 'Alpha Star Overseas', { phones: ['+97714444444'] }),
      identity('6', 'Gamma', { phones: ['+97714444444'], addresses: ['12 Road 7'] }),
    ];
    const expected = settleIdentities(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(settleIdentities(shuffled)).toEqual(expected);
      }),
    );
  });
});
