import type { ProviderKind } from '#domain/provider/provider-kind.ts';

/** What an agency is rated on: truth about job and costs, contract, respect, help when things went wrong. */
export const AGENCY_DIMENSIONS = ['truth_job', 'truth_costs', 'contract_kept', 'respect', 'help'] as const;
/** What an operator is rated on: arrived as promised, cost as promised, easy to use, solved problems. */
export const OPERATOR_DIMENSIONS = ['arrived', 'cost_as_promised', 'easy', 'solved'] as const;

export type AgencyDimension = (typeof AGENCY_DIMENSIONS)[number];
export type OperatorDimension = (typeof OPERATOR_DIMENSIONS)[number];
export type Dimension = AgencyDimension | OperatorDimension;

/** The dimensions that kind of provider is rated on, each from 1 to 5, in the order shown. */
export function dimensionsOf(kind: ProviderKind): readonly Dimension[] {
  return kind === 'agency' ? AGENCY_DIMENSIONS : OPERATOR_DIMENSIONS;
}
