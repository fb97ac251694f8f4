import { shownCount, shownTotal, type ShownCount } from '#domain/disclosure/shown-count.ts';
import { medianWait } from '#domain/moderation/median-wait.ts';
import { compareQuarters } from '#domain/time/quarter.ts';
import type { PublishedRecord } from './record.ts';
import type { QuarterOfModeration, Transparency } from './snapshot.ts';

type Counts = PublishedRecord['transparency'];
type Decided = Counts['decided'][number];
type Provider = PublishedRecord['providers'][number];

/** Counts of what was sent and decided, as the transparency page may show them. */
export function transparencyOf(counts: Counts, providers: ReadonlyMap<string, Provider>): Transparency {
  const { received, decided, waits, legalDemands, log } = counts;
  const quarters = new Set([...received, ...decided, ...waits].map(({ quarter }) => quarter));
  return {
    quarters: [...quarters]
      .sort((a, b) => compareQuarters(b, a))
      .map((quarter) => inQuarter(quarter, counts)),
    legalDemands: legalDemands
      .flatMap(({ providerId, n }) => {
        const provider = providers.get(providerId);
        if (!provider || n === 0) return [];
        return [{ kind: provider.kind, slug: provider.slug, name: provider.name, n: shownCount(n) }];
      })
      .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    log,
  };
}

function inQuarter(quarter: string, { received, decided, waits }: Counts): QuarterOfModeration {
  const ofKind = (kind: string) =>
    shownCount(sum(received.filter((of) => of.quarter === quarter && of.kind === kind)));
  const ofAction = (action: Decided['action']) =>
    decided.filter((of) => of.quarter === quarter && of.action === action);
  const [declinedFor, removedFor] = [byReason(ofAction('decline')), byReason(ofAction('remove'))];
  return {
    quarter,
    received: {
      review: ofKind('review'),
      fee_report: ofKind('fee_report'),
      transfer_report: ofKind('transfer_report'),
    },
    published: shownCount(sum(ofAction('publish'))),
    declined: shownTotal(declinedFor.map(({ n }) => n)),
    removed: shownTotal(removedFor.map(({ n }) => n)),
    withdrawn: shownCount(sum(ofAction('withdraw'))),
    declinedFor: declinedFor.map(shown),
    removedFor: removedFor.map(shown),
    medianWaitDays: medianWait(waits.filter((of) => of.quarter === quarter)),
  };
}

/** In the order of their names, which tells nothing of how many there are. */
function byReason(decided: Decided[]): { reason: string; n: number }[] {
  return [...Map.groupBy(decided, ({ reason }) => reason ?? 'other_rule')]
    .map(([reason, of]) => ({ reason, n: sum(of) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

const shown = ({ reason, n }: { reason: string; n: number }): { reason: string; n: ShownCount } => ({
  reason,
  n: shownCount(n),
});

const sum = (of: readonly { n: number }[]): number => of.reduce((total, { n }) => total + n, 0);
