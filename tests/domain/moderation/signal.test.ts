import { describe, expect, it } from 'vitest';
import { riskOf } from '#domain/moderation/signal.ts';

const signals = (warnings: number, notes: number) => [
  ...Array.from({ length: warnings }, () => ({ level: 'warn' as const })),
  ...Array.from({ length: notes }, () => ({ level: 'note' as const })),
];

describe('riskOf', () => {
  it.each([
    [0, 0, 0],
    [0, 3, 3],
    [2, 1, 21],
    // Twenty notes weigh less than one warning.
    [0, 20, 9],
    [1, 0, 10],
    [1, 20, 19],
  ])('of %i warnings and %i notes is %i', (warnings, notes, risk) =>
    expect(riskOf(signals(warnings, notes))).toBe(risk),
  );
});
