import type { Arrival } from '#domain/moderation/arrival.ts';
import {
  characterBands,
  fingerprintOf,
  templateBands,
  type Fingerprint,
} from '#domain/moderation/fingerprint.ts';
import type { Alike } from '#domain/moderation/near-duplicate.ts';
import { screen, type SubmissionToScreen } from '#domain/moderation/screen.ts';
import type { Signal } from '#domain/moderation/signal.ts';
import type { Agency, Sent } from './generate-site.ts';

/** What the database remembers and answers, kept in memory: the same numbers as `keep_fingerprints` gives. */
export class MemorySite {
  readonly signals = new Map<string, Signal[]>();
  readonly #arrivals: Arrival[] = [];
  readonly #fingerprints = new Map<string, Fingerprint>();
  readonly #bands = new Map<string, Set<string>>();
  readonly #combinations = new Map<string, string[]>();
  readonly #sent = new Map<string, Sent>();
  readonly #agencies: Map<string, Agency>;
  readonly #perDay: number;

  /** @param perDay How many come in on one day. */
  constructor(agencies: readonly Agency[], perDay: number) {
    this.#agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    this.#perDay = perDay;
  }

  /** Takes in what came and screens it. What came in `decidedAfter` arrivals ago waits no more. */
  receive(batch: readonly Sent[], decidedAfter = Infinity): void {
    for (const sent of batch) this.#keep(sent);
    const last = this.#arrivals.length;
    const today = Math.floor((last - 1) / this.#perDay);
    for (const one of this.#arrivals) {
      one.isPending = one.arrival > last - decidedAfter;
      one.isFromToday = one.isPending && Math.floor((one.arrival - 1) / this.#perDay) === today;
    }
    const { screened, added } = screen(
      batch.map((sent) => this.#submission(sent)),
      (id) => ({
        fingerprint: this.#fingerprints.get(id)!,
        alike: this.#alike(id),
        sameCombination: (this.#combinations.get(combinationOf(this.#sent.get(id)!)) ?? []).length - 1,
      }),
      {
        site: this.#arrivals.slice(-1200),
        providers: new Map(
          batch.map(({ providerId }) => [
            providerId,
            this.#arrivals.filter((one) => one.providerId === providerId).slice(-60),
          ]),
        ),
      },
    );
    for (const [id, signals] of screened) this.signals.set(id, signals);
    for (const [id, more] of added) {
      const had = this.signals.get(id) ?? [];
      this.signals.set(id, [
        ...had,
        ...more.filter(({ reason }) => had.every((one) => one.reason !== reason)),
      ]);
    }
  }

  #keep(sent: Sent): void {
    const fingerprint = fingerprintOf(sent.text, [this.#agencies.get(sent.providerId)!.name]);
    const stars = Object.values(sent.ratings);
    this.#sent.set(sent.id, sent);
    this.#fingerprints.set(sent.id, fingerprint);
    this.#arrivals.push({
      id: sent.id,
      arrival: this.#arrivals.length + 1,
      providerId: sent.providerId,
      month: '2026-11',
      isPending: true,
      isFromToday: false,
      lowest: Math.min(...stars),
      highest: Math.max(...stars),
      textLength: fingerprint.length,
      textKey: fingerprint.textKey,
    });
    for (const band of bandsOfBoth(fingerprint)) {
      this.#bands.set(band, (this.#bands.get(band) ?? new Set()).add(sent.id));
    }
    const combination = combinationOf(sent);
    this.#combinations.set(combination, [...(this.#combinations.get(combination) ?? []), sent.id]);
  }

  #alike(id: string): Alike[] {
    const others = new Set(
      bandsOfBoth(this.#fingerprints.get(id)!).flatMap((band) => [...this.#bands.get(band)!]),
    );
    others.delete(id);
    return [...others].map((other) => {
      const { providerId, isPending, lowest, highest } = this.#arrivals.find((one) => one.id === other)!;
      return { id: other, providerId, isPending, lowest, highest, ...this.#fingerprints.get(other)! };
    });
  }

  #submission(sent: Sent): SubmissionToScreen {
    const agency = this.#agencies.get(sent.providerId)!;
    const { id, arrival, lowest, highest } = this.#arrivals.find((one) => one.id === sent.id)!;
    return {
      id,
      arrival,
      language: sent.language,
      provider: {
        id: agency.id,
        names: [agency.name],
        country: agency.country,
        official: { licences: [], sanctions: [], hasRegister: false, destinations: [], workersSent: 0 },
      },
      named: null,
      origin: sent.origin,
      destination: sent.destination,
      startedMonth: sent.startedMonth,
      text: sent.text,
      lowest,
      highest,
      removed: [],
    };
  }
}

const combinationOf = ({ origin, destination, work }: Sent) => `${origin}-${destination}-${work}`;

const bandsOfBoth = ({ characters, template }: Fingerprint): string[] => [
  ...(characters ? characterBands(characters).map((band) => `c${band}`) : []),
  ...(template ? templateBands(template).map((band) => `t${band}`) : []),
];
