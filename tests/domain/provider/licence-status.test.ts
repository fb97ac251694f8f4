import { expect, it } from 'vitest';
import { compareStatuses } from '#domain/provider/licence-status.ts';

it('a ban counts before all, a licence in force before one that has run out', () => {
  const sorted = (['expired', 'valid', 'banned', 'suspended'] as const).toSorted(compareStatuses);
  expect(sorted).toEqual(['banned', 'suspended', 'valid', 'expired']);
  expect(compareStatuses('cancelled', 'expired')).toBe(0);
});
