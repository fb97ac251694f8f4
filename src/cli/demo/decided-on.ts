import { quarterOf } from '#domain/time/quarter.ts';
import type { Month } from '#domain/time/month.ts';
import type { DemoRecord, SubmissionRow } from './demo-rows.ts';

/** Days that decisions of the demonstration took, by how often they do. */
const WAITS = [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9];

/** The day of a decision in a month: any of its first 28, the same every time. */
export function dayOfDecision(id: string, month: Month): string {
  return `${month}-${String(1 + (numberOf(id) % 28)).padStart(2, '0')}`;
}

/** How long the decisions of each quarter took, as the database counts it. */
export function waitsOf(submissions: readonly SubmissionRow[]): DemoRecord['waits'] {
  const decided = submissions.filter(
    ({ status, decidedOn }) => decidedOn !== null && (status === 'published' || status === 'declined'),
  );
  const alike = Map.groupBy(
    decided.map(({ id, decidedOn }) => ({
      quarter: quarterOf(decidedOn!),
      days: WAITS[numberOf(id) % WAITS.length]!,
    })),
    ({ quarter, days }) => `${quarter} ${String(days).padStart(2, '0')}`,
  );
  return [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => ({ ...of[0]!, n: of.length }));
}

const numberOf = (id: string) => parseInt(id.slice(0, 6), 16);
