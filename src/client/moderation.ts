import type { Range } from '#domain/moderation/redact.ts';
import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { Country } from '#domain/place/country.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import type { Matters, PublishedPage, RemovalReason } from './moderation/matters.ts';
import type { Counts, QueueItem, Translation } from './moderation/queue-item.ts';
import type { Session } from './session.ts';

export type QueueOrder = 'risk' | 'age';

/** How many of what waits are read at once. */
const MOST_SHOWN = 50;

export type Decision = (
  { decision: 'publish'; redactions?: readonly Range[] } | { decision: 'decline'; reason: ReasonCode }
) & { note?: string };

export type Moderation = ReturnType<typeof openModeration>;

/** What moderators ask of the database, each act a function of it. Who may do what, it decides itself. */
export function openModeration({ rpc }: Pick<Session, 'rpc'>) {
  return {
    /** What waits; what was asked back comes last. */
    queue(sort: QueueOrder, most = MOST_SHOWN) {
      return rpc<{ counts: Counts; items: QueueItem[] }>('moderation_queue', { sort, most });
    },

    /** For some minutes nobody else decides on it; once more renews. */
    claim(id: string) {
      return rpc<object, 'claimed_by_other' | 'not_found'>('claim_submission', { id });
    },

    release(id: string) {
      return rpc('release_submission', { id });
    },

    /** @returns `changed` when its author corrected it since it was read. */
    decide({ id, revision }: Pick<QueueItem, 'id' | 'revision'>, decision: Decision) {
      return rpc<
        { code: 'published' | 'declined' },
        'already_decided' | 'not_found' | 'changed' | 'claimed_by_other' | 'provider_wanted' | 'bad_request'
      >('decide_submission', { id, revision, ...decision });
    },

    /** Within a minute, by whoever decided; of several declined at once, all. */
    undo(id: string) {
      return rpc<object, 'too_late' | 'not_found'>('undo_decision', { id });
    },

    /** This and all that wait with the very same words. */
    declineIdentical(id: string, reason: 'duplicate' | 'advertising') {
      return rpc<{ count: number }, 'not_found' | 'bad_request'>('decline_identical', { id, reason });
    },

    askAuthor(id: string, question: string) {
      return rpc<object, 'not_found' | 'wrong_field' | 'claimed_by_other'>('ask_author', { id, question });
    },

    /**
     * Says whose page it belongs to, when its author only named a provider.
     *
     * @param isSubAgent Whom they named said that they act for it: the name is shown there. Never a private person's.
     */
    place(id: string, providerId: string, isSubAgent = false) {
      return rpc<object, 'not_found' | 'wrong_field' | 'claimed_by_other'>('place_submission', {
        id,
        providerId,
        isSubAgent,
      });
    },

    /** Takes the name of a sub-agent off, of what waits or is published. One moderator is enough: it may be a person's. */
    dropSubAgent(id: string) {
      return rpc<object, 'not_found' | 'claimed_by_other'>('drop_sub_agent', { id });
    },

    /** Makes a provider that is in no register. @param name Never a private person's. */
    addProvider(id: string, { name, country }: { name: string; country: Country | null }) {
      return rpc<{ slug: string }, 'not_found' | 'wrong_field' | 'claimed_by_other'>('add_named_provider', {
        id,
        name,
        nameKey: normaliseName(name),
        country,
      });
    },

    /** Shown beside the original, as a moderator's. Without words it is taken away. */
    translate(id: string, { language, text }: Translation) {
      return rpc<object, 'not_found' | 'wrong_field' | 'claimed_by_other'>('translate_review', {
        id,
        language,
        text,
      });
    },

    /** Replies, appeals, flags, removals and alerts. */
    matters() {
      return rpc<Matters>('moderation_matters');
    },

    decideReply(id: string, decision: { decision: 'publish' } | { decision: 'decline'; reason: ReasonCode }) {
      return rpc<object, 'already_decided' | 'not_found'>('decide_reply', { id, ...decision });
    },

    /** One moderator is enough: it may name a worker. */
    takeDownReply(reviewId: string, reason: ReasonCode) {
      return rpc<object, 'not_found'>('take_down_reply', { reviewId, reason });
    },

    /** Upholding asks for the removal of the review, which a second moderator confirms. */
    decideAppeal(
      id: string,
      decision: { answer: string } & ({ decision: 'uphold'; reason: RemovalReason } | { decision: 'reject' }),
    ) {
      return rpc<object, 'already_decided' | 'not_found'>('decide_appeal', { id, ...decision });
    },

    dismissFlags(reviewId: string) {
      return rpc<object, 'not_found'>('dismiss_flags', { reviewId });
    },

    /** What the page of a provider shows. */
    publishedOf(slug: string) {
      return rpc<PublishedPage, 'not_found'>('published_of', { slug });
    },

    requestRemoval(id: string, why: { reason: RemovalReason; note?: string }) {
      return rpc<object, 'not_found'>('request_removal', { id, ...why });
    },

    confirmRemoval(id: string) {
      return rpc<object, 'same_moderator' | 'not_found'>('confirm_removal', { id });
    },

    keepPublished(id: string) {
      return rpc<object, 'not_found'>('keep_published', { id });
    },

    /** While a fraud alert is open the provider keeps its reviews and loses its rank. */
    setAlert(providerId: string, open: boolean) {
      return rpc<object, 'not_found'>('set_alert', { providerId, open });
    },

    /** Somebody demands by law that something go: counted on the transparency page, whatever comes of it. */
    recordLegalDemand(providerId: string, note: string) {
      return rpc<object, 'not_found'>('record_legal_demand', { providerId, note });
    },
  };
}
