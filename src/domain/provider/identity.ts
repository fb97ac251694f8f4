import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from './provider-kind.ts';

/** What is known of who a provider is: all there is to tell two spellings of one from two of one spelling. */
export interface Identity {
  id: string;
  kind: ProviderKind;
  /** Null for operators, which are of no one country. */
  country: Country | null;
  /** The present name first, then those in other scripts and former ones. */
  names: string[];
  /** Those with a number, `key` by `licenceKey`; current when the newest list of that register still has it. */
  licences: { register: string; key: string; isCurrent: boolean }[];
  /** E.164 */
  phones: string[];
  /** As the register writes them. */
  addresses: string[];
  /** Registers whose newest list names it: two names in one of them are two providers. */
  lists: string[];
  /** Reports of a government that name it, by any key: two names in one may be a slip of a clerk, in two hardly. */
  reports: string[];
}
