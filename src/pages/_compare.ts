import { compareShard, shardCount } from '#domain/provider/compare-shard.ts';
import type { ComparedProvider } from '#domain/provider/compared.ts';
import { PROVIDER_KINDS, type ProviderKind } from '#domain/provider/provider-kind.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import { locales, type Locale } from '#messages/locales.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Agency, Operator } from '#publication/snapshot.ts';
import { agencyRows } from './_compare-agency.ts';
import { operatorRows } from './_compare-operator.ts';
import type { CompareRow } from './_compare-rows.ts';

/** What the page has to know before it loads anything: names of rows and number of files. */
export function comparison(kind: ProviderKind, locale: Locale) {
  const rows = kind === 'agency' ? agencyRows(locale) : operatorRows(locale);
  return { rows: rows.map(({ id, label }) => ({ id, label })), shards: shardsOf(kind) };
}

/** The files a comparison is made from: 'agency-0' and so on. */
export function compareShardPaths() {
  return locales.flatMap((locale) =>
    PROVIDER_KINDS.flatMap((kind) =>
      Array.from({ length: shardsOf(kind) }, (_, shard) => ({
        params: { locale: locale.code, shard: `${kind}-${shard}` },
        props: { locale, kind, shard },
      })),
    ),
  );
}

function shardsOf(kind: ProviderKind): number {
  const { agencies, operators } = readSnapshot();
  return shardCount((kind === 'agency' ? agencies : operators).length);
}

type Shard = Record<string, ComparedProvider>;
const made = new Map<string, Shard[]>();

/** All files of a kind are made at once, when the first is asked for. */
export function compareShardOf(kind: ProviderKind, shard: number, locale: Locale): Shard {
  const key = `${kind} ${locale.code}`;
  if (!made.has(key)) made.set(key, makeShards(kind, locale));
  return made.get(key)![shard]!;
}

function makeShards(kind: ProviderKind, locale: Locale): Shard[] {
  const shards = Array.from({ length: shardsOf(kind) }, (): Shard => ({}));
  const put = <Provider extends Agency | Operator>(
    providers: Provider[],
    rows: CompareRow<Provider>[],
    aboutOf: (provider: Provider) => string,
  ) => {
    for (const provider of providers) {
      const { slug, name, formerSlugs } = provider;
      const cells = Object.fromEntries(rows.map(({ id, cellOf }) => [id, cellOf(provider)]));
      const compared = { slug, name, about: aboutOf(provider), cells };
      for (const address of [slug, ...formerSlugs]) {
        shards[compareShard(address, shards.length)]![address] = compared;
      }
    }
  };

  const inLocale = { locale: locale.code };
  const { agencies, operators } = readSnapshot();
  if (kind === 'agency') {
    put(agencies, agencyRows(locale), (agency) => {
      const country = formatsOf(locale.code).country(agency.country);
      return agency.isDemo ? m.compare_invented({ country }, inLocale) : country;
    });
  } else {
    put(operators, operatorRows(locale), ({ isDemo }) => (isDemo ? m.list_invented({}, inLocale) : ''));
  }
  return shards;
}
