import { describe, expect, it } from 'vitest';
import { rateGot, type Told } from '#domain/transfer/rate-got.ts';

/** 1000 riyal sent, 20 of fee, 34,300 rupees received. */
const told: Told = {
  sentMinor: 100_000,
  sentCurrency: 'SAR',
  feeMinor: 2000,
  feeIncluded: true,
  receivedMinor: 3_430_000,
  receivedCurrency: 'NPR',
};

describe('rateGot', () => {
  it('leaves a fee out that was taken out of what was sent', () => {
    // By hand: 34,300 / (1000 − 20) = 35; paid on top: 34,300 / 1000 = 34.3.
    expect(rateGot(told)).toBe(35);
    expect(rateGot({ ...told, feeIncluded: false })).toBe(34.3);
  });

  it('is none where the fee is not known', () => {
    expect(rateGot({ ...told, feeMinor: null, feeIncluded: null })).toBeNull();
  });

  it('heeds the decimals of both currencies', () => {
    // 10 dinar of 1000 fils, 600,000 dong without parts: 60,000 for one.
    const dinar = {
      ...told,
      sentMinor: 10_000,
      sentCurrency: 'KWD',
      feeMinor: 0,
      receivedMinor: 600_000,
      receivedCurrency: 'VND',
    };
    expect(rateGot(dinar)).toBe(60_000);
  });

  it('is not known when it is not known how the fee was taken, unless there was none', () => {
    expect(rateGot({ ...told, feeIncluded: null })).toBeNull();
    expect(rateGot({ ...told, feeIncluded: null, feeMinor: 0 })).toBe(34.3);
  });

  it('is not known when nothing was left to exchange', () => {
    expect(rateGot({ ...told, feeMinor: 100_000 })).toBeNull();
    expect(rateGot({ ...told, receivedMinor: 0 })).toBe(0);
  });
});
