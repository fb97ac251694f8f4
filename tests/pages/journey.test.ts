import { describe, expect, it } from 'vitest';
import { journeyViews } from '#pages/_journey.ts';
import type { Agency, Corridor, Journey, ServicePrice } from '#publication/snapshot.ts';

const service = (operator: string, totalCostPct: number | null) =>
  ({ operator, totalCostPct }) as ServicePrice;
const corridor = (of: Partial<Corridor> = {}): Corridor => ({
  slug: 'qa-np',
  sending: 'QA',
  receiving: 'NP',
  sendingCurrency: 'QAR',
  receivingCurrency: 'NPR',
  isDemo: false,
  quarter: '2026Q3',
  source: 'world-bank-rpw',
  isFresh: true,
  amounts: [
    {
      amountUsd: 200,
      sendAmount: null,
      midPerUsd: null,
      rateOn: null,
      rateSource: null,
      average: null,
      smart: null,
      services: [service('Cheap', 1.5), service('Dear', 7), service('Hidden', null)],
    },
  ],
  trend: [
    { quarter: '2020Q3', pct: 6, source: 'published' },
    { quarter: '2026Q3', pct: 4.25, source: 'surveyed' },
  ],
  crowd: null,
  ...of,
});
const journey = (isDemo: boolean, medianUsd: number, destination = 'QA') =>
  ({ origin: 'NP', destination, isDemo, costs: { medianUsd } }) as Journey;
const agency = (destinations: string[]) =>
  ({ country: 'NP', destinations, deployments: null }) as unknown as Agency;
const view = (
  { journeys = [], corridors = [], agencies = [] }: Partial<Parameters<typeof journeyViews>[0]>,
  complains: Parameters<typeof journeyViews>[1] = [],
) => journeyViews({ journeys, corridors, agencies }, complains)('NP', 'QA');

describe('journeyViews', () => {
  it('takes the corridor home, with the average and the cheapest of today', () => {
    expect(view({ corridors: [corridor()] })!.sending).toEqual({
      averagePct: 4.25,
      quarter: '2026Q3',
      isFresh: true,
      isDemo: false,
      cheapest: { pct: 1.5, operator: 'Cheap' },
    });
    // The other direction is another corridor.
    expect(view({ corridors: [corridor({ slug: 'np-qa', sending: 'NP', receiving: 'QA' })] })).toBeNull();
  });

  it('names no cheapest where prices are old, hidden, or not of 200 dollars', () => {
    const old = view({ corridors: [corridor({ isFresh: false })] })!.sending;
    expect(old).toMatchObject({ averagePct: 4.25, quarter: '2026Q3', isFresh: false, cheapest: null });

    const [amount] = corridor().amounts;
    const hidden = { ...amount!, services: [service('Hidden', null)] };
    const [published] = corridor().trend;
    expect(
      view({ corridors: [corridor({ amounts: [hidden], trend: [published!] })] })!.sending,
    ).toMatchObject({
      averagePct: 6,
      quarter: '2020Q3',
      isFresh: false,
      cheapest: null,
    });
    const other = { ...amount!, amountUsd: 500 as const };
    expect(view({ corridors: [corridor({ amounts: [other] })] })!.sending!.cheapest).toBeNull();
  });

  it('says that only what was surveyed can be invented', () => {
    const [published] = corridor().trend;
    expect(view({ corridors: [corridor({ isDemo: true })] })!.sending!.isDemo).toBe(true);
    expect(view({ corridors: [corridor({ isDemo: true, trend: [published!] })] })!.sending!.isDemo).toBe(
      false,
    );
  });

  it('shows real costs before invented ones, whichever come first', () => {
    for (const journeys of [
      [journey(true, 1), journey(false, 2)],
      [journey(false, 2), journey(true, 1)],
    ])
      expect(view({ journeys })!.costs).toEqual({ medianUsd: 2, isDemo: false });
  });

  it('is a card when one part is known, and none when nothing is', () => {
    expect(view({ journeys: [journey(true, 1)] })).toMatchObject({ costs: { isDemo: true }, sending: null });
    expect(view({ corridors: [corridor()] })).toMatchObject({ costs: null });
    expect(view({})).toBeNull();
    expect(view({ journeys: [journey(true, 1, 'AE')], agencies: [agency(['QA'])] })).toBeNull();
    expect(view({ corridors: [corridor({ trend: [] })] })).toBeNull();
  });

  it('links to the pages there are', () => {
    const journeys = [journey(true, 1)];
    expect(view({ journeys })!.links).toEqual({ corridor: null, agencies: null, complain: null });
    expect(
      view({ journeys, corridors: [corridor()], agencies: [agency(['QA'])] }, [
        { origin: 'NP', destination: 'QA' },
      ])!.links,
    ).toEqual({ corridor: 'send/qa-np/', agencies: 'agencies/np/to/qa/', complain: 'complain/np-qa/' });
    expect(
      view({ journeys, agencies: [agency(['AE'])] }, [{ origin: 'QA', destination: 'NP' }])!.links,
    ).toEqual({
      corridor: null,
      agencies: null,
      complain: null,
    });
  });
});
