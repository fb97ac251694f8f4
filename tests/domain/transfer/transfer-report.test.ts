import { describe, expect, it } from 'vitest';
import { transferReportSchema } from '#domain/transfer/transfer-report.ts';

const report = {
  id: '7f1a2b3c-4d5e-4f60-8a1b-2c3d4e5f6071',
  providerId: '0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
  sending: 'AE',
  receiving: 'PH',
  sent: { amountMinor: 73_500, currency: 'AED' },
  feeMinor: 1500,
  received: { amountMinor: 1_116_465, currency: 'PHP' },
  month: '2026-09',
  payIn: 'Cash',
  payOut: null,
  locale: 'fil',
};
const codes = (changes: object) =>
  transferReportSchema.safeParse({ ...report, ...changes }).error?.issues.map((i) => i.message) ?? [];

describe('transferReportSchema', () => {
  it('takes a whole report', () => expect(transferReportSchema.parse(report)).toEqual(report));

  it('takes one where nothing arrived', () => {
    expect(codes({ received: { amountMinor: 0, currency: 'PHP' }, feeMinor: 0 })).toEqual([]);
  });

  it('names what is wrong in codes', () => {
    expect(codes({ sent: { amountMinor: 0, currency: 'AED' } })).toEqual(['bad_amount']);
    expect(codes({ feeMinor: -1 })).toEqual(['bad_amount']);
    expect(codes({ received: { amountMinor: 1, currency: 'pesos' } })).toEqual(['bad_currency']);
    expect(codes({ payIn: 'x'.repeat(41) })).toEqual(['too_long']);
  });
});
