import * as z from 'zod/mini';

/** Who is rated: a recruitment agency, or an operator that sends money. */
export const PROVIDER_KINDS = ['agency', 'operator'] as const;
export const providerKindSchema = z.enum(PROVIDER_KINDS);
export type ProviderKind = z.infer<typeof providerKindSchema>;
