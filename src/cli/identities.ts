import { parseArgs } from 'node:util';
import type { Client } from '#database/client.ts';
import {
  compareProviders,
  keepApart,
  mergeProviders,
  providerCountries,
  providerId,
  splitProvider,
  type KnownProvider,
  type Settled,
} from '#database/identities.ts';
import { openDatabase } from '#database/open-database.ts';
import { count, UsageError, type Command } from './command.ts';

const BECAUSE: Record<string, string> = {
  number_of_another: 'the same licence number, and nothing else',
  licence_number: 'the same licence number, and a third that claims it',
  name_and_phone: 'the same name and phone, and a third that claims them',
  name_and_address: 'the same name and address, and a third that claims them',
  name: 'the same name, and a third that claims it',
  name_elsewhere: 'the same name at different addresses',
  former_name_of_two: 'two that say they had this name before',
  spelling: 'names that are almost alike',
  trade_words: 'names that differ in words of the trade only',
  phone_and_address: 'different names, the same phone and address',
};

/** Countries in the order of the alphabet, then operators, which have none. */
export const identities: Command = {
  usage:
    'identities [--country NP] [--most 20] [--json] | identities same <keep> <other> | different <one> <other> | split <slug>',
  async run(args, configuration) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, country: { type: 'string' }, most: { type: 'string' } },
    });
    const [decision, ...slugs] = positionals;
    const { client, close } = await openDatabase(configuration);
    try {
      if (decision !== undefined) {
        console.log(await decide(client, decision, slugs));
        return 0;
      }
      const most = Number(values.most ?? 20);
      if (!Number.isInteger(most) || most < 1) throw new UsageError('--most is a whole number above zero.');
      const pairs = await undecidedPairs(client, values.country?.toUpperCase());
      if (values.json) console.log(JSON.stringify(pairs.map(asJson)));
      else console.log(inWords(pairs, most));
      return 0;
    } finally {
      await close();
    }
  },
};

type Undecided = Settled['undecided'][number] & { country: string | null };

async function undecidedPairs(client: Client, only: string | undefined): Promise<Undecided[]> {
  const countries = (await providerCountries(client)).filter((country) => !only || country === only);
  const pairs: Undecided[] = [];
  for (const country of countries) {
    const { undecided } = await compareProviders(client, country === null ? 'operator' : 'agency', country);
    pairs.push(...undecided.map((pair) => ({ ...bySlug(pair), country })).sort(bySlugs));
  }
  return pairs;
}

/** Ids are drawn by lot: ordered by them, the same pairs would stand in another order in every record. */
const bySlug = <Pair extends { one: KnownProvider; other: KnownProvider }>(pair: Pair): Pair =>
  pair.one.slug < pair.other.slug ? pair : { ...pair, one: pair.other, other: pair.one };
const bySlugs = (a: Undecided, b: Undecided) =>
  `${a.one.slug} ${a.other.slug}` < `${b.one.slug} ${b.other.slug}` ? -1 : 1;

async function decide(client: Client, decision: string, slugs: string[]): Promise<string> {
  const [first, second] = slugs;
  if (decision === 'split' && first && !second) {
    const kept = await splitProvider(client, first);
    if (kept === null) throw new UsageError(`${first} was not merged into another.`);
    return `${first} is on its own again, out of ${kept}.`;
  }
  if (!first || !second || first === second || !['same', 'different'].includes(decision)) {
    throw new UsageError('Which two, and are they the same or different?');
  }
  const [one, other] = [await idOf(client, first), await idOf(client, second)];
  if (decision === 'different') {
    return (await keepApart(client, one, other))
      ? `${first} and ${second} stay two.`
      : `${first} and ${second} are one page now. Part them first: identities split <slug>`;
  }
  const merged = await mergeProviders(client, [{ keep: one, merge: other }], 'person');
  if (merged === 0) return `${first} and ${second} are one already.`;
  return `${second} is part of ${first} now. Its address leads there, and its reviews are shown there.`;
}

async function idOf(client: Client, slug: string): Promise<string> {
  const id = await providerId(client, slug);
  if (id === null)
    throw new UsageError(`There is no provider "${slug}". It is the last part of its page's address.`);
  return id;
}

function inWords(pairs: Undecided[], most: number): string {
  if (pairs.length === 0) return 'Nothing to decide.';
  const shown = pairs
    .slice(0, most)
    .map(
      ({ one, other, because, country }, place) =>
        `${place + 1}. ${country ?? 'Operators'}: ${BECAUSE[because] ?? because}\n${described(one)}\n${described(other)}`,
    );
  return [
    `${count(pairs.length)} pairs to decide${pairs.length > most ? `, the first ${count(most)}` : ''}:`,
    ...shown,
    'One and the same? identities same <the one that stays> <the other>   Two? identities different <one> <other>',
  ].join('\n\n');
}

function described({ slug, name, otherNames, licences, contacts, reviews }: KnownProvider): string {
  const numbers = licences.map(({ register, number }) => `${register}${number ? ` ${number}` : ''}`);
  return [
    `   ${slug}: ${[name, ...otherNames].join(' / ')}`,
    ...(numbers.length > 0 ? [`      listed in ${numbers.join(', ')}`] : []),
    ...contacts.slice(0, 4).map(({ value }) => `      ${value}`),
    ...(reviews > 0 ? [`      ${count(reviews)} reviews and reports`] : []),
  ].join('\n');
}

const asJson = ({ one, other, because, country }: Undecided) => ({
  country,
  because,
  one: one.slug,
  other: other.slug,
  names: [one.name, other.name],
});
