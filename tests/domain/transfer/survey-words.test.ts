import { describe, expect, it } from 'vitest';
import { needsBankAccount } from '#domain/transfer/needs-bank-account.ts';
import { isPaidOutInCash } from '#domain/transfer/paid-out-in-cash.ts';
import { isSamePayIn, tellsPayIn } from '#domain/transfer/same-pay-in.ts';
import { isWithinTheHour } from '#domain/transfer/within-the-hour.ts';

describe('needsBankAccount', () => {
  it.each<[string, string | null, boolean]>([
    ['Cash', null, false],
    ['Cash', 'Cash', false],
    ['Cash', 'Mobile wallet', false],
    ['Mobile money', 'Home delivery', false],
    ['Credit card', null, false],
    ['Bank account transfer', null, true],
    ['Bank account transfer', 'Cash', true],
    ['Debit card', 'Cash', true],
    ['Cash', 'Bank account', true],
    // A list leaves the choice.
    ['Bank account transfer, Cash', 'Bank account, Cash', false],
    ['Bank account transfer, Debit card', 'Cash', true],
  ])('paid in by %s, paid out by %s: %s', (payIn, payOut, expected) => {
    expect(needsBankAccount({ payIn, payOut })).toBe(expected);
  });
});

describe('isPaidOutInCash', () => {
  it.each<[string | null, boolean | null]>([
    ['Cash', true],
    ['Cash pickup', true],
    ['Bank account, Cash', true],
    ['Bank account', false],
    ['Mobile wallet', false],
    ['Home delivery', false],
    ['Cash home delivery', false],
    [null, null],
    [' ', null],
  ])('%s: %s', (payOut, expected) => {
    expect(isPaidOutInCash(payOut)).toBe(expected);
  });
});

describe('isWithinTheHour', () => {
  it.each<[string | null, boolean | null]>([
    ['Less than one hour', true],
    ['less than an hour ', true],
    ['Same day', false],
    ['Next day', false],
    ['3-5 days', false],
    [null, null],
    ['', null],
  ])('%s: %s', (speed, expected) => {
    expect(isWithinTheHour(speed)).toBe(expected);
  });
});

describe('isSamePayIn', () => {
  it.each<[string | null, string, boolean]>([
    ['cash', 'Cash', true],
    ['cash', 'Bank account transfer', false],
    ['bank_account', 'Bank account transfer', true],
    ['bank_account', 'Debit card', false],
    ['card', 'Debit card', true],
    ['card', 'Credit card', true],
    ['mobile_wallet', 'Mobile money', true],
    ['mobile_wallet', 'Cash', false],
    ['cash', 'Bank account transfer, Cash', true],
    // Then it may have been any.
    ['other', 'Cash', true],
    [null, 'Debit card', true],
  ])('%s and %s: %s', (told, payIn, expected) => {
    expect(isSamePayIn(told, payIn)).toBe(expected);
  });

  it('knows what picks out services', () => {
    expect(['cash', 'other', null].map(tellsPayIn)).toEqual([true, false, false]);
  });
});
