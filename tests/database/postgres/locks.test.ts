import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog, type LogRow } from '#domain/moderation/log-chain.ts';
import { AGENCY, exampleReview, hashOf, OPERATOR } from '../example-record.ts';
import { postgresPrograms, startPostgres, type Answer, type Postgres } from './start-postgres.ts';

/*
 * What one connection cannot show: two at once, on the PostgreSQL that production runs. Each test lets both run into the
 * same moment: the second waits for the first to commit.
 */
const programs = postgresPrograms();

describe.skipIf(!programs)('two at once', () => {
  let database: Postgres;
  type Caller = Awaited<ReturnType<Postgres['caller']>>;
  let authors: Caller[];
  let moderators: Caller[];
  let admins: Caller[];
  beforeAll(async () => {
    database = await startPostgres(programs!);
    await database.sql`insert into public.providers (id, kind, country, slug, name, name_key) values
      (${AGENCY}, 'agency', 'PH', 'example-agency-ph', 'Example Agency', 'example agency'),
      (${OPERATOR}, 'operator', null, 'example-operator', 'Example Operator', 'example operator')`;
    // Who may sign in is another test's: here they are simply there.
    await database.sql`alter table auth.users disable trigger user`;
    const member = async (role: string) => {
      const one = await account();
      await database.sql`insert into private.members (user_id, role) values (${one.id}, ${role})`;
      return one;
    };
    const two = async (role: string) => [await member(role), await member(role)];
    const admin = await two('admin');
    adminIds = admin.map(({ id }) => id);
    admins = admin.map(({ caller }) => caller);
    moderators = (await two('moderator')).map(({ caller }) => caller);
    authors = [await database.caller('anon'), await database.caller('anon')];
  });
  let adminIds: string[];
  afterAll(async () => {
    for (const { own } of [...(authors ?? []), ...(moderators ?? []), ...(admins ?? [])]) await own.end();
    await database?.stop();
  });

  let proofs = 0;
  async function posting(content: object = exampleReview) {
    const salt = `salt${proofs++}`;
    const challenge = createHash('sha256').update(`${salt}0`).digest('hex');
    await database.sql`insert into private.challenges values (${challenge}, ${salt}, now() + interval '1 minute')`;
    await database.sql`truncate private.rate_counts`;
    return { id: randomUUID(), receiptHash: hashOf(randomUUID()), proof: { challenge, number: 0 }, content };
  }

  /** Lets the second begin while the first has not committed yet. */
  async function atOnce(
    one: (meanwhile: () => Promise<unknown>) => Promise<Answer>,
    other: () => Promise<Answer>,
  ): Promise<[Answer, Answer]> {
    let second: Promise<Answer> | undefined;
    const first = await one(async () => {
      second = other();
      second.catch(() => {});
      // Time enough to run into the lock; what it finds there does not hang on it.
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    return [first, await second!];
  }

  async function account() {
    const id = randomUUID();
    await database.sql`insert into auth.users (id, email, aud, role, is_sso_user, is_anonymous) values
      (${id}, ${`${id}@example.org`}, 'authenticated', 'authenticated', false, false)`;
    return { id, caller: await database.caller('authenticated', id) };
  }

  /** Stops the first where it deletes what a review says, lets the second begin, then lets both go on. */
  async function midway(
    review: string,
    one: () => Promise<Answer>,
    other: () => Promise<Answer>,
  ): Promise<Answer[]> {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
    const held = await database.caller('service_role');
    const both: Promise<Answer>[] = [];
    await held.own.begin(async (transaction) => {
      await transaction`select 1 from private.review_backgrounds where id = ${review} for update`;
      for (const begin of [one, other]) {
        both.push(begin());
        both.at(-1)!.catch(() => {});
        await pause();
      }
    });
    await held.own.end();
    return Promise.all(both);
  }

  it('the same review sent twice is one review', async () => {
    const request = await posting();
    const answers = await atOnce(
      (meanwhile) => authors[0]!.call('submit_review', request, meanwhile),
      () => authors[1]!.call('submit_review', request),
    );
    expect(answers.map(({ ok, code }) => [ok, code])).toEqual([
      [true, 'received'],
      [true, 'received'],
    ]);
    const [{ n } = { n: 0 }] = await database.sql<{ n: number }[]>`
      select count(*)::int as n from public.submissions where id = ${request.id}`;
    expect(n).toBe(1);
  });

  it('one proof is good for one review', async () => {
    const one = await posting();
    const other = { ...(await posting()), proof: one.proof };
    const answers = await atOnce(
      (meanwhile) => authors[0]!.call('submit_review', one, meanwhile),
      () => authors[1]!.call('submit_review', other),
    );
    expect(answers.map(({ code }) => code)).toEqual(['received', 'proof_wrong']);
  });

  it('two moderators claim one: the second hears that it is taken', async () => {
    const { id } = await posted();
    const answers = await atOnce(
      (meanwhile) => moderators[0]!.call('claim_submission', { id }, meanwhile),
      () => moderators[1]!.call('claim_submission', { id }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['claimed', 'claimed_by_other']);
  });

  it('two moderators decide: the first decision holds', async () => {
    const { id } = await posted();
    const answers = await atOnce(
      (meanwhile) =>
        moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' }, meanwhile),
      () =>
        moderators[1]!.call('decide_submission', {
          id,
          revision: 1,
          decision: 'decline',
          reason: 'duplicate',
        }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['published', 'already_decided']);
  });

  it('an author takes back what a moderator is publishing: it is taken back', async () => {
    const { id, receiptHash } = await posted();
    const answers = await atOnce(
      (meanwhile) =>
        moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' }, meanwhile),
      () => authors[0]!.call('withdraw_submission', { receiptHash }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['published', 'withdrawn']);
    expect(await database.sql`select status from public.submissions where id = ${id}`).toMatchObject([
      { status: 'withdrawn' },
    ]);
    expect(await database.sql`select 1 from public.reviews where id = ${id}`).toHaveLength(0);
  });

  it('an author corrects what a moderator is publishing: it is too late, and the old words stand', async () => {
    const { id, receiptHash } = await posted();
    const content = { ...exampleReview, text: 'Other words.' };
    const answers = await atOnce(
      (meanwhile) =>
        moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' }, meanwhile),
      () => authors[0]!.call('correct_submission', { receiptHash, content }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['published', 'too_late']);
    expect(await database.sql`select text from public.reviews where id = ${id}`).toMatchObject([
      { text: exampleReview.text },
    ]);
  });

  it('and the other way round, the moderator hears that the words changed', async () => {
    const { id, receiptHash } = await posted();
    const content = { ...exampleReview, text: 'Other words.' };
    const answers = await atOnce(
      (meanwhile) => authors[0]!.call('correct_submission', { receiptHash, content }, meanwhile),
      () => moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['corrected', 'changed']);
  });

  it('two new providers of one name get two addresses', async () => {
    const named = { kind: 'agency', name: 'Sunny Jobs', place: '', met: 'other' };
    const about = { ...exampleReview, providerId: null, namedProvider: named };
    const [one, two] = [await posted(about), await posted(about)];
    const add = { name: 'Sunny Jobs', country: 'NP' };
    const answers = await atOnce(
      (meanwhile) => moderators[0]!.call('add_named_provider', { id: one.id, ...add }, meanwhile),
      () => moderators[1]!.call('add_named_provider', { id: two.id, ...add }),
    );
    expect(answers).toMatchObject([{ slug: 'sunny-jobs-np' }, { slug: 'sunny-jobs-np-2' }]);
  });

  it('an author takes back what a moderator is about to undo: it stays taken back', async () => {
    const { id, receiptHash } = await posted();
    await moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' });
    const answers = await atOnce(
      (meanwhile) => authors[0]!.call('withdraw_submission', { receiptHash }, meanwhile),
      () => moderators[0]!.call('undo_decision', { id }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['withdrawn', 'too_late']);
    expect(await database.sql`select status from public.submissions where id = ${id}`).toMatchObject([
      { status: 'withdrawn' },
    ]);
    expect(await database.sql`select 1 from private.queue where submission_id = ${id}`).toHaveLength(0);
  });

  it('a reader flags what its author is taking back: no flag is left behind', async () => {
    const { id, receiptHash } = await posted();
    await moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' });
    const { content: _, receiptHash: __, ...proven } = await posting();
    const flag = { ...proven, reviewId: id, reason: 'other', note: '' };
    const answers = await atOnce(
      (meanwhile) => authors[0]!.call('withdraw_submission', { receiptHash }, meanwhile),
      () => authors[1]!.call('flag_review', flag),
    );
    expect(answers.map(({ code }) => code)).toEqual(['withdrawn', 'not_found']);
    expect(await database.sql`select 1 from private.flags where submission_id = ${id}`).toHaveLength(0);
  });

  it.each([
    ['claim_submission', {}],
    ['ask_author', { question: 'When was it?' }],
  ])(
    'an author takes back what a moderator reaches for (%s): neither blocks the other',
    async (name, more) => {
      const { id, receiptHash } = await posted();
      const answers = await midway(
        id,
        () => authors[0]!.call('withdraw_submission', { receiptHash }),
        () => moderators[0]!.call(name, { id, ...more }),
      );
      expect(answers.map(({ code }) => code)).toEqual(['withdrawn', 'not_found']);
    },
  );

  it('an author takes back what a moderator judges an appeal of: neither blocks the other', async () => {
    const { id, receiptHash } = await posted();
    await moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' });
    const [appeal] = await database.sql<{ id: string }[]>`
      insert into private.appeals (review_id, provider_id, grounds, text)
      values (${id}, ${AGENCY}, 'not_true', 'It was not so at all.') returning id`;
    const answers = await midway(
      id,
      () => authors[0]!.call('withdraw_submission', { receiptHash }),
      () =>
        moderators[0]!.call('decide_appeal', { id: appeal!.id, decision: 'uphold', reason: 'personal_data' }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['withdrawn', 'not_found']);
  });

  it('an author takes back one of many that are declined together: neither blocks the other', async () => {
    const many: Awaited<ReturnType<typeof posted>>[] = [];
    const text = 'Best agency in town, message us on the page today!';
    for (let i = 0; i < 30; i++) many.push(await posted({ ...exampleReview, text }));
    for (const { id } of many) {
      await database.sql`insert into private.fingerprints (submission_id, text_key) values (${id}, 'many')`;
    }
    const last = many.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1)!;
    const answers = await midway(
      last.id,
      () => authors[0]!.call('withdraw_submission', { receiptHash: last.receiptHash }),
      () => moderators[0]!.call('decline_identical', { id: many[0]!.id, reason: 'duplicate' }),
    );
    expect(answers).toMatchObject([{ code: 'withdrawn' }, { code: 'declined', count: 29 }]);
  });

  it('an author takes back what is being forgotten after its minute: neither blocks the other', async () => {
    const { id, receiptHash } = await posted();
    await database.sql`insert into private.signals (submission_id, name, level, reason) values (${id}, 'x', 'note', 'x')`;
    await moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' });
    await database.sql`update private.undoable set decided_at = decided_at - interval '2 minutes'`;
    const answers = await midway(
      id,
      () => authors[0]!.call('withdraw_submission', { receiptHash }),
      () => moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['withdrawn', 'already_decided']);
  });

  it('an invitation taken back while it is being accepted gives no role', async () => {
    const { id, caller } = await account();
    const [made] = await database.sql<{ invited: { invitation: string } }[]>`
      select private.invite(${`${id}@example.org`}, 'moderator', null, null, false) as invited`;
    const answers = await atOnce(
      (meanwhile) => admins[0]!.call('cancel_invitation', { email: `${id}@example.org` }, meanwhile),
      () => caller.call('accept_invitation', { invitation: made!.invited.invitation }),
    );
    await caller.own.end();
    expect(answers.map(({ code }) => code)).toEqual(['cancelled', 'not_found']);
    expect(await database.sql`select 1 from private.members where user_id = ${id}`).toHaveLength(0);
  });

  it('a review that a moderator decides to keep is not removed in the same moment', async () => {
    const { id } = await posted();
    await moderators[0]!.call('decide_submission', { id, revision: 1, decision: 'publish' });
    await moderators[0]!.call('request_removal', { id, reason: 'personal_data' });
    const answers = await atOnce(
      (meanwhile) => moderators[0]!.call('keep_published', { id }, meanwhile),
      () => moderators[1]!.call('confirm_removal', { id }),
    );
    expect(answers.map(({ code }) => code)).toEqual(['kept', 'not_found']);
  });

  it('two admins dismiss each other: one stays', async () => {
    const answers = await atOnce(
      (meanwhile) => admins[0]!.call('remove_member', { userId: adminIds[1] }, meanwhile),
      () => admins[1]!.call('remove_member', { userId: adminIds[0] }),
    );
    expect(answers.map(({ code }) => code)[0]).toBe('removed');
    // Whoever is no admin any more by then is told so; in no case are both gone.
    expect(['not_allowed', 'last_admin']).toContain(answers[1].code);
    expect(await database.sql`select 1 from private.members where role = 'admin'`).toHaveLength(1);
  });

  it('after all of it the log is one chain', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => posted()));
    await Promise.all(
      many.map(({ id }, i) =>
        moderators[i % 2]!.call('decide_submission', { id, revision: 1, decision: 'publish' }),
      ),
    );
    const [row] = await database.sql<{ log: LogRow[] }[]>`select public.read_moderation_log() as log`;
    expect(row!.log.length).toBeGreaterThan(12);
    expect(await verifyLog(row!.log)).toEqual({ ok: true });
  });

  async function posted(content: object = exampleReview) {
    const request = await posting(content);
    expect(await authors[0]!.call('submit_review', request)).toMatchObject({ ok: true });
    return request;
  }
});
