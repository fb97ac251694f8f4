import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInMemory, type Embedded } from '#database/embedded.ts';

let database: Embedded;
beforeAll(async () => {
  database = await openInMemory();
  // Says who asks, with which header and in which transaction, and takes its time over several statements.
  await database.connection.driver.exec(`
    create function public.who_asks(tag text) returns jsonb language plpgsql as $$
    declare
      before text := current_user;
    begin
      perform count(*) from generate_series(1, 1000);
      if tag like 'fails%' then raise exception 'as asked'; end if;
      return jsonb_build_object('tag', tag, 'role', current_user, 'before', before, 'transaction', txid_current(),
        'key', current_setting('request.headers', true)::jsonb ->> 'apikey');
    end;
    $$;
    grant execute on function public.who_asks(text) to anon, authenticated, service_role;
    create function public.keep_one(slug text) returns void language plpgsql as $$
    begin
      insert into public.providers (kind, slug, name, name_key) values ('operator', slug, slug, slug);
      perform count(*) from generate_series(1, 1000);
    end;
    $$;
    grant execute on function public.keep_one(text) to service_role;`);
  await database.connection.clearSchemaCache();
});
afterAll(() => database.close());

interface Said {
  tag: string;
  role: string;
  before: string;
  transaction: number;
}
const ask = async (client: Embedded['service'], tag: string) => {
  const { data, error } = await client.rpc('who_asks' as never, { tag } as never);
  return { said: data as unknown as Said | null, error };
};

it('requests that arrive together keep each its role, its transaction and its fate', async () => {
  const anonymous = database.anonymous();
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const client = i % 2 === 0 ? database.service : anonymous;
      return ask(client, i % 5 === 4 ? `fails ${i}` : `asks ${i}`);
    }),
  );
  for (const [i, { said, error }] of answers.entries()) {
    if (i % 5 === 4) {
      expect([i, error?.message]).toEqual([i, expect.stringContaining('as asked')]);
    } else {
      const role = i % 2 === 0 ? 'service_role' : 'anon';
      expect([i, said]).toMatchObject([i, { tag: `asks ${i}`, role, before: role }]);
    }
  }
  const transactions = answers.flatMap(({ said }) => (said ? [said.transaction] : []));
  expect(new Set(transactions).size).toBe(48);
});

it('what one rolls back stays of the others', async () => {
  const keep = (slug: string) => database.service.rpc('keep_one' as never, { slug } as never);
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? keep(`kept-${i}`) : ask(database.service, 'fails'))),
  );
  const { data } = await database.service.from('providers').select('slug').like('slug', 'kept-%');
  expect(data).toHaveLength(10);
});

it('answers also while the shape of the database is read anew', async () => {
  await database.connection.clearSchemaCache();
  const anonymous = database.anonymous();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      i % 2 === 0 ? ask(anonymous, 'asks') : anonymous.from('providers').select('slug').limit(1),
    ),
  );
  expect(answers.map(({ error }) => error)).toEqual(answers.map(() => null));
});
