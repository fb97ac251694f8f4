import type { ProviderKind } from '#domain/provider/provider-kind.ts';

/** Yes or no: the agency kept the passport, the contract was changed, a deposit was paid, would recommend. */
export const AGENCY_FACTS = ['passport_kept', 'contract_changed', 'paid_deposit', 'would_recommend'] as const;
export const OPERATOR_FACTS = ['would_recommend'] as const;

export type AgencyFact = (typeof AGENCY_FACTS)[number];
export type OperatorFact = (typeof OPERATOR_FACTS)[number];
export type Fact = AgencyFact | OperatorFact;

/** The yes/no questions asked about that kind of provider, in the order shown. */
export function factsOf(kind: ProviderKind): readonly Fact[] {
  return kind === 'agency' ? AGENCY_FACTS : OPERATOR_FACTS;
}

/** Which answer speaks for the provider. */
export const goodFacts: Readonly<Record<Fact, boolean>> = {
  passport_kept: false,
  contract_changed: false,
  paid_deposit: false,
  would_recommend: true,
};
