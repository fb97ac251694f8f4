import { describe, expect, it } from 'vitest';
import { choose, chosen } from '#client/compare-tray.ts';
import { comparedProviders } from '#client/compare.ts';
import { compareShard } from '#domain/provider/compare-shard.ts';
import { tabStorage } from './tab-storage.ts';

const provider = (slug: string) => ({ slug, name: slug.toUpperCase(), about: '', cells: {} });

/** A site of two files that answers like a static one. */
function siteOf(addresses: Record<string, ReturnType<typeof provider>>, broken: number[] = []) {
  const asked: string[] = [];
  const fetch = async (url: string | URL | Request) => {
    const address = url as string;
    asked.push(address);
    const shard = Number(/agency-(\d+)\.json$/.exec(address)?.[1]);
    if (broken.includes(shard)) return new Response('', { status: 404 });
    return Response.json(
      Object.fromEntries(Object.entries(addresses).filter(([slug]) => compareShard(slug, 2) === shard)),
    );
  };
  return { fetch: fetch as typeof globalThis.fetch, asked };
}

describe('comparedProviders', () => {
  const ask = { locale: 'en', kind: 'agency', shards: 2 } as const;
  const site = { 'a-np': provider('a-np'), 'b-np': provider('b-np'), 'old-np': provider('b-np') };

  it('in the order asked, each once, and names those nobody has', async () => {
    const { fetch } = siteOf(site);
    const { providers, unknown } = await comparedProviders(
      { ...ask, slugs: ['b-np', 'gone-np', 'a-np', 'old-np', 'constructor'] },
      fetch,
    );
    expect(providers.map(({ slug }) => slug)).toEqual(['b-np', 'a-np']);
    expect(unknown).toEqual(['gone-np', 'constructor']);
  });

  it('loads each file once', async () => {
    const { fetch, asked } = siteOf(site);
    await comparedProviders({ ...ask, slugs: ['a-np', 'b-np', 'old-np', 'gone-np'] }, fetch);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((address) => /^\/en\/compare\/agency-[01]\.json$/.test(address))).toBe(true);
  });

  it('says so when a file does not come, rather than that nobody is there', async () => {
    const { fetch } = siteOf(site, [compareShard('b-np', 2)]);
    await expect(comparedProviders({ ...ask, slugs: ['b-np'] }, fetch)).rejects.toThrow('404');
  });
});

describe('what is chosen', () => {
  it('is kept by kind, in order, four at most, until it is taken out', () => {
    const storage = tabStorage();
    choose('agency', ['b-np', 'a-np'], storage);
    choose('operator', ['wise'], storage);
    expect(chosen('agency', storage)).toEqual(['b-np', 'a-np']);
    expect(chosen('operator', storage)).toEqual(['wise']);
    choose('agency', [], storage);
    expect([storage.length, chosen('agency', storage)]).toEqual([1, []]);
  });

  it('is nothing where something else stands, and stays where no more can be kept', () => {
    const storage = tabStorage();
    storage.setItem('fairway.1.compare.agency', '{"x":[1,');
    expect(chosen('agency', storage)).toEqual([]);
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => choose('agency', ['a-np'], full)).not.toThrow();
  });
});
