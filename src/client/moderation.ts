import { createClient } from '@supabase/supabase-js';
import type { Currency } from '#domain/money/currency.ts';
import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { Signal } from '#domain/moderation/signal.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import type { Month } from '#domain/time/month.ts';
import { originOf, type ApiPlace } from './api.ts';
import { ask, failureOf, type Answer } from './ask.ts';
import { timelyFetch, type Fetch } from './timely-fetch.ts';

interface Told {
  origin: Country | null;
  destination: Country | null;
  work: Work | null;
  startedMonth: Month | null;
}

export interface QueueItem {
  id: string;
  kind: 'review' | 'fee_report' | 'transfer_report';
  language: string;
  submittedMonth: Month;
  provider: { name: string; kind: ProviderKind; country: Country | null; slug: string };
  review:
    | (Told & {
        ratings: Partial<Record<Dimension, number>>;
        facts: Partial<Record<Fact, boolean>>;
        text: string;
      })
    | null;
  feeReport:
    | (Told & {
        payReceivedMinor: number | null;
        payCurrency: Currency | null;
        items: {
          category: FeeCategory;
          amountMinor: number;
          currency: Currency;
          paidMonth: Month;
          paidTo: PaidTo;
          receiptGiven: boolean | null;
        }[];
      })
    | null;
  /** False while the worker has not looked at it: no signals then means nothing. */
  screened: boolean;
  signals: Signal[];
}

export type Decision = { decision: 'publish' } | { decision: 'decline'; reason: ReasonCode };

export type Moderation = ReturnType<typeof openModeration>;

/** The moderators' door to the database. The session ends with the browser's tab. */
export function openModeration(
  place: ApiPlace,
  { fetch = timelyFetch(), storage = globalThis.sessionStorage }: { fetch?: Fetch; storage?: Storage } = {},
) {
  const client = createClient(originOf(place), place.key, {
    global: { fetch },
    auth: { storage, storageKey: 'fairway-moderation', detectSessionInUrl: false },
  });

  return {
    async isSignedIn(): Promise<boolean> {
      return (await client.auth.getSession()).data.session !== null;
    },

    async signIn(email: string, password: string): Promise<Answer<object, 'wrong_sign_in'>> {
      const { error } = await client.auth.signInWithPassword({ email, password });
      if (!error) return { ok: true };
      if (error.code === 'invalid_credentials') return { ok: false, code: 'wrong_sign_in' };
      return { ok: false, code: failureOf(error.message, error.status ?? 0) };
    },

    /** On this device only, and even without a connection. */
    async signOut(): Promise<void> {
      await client.auth.signOut({ scope: 'local' });
    },

    /** What waits, that with the most warnings first. */
    queue(): Promise<Answer<{ items: QueueItem[] }>> {
      return ask(client.rpc('moderation_queue'));
    },

    decide(
      submissionId: string,
      { decision, ...why }: Decision,
    ): Promise<Answer<{ code: 'published' | 'declined' }, 'already_decided' | 'not_found' | 'bad_request'>> {
      return ask(client.rpc('decide_submission', { submission_id: submissionId, decision, ...why }));
    },
  };
}
