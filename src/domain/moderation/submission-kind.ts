/** What people send us: a review, what they paid an agency, or what they sent home. */
export const SUBMISSION_KINDS = ['review', 'fee_report', 'transfer_report'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];
