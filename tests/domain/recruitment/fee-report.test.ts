import { describe, expect, it } from 'vitest';
import { FEE_CATEGORIES } from '#domain/recruitment/fee-category.ts';
import { feeReportSchema } from '#domain/recruitment/fee-report.ts';
import { PAID_TO } from '#domain/recruitment/paid-to.ts';

const item = {
  category: 'medical',
  amountMinor: 850_000,
  currency: 'NPR',
  month: '2025-11',
  paidTo: 'clinic',
  receipt: true,
};
const report = {
  id: '7f1a2b3c-4d5e-4f60-8a1b-2c3d4e5f6071',
  providerId: '0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
  origin: 'NP',
  destination: 'QA',
  work: 'construction',
  month: '2026-01',
  firstMonthPay: { amountMinor: 120_000, currency: 'QAR' },
  items: [item],
  locale: 'ne',
};
const codes = (changes: object) =>
  feeReportSchema.safeParse({ ...report, ...changes }).error?.issues.map((i) => i.message) ?? [];
const itemCodes = (changes: object) => codes({ items: [{ ...item, ...changes }] });

describe('feeReportSchema', () => {
  it('takes a whole report, and gives it back unchanged', () =>
    expect(feeReportSchema.parse(report)).toEqual(report));

  it('takes one who paid nothing, and one whose pay is not told', () => {
    expect(codes({ items: [] })).toEqual([]);
    expect(codes({ firstMonthPay: null, work: null })).toEqual([]);
    expect(itemCodes({ receipt: null })).toEqual([]);
  });

  it('names what is wrong in codes', () => {
    expect(codes({ id: 'x' })).toEqual(['bad_id']);
    expect(codes({ origin: 'np' })).toEqual(['bad_country']);
    expect(codes({ work: 'pilot' })).toEqual(['bad_work']);
    expect(codes({ month: '2026-13' })).toEqual(['bad_month']);
    expect(codes({ firstMonthPay: { amountMinor: 0, currency: 'QAR' } })).toEqual(['bad_amount']);
    expect(codes({ items: Array(51).fill(item) })).toEqual(['too_many_items']);
    expect(itemCodes({ category: 'tips' })).toEqual(['bad_category']);
    expect(itemCodes({ amountMinor: -1 })).toEqual(['bad_amount']);
    expect(itemCodes({ amountMinor: 1.5 })).toEqual(['bad_amount']);
    expect(itemCodes({ paidTo: 'friend' })).toEqual(['bad_paid_to']);
  });

  it('has the twelve categories and seven receivers of the method', () => {
    expect(new Set(FEE_CATEGORIES).size).toBe(12);
    expect(new Set(PAID_TO).size).toBe(7);
  });
});
