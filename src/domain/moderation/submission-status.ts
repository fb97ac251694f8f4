import * as z from 'zod/mini';

/**
 * The road of everything people send: `pending`, then `published` or `declined` by a moderator.
 * Its author may make it `withdrawn` at any time; two moderators may make a published one `removed`.
 */
export const SUBMISSION_STATUSES = ['pending', 'published', 'declined', 'withdrawn', 'removed'] as const;
export const submissionStatusSchema = z.enum(SUBMISSION_STATUSES);
export type SubmissionStatus = z.infer<typeof submissionStatusSchema>;
