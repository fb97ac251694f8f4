import { fromMinor } from '#domain/money/currency.ts';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';

/** How much a law lets an agency take, in its own terms. */
export function limitWords(limit: LegalLimit, locale: Locale['code']): string {
  const { money, decimal, percent } = formatsOf(locale);
  const { kind, amountMinor, currency, monthsOfWage } = limit;
  if (kind === 'amount' && amountMinor !== null && currency !== null)
    return m.limit_amount({ amount: money(fromMinor(amountMinor, currency), currency) }, { locale });
  if (kind === 'share_of_wage' && monthsOfWage !== null)
    return monthsOfWage < 1
      ? m.limit_share({ share: percent(monthsOfWage * 100, 0) }, { locale })
      : m.limit_months(
          { count: monthsOfWage, n: decimal(monthsOfWage, monthsOfWage % 1 === 0 ? 0 : 1) },
          { locale },
        );
  return m.limit_zero({}, { locale });
}
