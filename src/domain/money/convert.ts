/**
 * Exchange rate between two currencies that are both quoted against a third.
 *
 * @param perBase Units of each currency for one unit of the third, from one source on the same day.
 * @returns Units of the receiving currency for one unit of the sending currency.
 * @throws RangeError when a rate is not above zero.
 * @see European Central Bank, euro foreign exchange reference rates: cross rates are quotients
 */
export function crossRate(perBase: { from: number; to: number }): number {
  if (!(perBase.from > 0 && perBase.to > 0)) {
    throw new RangeError(`Rates must be above zero, found ${perBase.from} and ${perBase.to}`);
  }
  return perBase.to / perBase.from;
}

/** An amount in the receiving currency, not rounded. `rate` is receive units per one send unit. */
export function convert(amount: number, rate: number): number {
  return amount * rate;
}
