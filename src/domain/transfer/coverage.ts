export type Coverage = 'high' | 'medium' | 'low';

const WORDS = /\b(high|medium|low)\b/;

/**
 * How widely a network can be reached, in the survey's own three words, however they are written
 * ('High', 'Medium coverage'). Null for anything else: what is unknown does not qualify.
 *
 * @see World Bank, Remittance Prices Worldwide, "receiving network coverage"
 */
export function networkCoverage(text: string | null): Coverage | null {
  return (WORDS.exec(text?.toLowerCase() ?? '')?.[1] as Coverage | undefined) ?? null;
}
