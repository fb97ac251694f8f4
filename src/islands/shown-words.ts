import type { Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** How the provider's page words the yes/no facts and the kinds of work: what writers and moderators see is what readers will. */
export function shownWords(locale: Locale['code']) {
  const inLocale = { locale };
  const facts: Record<Fact, string> = {
    passport_kept: m.fact_passport_kept({}, inLocale),
    contract_changed: m.fact_contract_changed({}, inLocale),
    paid_deposit: m.fact_paid_deposit({}, inLocale),
    would_recommend: m.fact_would_recommend({}, inLocale),
  };
  const works: Record<Work, string> = {
    domestic_work: m.worker_domestic_work({}, inLocale),
    care: m.worker_care({}, inLocale),
    construction: m.worker_construction({}, inLocale),
    factory: m.worker_factory({}, inLocale),
    farm: m.worker_farm({}, inLocale),
    driver: m.worker_driver({}, inLocale),
    hospitality: m.worker_hospitality({}, inLocale),
    cleaning: m.worker_cleaning({}, inLocale),
    security: m.worker_security({}, inLocale),
    office: m.worker_office({}, inLocale),
    seafarer: m.worker_seafarer({}, inLocale),
    other: m.worker_other({}, inLocale),
  };
  return { facts, works };
}
