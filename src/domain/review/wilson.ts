const Z_95 = 1.96;

/** A share with its 95 % interval, all from 0 to 1. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/**
 * Share of yes among n answers, with the Wilson 95 % interval, which stays honest for few answers
 * and near 0 and 1:
 *
 *     (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n),  z = 1.96
 *
 * @throws RangeError when n is 0 or `yes` is not between 0 and n.
 * @see E. B. Wilson, Probable inference, JASA 22 (1927)
 */
export function wilson(yes: number, n: number): Share {
  if (!(n > 0 && yes >= 0 && yes <= n)) throw new RangeError(`No share of ${yes} in ${n}`);
  const share = yes / n;
  const z2 = Z_95 ** 2;
  const centre = share + z2 / (2 * n);
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2));
  const scale = 1 + z2 / n;
  return { share, low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}
