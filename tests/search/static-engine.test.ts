import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENCE_STATUSES } from '#domain/provider/licence-status.ts';
import type { ProviderDocument } from '#search/documents.ts';
import { IndexUnavailableError } from '#search/engine.ts';
import { mayRank } from '#domain/review/may-show.ts';
import { WORK_KINDS } from '#domain/review/work.ts';
import { agenciesIn } from '#search/static/read-index.ts';
import { FORMAT, packProviders, unpackProviders } from '#search/static/row-files.ts';
import { agency, writtenEngine } from './static-files.ts';

const documents = [
  agency({ name: 'Manila Star', country: 'PH' }),
  agency({ name: 'Cebu Star', country: 'PH', status: 'delisted' }),
  agency({ name: 'Davao Star', country: 'PH', score: 4.5, n: 9 }),
  agency({ name: 'Kathmandu Star' }),
  agency({ name: 'Star Remit', kind: 'operator', country: null, status: null, statusOn: null }),
];
const names = (hits: { slug: string }[]) => hits.map(({ slug }) => slug);

describe('static engine', () => {
  it('loads the largest country only when someone searches', async () => {
    const { engine, asked, manifest } = writtenEngine(documents);
    const fileOf = (country: string) => manifest.files.find((file) => file.country === country)!.url;
    await engine.load();
    expect(asked).toContain(fileOf('NP'));
    expect(asked).not.toContain(fileOf('PH'));
    expect(names(await engine.search('manila', { limit: 5 }))).toEqual(['manila-star']);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('loads no more than the filters need', async () => {
    const { engine, asked } = writtenEngine(documents);
    expect(names(await engine.search('star', { kinds: ['operator'], limit: 5 }))).toEqual(['star-remit']);
    expect(asked.filter((file) => file.startsWith('agencies'))).toEqual([]);
    await engine.search('star', { kinds: ['agency'], country: 'NP', limit: 5 });
    expect(asked.filter((file) => file.startsWith('agencies'))).toEqual([
      expect.stringContaining('agencies-np'),
    ]);
  });

  it('puts better rated before others and delisted last among equals', async () => {
    const { engine } = writtenEngine(documents);
    const hits = await engine.search('star', { country: 'PH', limit: 5 });
    expect(names(hits)).toEqual(['davao-star', 'manila-star', 'cebu-star']);
  });

  it('finds every name by its beginning', async () => {
    const { engine } = writtenEngine(documents);
    expect(names(await engine.search('kath', { limit: 5 }))).toEqual(['kathmandu-star']);
    expect(names(await engine.search('star ka', { limit: 1 }))).toEqual(['kathmandu-star']);
  });

  it('does not say "nothing" when a file is missing, and tries again', async () => {
    const { engine, broken, manifest } = writtenEngine(documents);
    const { url } = manifest.files.find(({ country }) => country === 'PH')!;
    broken.add(url);
    await expect(engine.search('manila', { limit: 5 })).rejects.toThrow(IndexUnavailableError);
    expect(names(await engine.search('kathmandu', { limit: 5 }))).toEqual(['kathmandu-star']);
    broken.clear();
    expect(names(await engine.search('manila', { limit: 5 }))).toEqual(['manila-star']);
  });

  it('says so when the manifest is missing', async () => {
    const { engine, broken } = writtenEngine(documents);
    broken.add('manifest.json');
    await expect(engine.search('manila', { limit: 5 })).rejects.toThrow(IndexUnavailableError);
  });

  it('refuses an index of another format, whichever file has it', async () => {
    for (const name of ['manifest.json', 'agencies']) {
      const { engine, read, folder, manifest } = writtenEngine(documents);
      const file = name === 'agencies' ? manifest.files.find(({ country }) => country === 'PH')!.url : name;
      const rows = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { format: number };
      writeFileSync(join(folder, file), JSON.stringify({ ...rows, format: FORMAT - 1 }));
      await expect(engine.search('manila', { limit: 5 })).rejects.toThrow(IndexUnavailableError);
      await expect(agenciesIn('PH', read, '/search/manifest.json')).rejects.toThrow(IndexUnavailableError);
    }
  });

  it('gives all agencies of one country, and reads no more than them', async () => {
    const { read, asked, manifest } = writtenEngine(documents);
    const agencies = await agenciesIn('PH', read, '/search/manifest.json');
    expect(agencies).toEqual(documents.filter(({ country }) => country === 'PH'));
    expect(asked).toEqual(['manifest.json', manifest.files.find(({ country }) => country === 'PH')!.url]);
    await expect(agenciesIn('LK', read, '/search/manifest.json')).rejects.toThrow(IndexUnavailableError);
  });

  it('names files by their content, and writes the same twice', () => {
    const one = writtenEngine(documents);
    const two = writtenEngine(documents);
    const changed = writtenEngine([...documents.slice(0, 4), { ...documents[4]!, n: 1 }]);
    expect(two.manifest).toEqual(one.manifest);
    expect(changed.manifest.version).not.toBe(one.manifest.version);
    expect(changed.manifest.files.filter((file, i) => file.url !== one.manifest.files[i]!.url)).toHaveLength(
      1,
    );
    expect(readdirSync(one.folder).sort()).toEqual(
      ['manifest.json', ...one.manifest.files.map(({ url }) => url)].sort(),
    );
  });
});

it('unpacks providers as they were packed', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).map((name) => name.replace(/\s/g, '') || 'x');
  const code = fc.stringMatching(/^[A-Z]{2}$/);
  const provider = fc
    .record({
      kind: fc.constant('agency' as const),
      slug: text,
      name: text,
      otherNames: fc.array(text),
      country: fc.constant('HK'),
      licenceNumber: fc.option(text),
      phones: fc.array(fc.stringMatching(/^\+(852|63)\d{5,9}$/)),
      status: fc.option(fc.constantFrom(...LICENCE_STATUSES)),
      statusOn: fc.option(fc.constant('2021-12-28')),
      score: fc.option(fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100)),
      n: fc.nat(),
      isUnderAlert: fc.boolean(),
      destinations: fc.uniqueArray(code, { maxLength: 12 }),
      works: fc.uniqueArray(fc.constantFrom(...WORK_KINDS)),
      noFeeReported: fc.boolean(),
      isDemo: fc.boolean(),
    })
    .map((one) => ({
      ...one,
      isRanked: mayRank(one.n, one.isUnderAlert),
    })) satisfies fc.Arbitrary<ProviderDocument>;
  fc.assert(
    fc.property(fc.array(provider), (providers) => {
      const rows = JSON.parse(JSON.stringify(packProviders(providers, 'agency', 'HK', '+852')));
      expect(unpackProviders(rows)).toEqual(providers);
    }),
  );
});
