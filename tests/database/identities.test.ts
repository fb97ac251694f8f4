import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importDeployments, importSanctions } from '#database/import-agency-facts.ts';
import {
  keepApart,
  knownProviders,
  mergeProviders,
  settleProviders,
  splitProvider,
} from '#database/identities.ts';
import { publishedRecord } from '#database/keep-record.ts';
import { parseRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.service.rpc('empty_record');
});
afterAll(() => database.close());

const quiet = () => {};
const addAgencies = async (...names: (string | [string, ...string[]])[]) => {
  const agencies = names.map((of) => {
    const [name, ...formerNames] = [of].flat();
    const slug = `${name!.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-np`;
    return { name, formerNames, country: 'NP', nameKey: name!.toLowerCase(), slug };
  });
  const { data } = await database.service.rpc('add_agencies', { agencies });
  return data as string[];
};
const settle = () => settleProviders(database.service, 'agency', 'NP');
const snapshot = async () => takeSnapshot(parseRecord(await publishedRecord(database.service)), '2026-11-24');
const publishReview = async (provider: string, n: number) => {
  const id = `44444444-4444-4444-8444-44444444444${n}`;
  await database.sql(`insert into public.submissions (id, kind, provider_id, status, submitted_month, published_month)
    values ('${id}', 'review', '${provider}', 'published', '2026-01', '2026-01')`);
  await database.sql(
    `insert into public.reviews (id, ratings, text) values ('${id}', '{"truth_job": 4}', 'Review ${n}')`,
  );
};

describe('merging', () => {
  it('joins what is surely one, by a rule, and writes it down', async () => {
    await addAgencies(['Easy Overseas', 'Sky Bridge Overseas'], 'SKY BRIDGE OVERSEAS');
    expect(await settle()).toMatchObject({ merged: 1, undecided: [] });
    expect(await settle()).toMatchObject({ merged: 0, undecided: [] });
    const { agencies } = await snapshot();
    expect(agencies).toHaveLength(1);
    expect(await database.sql('select action, reason, note from private.moderation_log')).toMatchObject([
      { action: 'merge_providers', reason: 'rule' },
    ]);
  });

  it('keeps reviews, names and old addresses, and a split gives them back', async () => {
    const [kept, merged] = (await addAgencies('Golden Star', 'Golden Stars')) as [string, string];
    await publishReview(kept, 1);
    await publishReview(merged, 2);
    const before = await snapshot();
    expect(before.agencies.map(({ slug, reviews }) => [slug, reviews.length])).toEqual([
      ['golden-star-np', 1],
      ['golden-stars-np', 1],
    ]);

    await mergeProviders(database.service, [{ keep: kept, merge: merged }], 'person');
    expect((await snapshot()).agencies).toMatchObject([
      {
        slug: 'golden-star-np',
        formerSlugs: ['golden-stars-np'],
        otherNames: [{ name: 'Golden Stars', isFormer: false }],
        reviews: [{ text: 'Review 1' }, { text: 'Review 2' }],
      },
    ]);

    expect(await splitProvider(database.service, 'golden-stars-np')).toBe('golden-star-np');
    expect((await snapshot()).agencies).toEqual(before.agencies);
    expect((await settle()).undecided).toEqual([]);
    expect(await splitProvider(database.service, 'golden-stars-np')).toBeNull();
  });

  it('follows a chain to its end', async () => {
    const [a, b, c] = (await addAgencies('Alpha', 'Beta', 'Gamma')) as [string, string, string];
    await publishReview(c, 3);
    await mergeProviders(database.service, [{ keep: b, merge: c }], 'person');
    await mergeProviders(database.service, [{ keep: a, merge: b }], 'person');
    // Said of one that is merged already: of what it is part of.
    expect(await mergeProviders(database.service, [{ keep: c, merge: a }], 'person')).toBe(0);
    const { agencies } = await snapshot();
    expect(agencies).toMatchObject([
      { slug: 'alpha-np', formerSlugs: ['beta-np', 'gamma-np'], reviews: [{ text: 'Review 3' }] },
    ]);
  });

  it('never joins two countries', async () => {
    const [here] = (await addAgencies('Alpha')) as [string];
    const [there] = (
      await database.sql<{ id: string }>(
        `insert into public.providers (kind, country, slug, name, name_key)
         values ('agency', 'BD', 'alpha-bd', 'Alpha', 'alpha') returning id`,
      )
    ).map(({ id }) => id);
    await expect(mergeProviders(database.service, [{ keep: here, merge: there! }], 'person')).rejects.toThrow(
      'two countries',
    );
    expect(await settle()).toMatchObject({ merged: 0, undecided: [] });
  });

  it('remembers that two are two, also once one of them is part of another', async () => {
    const [star, stars, other] = (await addAgencies('Golden Star', 'Golden Stars', 'Something Else')) as [
      string,
      string,
      string,
    ];
    expect((await settle()).undecided).toHaveLength(1);
    await keepApart(database.service, star, stars);
    expect((await settle()).undecided).toEqual([]);
    await mergeProviders(database.service, [{ keep: other, merge: stars }], 'person');
    // One page cannot be kept apart; it must be split first.
    expect(await keepApart(database.service, other, stars)).toBe(false);
    expect((await settle()).undecided).toEqual([]);
    expect((await knownProviders(database.service, 'agency', 'NP')).different).toHaveLength(1);
  });
});

describe('deployments', () => {
  const permit = (agencyName: string, men: number, more: { formerNames?: string[]; from?: string } = {}) => ({
    agencyName,
    formerNames: more.formerNames ?? [],
    destination: 'MY',
    from: more.from ?? '2022-04-14',
    to: '2022-07-16',
    men,
    women: 1,
  });
  const bring = (...rows: ReturnType<typeof permit>[]) =>
    importDeployments(database.service, 'nepal-permits', 'NP', rows, quiet);
  const stored = () =>
    database.sql(`select p.slug, d.men, d.women from public.deployments d
      join public.providers p on p.id = d.provider_id order by p.slug, d.first_day`);

  it('find their agency under any of its names, and count two spellings once', async () => {
    await addAgencies('Easy Overseas');
    const rows = [
      permit('EASY OVERSEAS PVT. LTD.', 10),
      permit('Easy  Overseas', 5),
      permit('EASY OVERSEAS', 3, { formerNames: ['SKY BRIDGE OVERSEAS'], from: '2022-06-15' }),
      permit('Nobody Knew', 2),
    ];
    expect(await bring(...rows)).toMatchObject({ added: 3, matchedRows: 4, recognised: 1, newAgencies: 1 });
    expect(await stored()).toEqual([
      { slug: 'easy-overseas-np', men: 15, women: 2 },
      { slug: 'easy-overseas-np', men: 3, women: 1 },
      { slug: 'nobody-knew-np', men: 2, women: 1 },
    ]);
    expect(await bring(...rows)).toMatchObject({ added: 0, changed: 0, same: 3, newAgencies: 0 });
  });

  it('of a former name that was merged change nothing when they come again', async () => {
    const rows = [
      permit('Easy Overseas', 10, { formerNames: ['Sky Bridge Overseas'] }),
      permit('Sky Bridge Overseas', 5, { from: '2022-06-15' }),
    ];
    expect(await bring(...rows)).toMatchObject({ added: 2, merged: 1 });
    expect(await bring(...rows)).toMatchObject({ added: 0, changed: 0, same: 2, merged: 0 });
  });

  it('of two that were merged are counted once each, and go back with them when they part', async () => {
    const rows = [permit('Golden Star', 10), permit('Golden Stars', 5)];
    await bring(...rows);
    const ids = (await knownProviders(database.service, 'agency', 'NP')).providers.map(({ id }) => id);
    await mergeProviders(database.service, [{ keep: ids[0]!, merge: ids[1]! }], 'person');
    expect((await snapshot()).agencies[0]!.deployments?.byCountry?.workers).toBe(17); // 10 + 1 + 5 + 1
    expect(await bring(...rows)).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect((await snapshot()).agencies[0]!.deployments?.byCountry?.workers).toBe(17);
    await splitProvider(database.service, 'golden-stars-np');
    await bring(...rows);
    expect(await stored()).toEqual([
      { slug: 'golden-star-np', men: 10, women: 1 },
      { slug: 'golden-stars-np', men: 5, women: 1 },
    ]);
  });

  it('that name two in two reports say that they are two, in the first import too', async () => {
    const former = { formerNames: ['Sky Bridge Overseas'] };
    const done = await bring(
      ...['2022-04-14', '2022-06-15'].flatMap((from) => [
        permit('Easy Overseas', 10, { ...former, from }),
        permit('Sky Bridge Overseas', 5, { from }),
      ]),
    );
    expect(done).toMatchObject({ merged: 0, undecided: [{ because: 'former_name_of_two' }] });
  });

  it('stay with the agency that such lists have meant before', async () => {
    await bring(permit('Kay Star', 7));
    const [{ id }] = (await database.sql<{ id: string }>('select id from public.providers')) as [
      { id: string },
    ];
    const others = await database.sql<{
      id: string;
    }>(`insert into public.providers (kind, country, slug, name, name_key)
      values ('agency', 'NP', 'k-2', 'Kay Star', 'kay star'), ('agency', 'NP', 'k-3', 'Kay Star', 'kay star') returning id`);
    await database.sql(`insert into public.provider_contacts (provider_id, kind, value)
      select id, 'phone', '+9771444444' || right(slug, 1) from public.providers where slug in ('k-2', 'k-3')`);
    for (const other of others) await keepApart(database.service, id, other.id);
    expect(await bring(permit('Kay Star', 8, { from: '2022-06-15' }))).toMatchObject({
      added: 1,
      undecidedNames: [],
    });
  });

  it('wait where a name could be two agencies', async () => {
    await database.sql(`insert into public.providers (kind, country, slug, name, name_key)
      values ('agency', 'NP', 'k-and-s-np', 'K & S', 'k and s'), ('agency', 'NP', 'k-and-s-np-2', 'K AND S', 'k and s')`);
    await database.sql(`insert into public.provider_contacts (provider_id, kind, value)
      select id, 'address', slug || ' Road 12, House 34' || id from public.providers`);
    const done = await bring(permit('K and S', 7));
    expect(done).toMatchObject({ matchedRows: 0, undecidedNames: ['K and S'] });
    expect(await stored()).toEqual([]);
  });
});

describe('sanctions', () => {
  const ban = {
    country: 'NP',
    agencyName: 'ALPHA PVT LTD',
    licenceNumber: null,
    kind: 'blacklisted' as const,
    from: '2026-03-01',
    until: null,
    reason: 'Took money for visas it did not have.',
    authority: 'Ministry of Labour',
    sourceAddress: 'https://example.org/',
  };

  it('stand on the page of the agency they are about, and the same again changes nothing', async () => {
    await addAgencies('Alpha');
    expect(await importSanctions(database.service, [ban], quiet)).toMatchObject({ added: 1, recognised: 1 });
    expect(await importSanctions(database.service, [ban], quiet)).toMatchObject({
      added: 0,
      changed: 0,
      same: 1,
    });
    expect((await snapshot()).agencies).toMatchObject([
      { slug: 'alpha-np', sanctions: [{ kind: 'blacklisted', from: '2026-03-01', until: null }] },
    ]);
  });

  it('that name an old number find the agency by its name, once', async () => {
    const [alpha] = (await addAgencies('Alpha')) as [string];
    await database.sql(`insert into public.licences (provider_id, register, entry_key, number, status, observed_on, entry_hash)
      values ('${alpha}', 'nepal', '10', '10', 'valid', '2026-01-01', 'x')`);
    await database.sql(`insert into public.licence_observations (licence_id, observed_on, status)
      select id, observed_on, status from public.licences`);
    for (let time = 0; time < 3; time++) {
      await importSanctions(database.service, [{ ...ban, licenceNumber: '7' }], quiet);
    }
    const { agencies } = await snapshot();
    expect(agencies.map(({ slug, sanctions }) => [slug, sanctions.length])).toEqual([['alpha-np', 1]]);
  });

  it('whose number is another agency’s wait for a person', async () => {
    const [, beta] = (await addAgencies('Alpha', 'Beta Travels')) as [string, string];
    await database.sql(`insert into public.licences (provider_id, register, entry_key, number, status, observed_on, entry_hash)
      values ('${beta}', 'nepal', '11', '11', 'valid', '2026-01-01', 'x')`);
    await database.sql(`insert into public.licence_observations (licence_id, observed_on, status)
      select id, observed_on, status from public.licences`);
    expect(await importSanctions(database.service, [{ ...ban, licenceNumber: '11' }], quiet)).toMatchObject({
      added: 0,
      undecidedNames: ['ALPHA PVT LTD'],
    });
    expect((await snapshot()).agencies.flatMap(({ sanctions }) => sanctions)).toEqual([]);
  });

  it('against somebody nobody knows make a page for whoever looks the name up', async () => {
    expect(await importSanctions(database.service, [ban], quiet)).toMatchObject({ added: 1, newAgencies: 1 });
    expect((await snapshot()).agencies).toMatchObject([{ name: 'ALPHA PVT LTD', licence: null }]);
  });
});
