import { describe, expect, it } from 'vitest';
import { screen } from '#domain/moderation/signal.ts';

describe('screen', () => {
  it('says what was found and where, links more mildly', () => {
    expect(screen('Call 9841234567 or see www.example.com', { countries: ['NP'] })).toEqual([
      { name: 'personal_data', level: 'warn', reason: 'found_phone', excerpt: '9841234567' },
      { name: 'personal_data', level: 'note', reason: 'found_link', excerpt: 'www.example.com' },
    ]);
  });

  it('is silent about an honest text, and about none', () => {
    expect(screen('They were kind and told the truth.', { countries: ['NP'] })).toEqual([]);
    expect(screen('', { countries: [] })).toEqual([]);
  });
});
