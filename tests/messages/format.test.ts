import { describe, expect, it } from 'vitest';
import { formatsOf } from '#messages/format.ts';

describe('money', () => {
  const { money } = formatsOf('en');
  const shown = (amount: number, currency: string) => money(amount, currency).replaceAll('\u00a0', ' ');

  it('tells dollars from dollars, which differ eightfold', () => {
    expect(shown(1557, 'HKD')).toBe('HK$1,557');
    expect(shown(258, 'SGD')).toBe('SGD 258');
    expect(shown(200, 'USD')).toBe('US$200');
    expect(shown(3000, 'JPY')).not.toBe(shown(3000, 'CNY'));
  });

  it('has the sign people know where it is of one currency', () => {
    expect(shown(11_559, 'PHP')).toBe('₱11,559');
    expect(shown(1.5, 'MYR')).toBe('RM 1.50');
  });
});
