import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../database/open-test-database.ts';

const WORD = 'Internationaleuebersetzungsarbeitsvermittlungsgesellschaft ';
/** As long as a name may be on a page without being an accident: 200 characters, with words no line is wide enough for. */
export const LONG_NAME = WORD.repeat(4).slice(0, 200);
export const ARABIC_NAME = 'شركة النخيل الذهبي للاستقدام والتوظيف';
export const BURMESE_NAME = 'ရွှေမြို့တော် နိုင်ငံခြားအလုပ်အကိုင် ဝန်ဆောင်မှု ကုမ္ပဏီ';
export const CHINESE_NAME = '金港國際人力資源顧問有限公司';

const BURMESE = {
  starts: [...'ကခဂငစဆဇညတထဒနပဖဗမယရလဝသဟအ'],
  ends: ['', 'ာ', 'ိ', 'ီ', 'ု', 'ူ', 'ေ', 'ဲ', 'ို', 'ံ့', 'ား', 'င်', 'န်း'],
  space: 5,
};
const LATIN = {
  starts: ['b', 'ch', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'sh', 't', 'v', 'w', 'y'],
  ends: ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'ar', 'er', 'ir', 'as', 'is'],
  space: 3,
};

/** Made-up words, no more alike than real ones, so that they make a page as heavy as real ones do. */
function wordsOf({ starts, ends, space }: typeof LATIN, seed: number, length: number): string {
  let text = '';
  for (let state = seed + 1, syllable = 1; text.length < length; syllable++) {
    state = (state * 48_271) % 2_147_483_647;
    text += starts[state % starts.length]! + ends[(state >> 8) % ends.length]!;
    if (syllable % space === 0) text += ' ';
  }
  return text.slice(0, length);
}

interface Odd {
  kind?: 'agency' | 'operator';
  country?: string | null;
  slug: string;
  name: string;
}

/**
 * Providers, prices and reports of which little is known, or that are written in ways a page may not be made for: one each
 * for what a page must say clearly. None of them exists.
 */
export async function addOddProviders({ sql }: Pick<TestDatabase, 'sql'>): Promise<void> {
  const add = async ({ kind = 'agency', country = null, slug, name }: Odd): Promise<string> => {
    const [made] = await sql<{ id: string }>(
      `insert into public.providers (kind, country, slug, name, name_key) values ($1, $2, $3, $4, lower($4)) returning id`,
      [kind, country, slug, name],
    );
    return made!.id;
  };
  const submit = async (
    kind: string,
    providerId: string,
    month: string,
    language = 'en',
  ): Promise<string> => {
    const id = randomUUID();
    await sql(
      `insert into public.submissions (id, kind, provider_id, status, language, submitted_month, published_month)
       values ($1, $2, $3, 'published', $4, $5, $5)`,
      [id, kind, providerId, language, month],
    );
    return id;
  };
  const review = async (providerId: string, of: { month: string; language?: string; text?: string }) => {
    const id = await submit('review', providerId, of.month, of.language);
    await sql(`insert into public.reviews (id, ratings, text) values ($1, '{"respect": 2}', $2)`, [
      id,
      of.text ?? '',
    ]);
    return id;
  };

  await add({ slug: 'odd-nothing-known-mm', country: 'MM', name: 'Nothing Known Overseas' });
  await add({ slug: 'odd-operator-nothing-known', kind: 'operator', name: 'Nothing Known Remittance' });
  await add({ slug: 'odd-long-name-et', country: 'ET', name: LONG_NAME });
  await add({ slug: 'odd-operator-long-name', kind: 'operator', name: LONG_NAME });
  const arabic = await add({ slug: 'odd-arabic-jo', country: 'JO', name: ARABIC_NAME });
  const burmese = await add({ slug: 'odd-burmese-mm', country: 'MM', name: BURMESE_NAME });
  const chinese = await add({ slug: 'odd-chinese-tw', country: 'TW', name: CHINESE_NAME });

  // A register that says no more than that it lists it, and a name that turns the direction of a sentence.
  await sql(
    `with listed as (
       insert into public.licences (provider_id, register, entry_key, status, observed_on, entry_hash)
       values ($1, 'odd', 'odd', 'unknown', '2026-09-01', 'odd') returning id, observed_on, status)
     insert into public.licence_observations (licence_id, observed_on, status) select id, observed_on, status from listed`,
    [arabic],
  );
  await sql(`insert into public.provider_names (provider_id, name) values ($1, $2), ($1, $3)`, [
    chinese,
    ARABIC_NAME,
    LONG_NAME,
  ]);
  // Contacts that nobody can call, and an office of which only the website is known.
  await sql(
    `insert into public.provider_contacts (provider_id, office, kind, value) values
     ($1, 1, 'phone', 'ask at the temple'), ($1, 1, 'address', $2), ($1, 2, 'website', 'https://example.org/')`,
    [chinese, ARABIC_NAME],
  );
  // A government's list with no workers in it.
  await sql(
    `insert into public.deployments (provider_id, source, destination, first_day, last_day, men, women)
     values ($1, 'nepal-permits-by-country', 'QA', '2026-01-01', '2026-01-31', 0, 0)`,
    [chinese],
  );

  // Stars only, without a country, a year or work; then the longest words there may be, with a translation and an answer.
  for (const month of ['2024-03', '2024-04', '2025-01']) await review(arabic, { month });
  for (let n = 0; n < 45; n++) {
    const length = n % 9 === 0 ? 5000 : 20 * n;
    const isBurmese = n % 2 === 0;
    const id = await review(burmese, {
      month: `202${5 - (n % 2)}-0${9 - (n % 9)}`,
      language: isBurmese ? 'my' : 'en',
      text: wordsOf(isBurmese ? BURMESE : LATIN, n, length),
    });
    if (n % 6 !== 0) continue;
    await sql(`insert into private.translations (review_id, language, text) values ($1, 'en', $2)`, [
      id,
      wordsOf(LATIN, n, length || 100),
    ]);
    await sql(
      `insert into public.provider_replies (review_id, status, text, published_month) values ($1, 'published', $2, '2025-10')`,
      [id, wordsOf(BURMESE, n, 2000)],
    );
  }

  // Five workers who paid nothing, and one who was paid in a currency nobody has a rate for.
  for (const currency of ['USD', 'USD', 'USD', 'USD', 'ERN']) {
    const id = await submit('fee_report', arabic, '2026-05');
    await sql(
      `insert into public.fee_reports (id, origin, destination, started_month, pay_received_minor, pay_currency)
       values ($1, 'JO', 'AE', '2026-02', 50000, $2)`,
      [id, currency],
    );
  }

  const hidden = await add({ slug: 'odd-operator-arabic', kind: 'operator', name: ARABIC_NAME });
  const quote = async (sending: string, receiving: string, fee: number | null) => {
    const [service] = await sql<{ id: number }>(
      `insert into public.services (operator_id, sending, receiving, pay_in, access_point)
       values ($1, $2, $3, 'Cash', 'Agent') returning id`,
      [hidden, sending, receiving],
    );
    await sql(
      `insert into public.price_quotes (service_id, source, quarter, amount_usd, fee_pct, fx_margin_pct, total_cost_pct, transparent)
       values ($1, 'odd', '2026Q3', 200, $2, $3, $4, $5)`,
      [service!.id, fee, fee === null ? null : -1, fee === null ? null : fee - 1, fee !== null],
    );
  };
  // A corridor with one price, which is hidden, and one between currencies without a rate, with a promotion.
  await quote('JO', 'ER', null);
  await quote('ER', 'MM', 0.5);
}
