import { expect, it } from 'vitest';
import { reasonCodeSchema } from '#domain/moderation/reason-code.ts';
import { submissionStatusSchema } from '#domain/moderation/submission-status.ts';

it('takes public reasons and known states only', () => {
  expect(reasonCodeSchema.safeParse('not_first_hand').success).toBe(true);
  expect(reasonCodeSchema.safeParse('dislike').success).toBe(false);
  expect(submissionStatusSchema.safeParse('withdrawn').success).toBe(true);
  expect(submissionStatusSchema.safeParse('deleted').success).toBe(false);
});
