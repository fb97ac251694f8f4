/**
 * Exchange rate between two currencies that are both quoted against the euro.
 *
 * @param perEuro Units of each currency for one euro, on the same day.
 * @returns Units of the receiving currency for one unit of the sending currency.
 * @throws RangeError when a rate is not above zero.
 * @see European Central Bank, euro foreign exchange reference rates: cross rates are quotients
 */
export function crossRate(perEuro: { from: number; to: number }): number {
  if (!(perEuro.from > 0 && perEuro.to > 0)) {
    throw new RangeError(`Rates must be above zero, found ${perEuro.from} and ${perEuro.to}`);
  }
  return perEuro.to / perEuro.from;
}

/** An amount in the receiving currency, not rounded. `rate` is receive units per one send unit. */
export function convert(amount: number, rate: number): number {
  return amount * rate;
}
