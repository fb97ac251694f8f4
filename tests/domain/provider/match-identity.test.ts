import { describe, expect, it } from 'vitest';
import { identityMatcher } from '#domain/provider/match-identity.ts';
import { identity, licence } from './identity-examples.ts';

const address = { addresses: ['House 12, Naya Bazar 16, Kathmandu'] };

describe('identityMatcher', () => {
  it('knows a number, but not when the name is another', () => {
    const match = identityMatcher([identity('1', 'Alpha', licence('10')), identity('2', 'Beta', address)]);
    expect(match(identity('', 'Alpha Ltd', licence('10')))).toEqual({ found: 'one', id: '1' });
    // The number says one, the name another.
    expect(match(identity('', 'Beta', licence('10', false)))).toEqual({ found: 'several', ids: ['1'] });
  });

  it('takes who bears the name today before who once did', () => {
    const match = identityMatcher([
      identity('1', ['Easy Overseas', 'Alpha']),
      identity('2', 'ALPHA PVT LTD'),
    ]);
    expect(match(identity('', 'Alpha'))).toEqual({ found: 'one', id: '2' });
    expect(match(identity('', 'Easy Overseas'))).toEqual({ found: 'one', id: '1' });
  });

  it('does not choose between two of one name', () => {
    const match = identityMatcher([
      identity('1', 'Alpha', licence('10')),
      identity('2', 'Alpha', licence('20')),
    ]);
    expect(match(identity('', 'Alpha'))).toEqual({ found: 'several', ids: ['1', '2'] });
  });

  it('knows nobody of another name or at another address', () => {
    const match = identityMatcher([identity('1', 'Alpha', address)]);
    expect(match(identity('', 'Alphas'))).toEqual({ found: 'none' });
    expect(match(identity('', 'Alpha', { addresses: ['4 Pulchowk 3, Lalitpur'] }))).toEqual({
      found: 'none',
    });
  });
});
