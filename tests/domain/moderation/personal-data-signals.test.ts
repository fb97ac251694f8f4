import { describe, expect, it } from 'vitest';
import { findPersonalData } from '#domain/moderation/personal-data.ts';
import { personalDataSignals } from '#domain/moderation/personal-data-signals.ts';

const told = (text: string) =>
  personalDataSignals(text, findPersonalData(text, ['NP'])).map(
    ({ level, reason, excerpt }) => `${level} ${reason}: ${excerpt}`,
  );

describe('personalDataSignals', () => {
  it('says what was found in order of place: numbers as warnings; links, names and dates more mildly', () => {
    expect(told('On 12 March 2024 Madam Cruz gave me 9841234567, see www.example.com')).toEqual([
      'note found_date: 12 March 2024',
      'note found_name: Cruz',
      'warn found_phone: 9841234567',
      'note found_link: www.example.com',
    ]);
  });

  it('does not tell the same words twice', () => {
    // The address holds a name after a title.
    expect(told('write to mr.Ram@mail.example')).toEqual(['warn found_email: mr.Ram@mail.example']);
  });

  it('is silent about an honest text, and about none', () => {
    expect(told('They were kind and told the truth in March 2024.')).toEqual([]);
    expect(told('')).toEqual([]);
  });
});
