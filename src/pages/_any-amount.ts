import { allServices, handedOver } from '#components/corridor-view.ts';
import type { Corridor as Handed } from '#islands/corridor/corridor.ts';
import { packServices } from '#islands/corridor/packed-services.ts';
import type { Corridor, CorridorAmount } from '#publication/snapshot.ts';

/** What the island that takes any amount is given: numbers of every row of the page's table, in their order. */
export function anyAmount(
  corridor: Corridor,
  amount: CorridorAmount,
): { corridor: Handed; services: string } {
  const { amounts, sendingCurrency, receivingCurrency, quarter, isFresh } = corridor;
  const handed = amounts.map((of) => ({ ...handedOver(of, sendingCurrency), amountUsd: of.amountUsd }));
  return {
    corridor: {
      currency: handed[0]!.currency,
      receivingCurrency,
      midPerUsd: amount.services.some(({ received }) => received !== null) ? amount.midPerUsd : null,
      surveyed: handed.map((of) => ({ amountUsd: of.amountUsd, sendAmount: of.amount })),
      shown: amounts.indexOf(amount),
      quarter: quarter ?? '',
      isFresh,
    },
    services: packServices(
      allServices(amounts, amount).map(({ service }) => ({
        ...service,
        prices: amounts.map(({ services }) => services.find(({ key }) => key === service.key) ?? null),
      })),
    ),
  };
}
