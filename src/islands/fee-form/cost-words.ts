import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What was paid for, as the pages name it, and who took the money. */
export function costWords(locale: Locale['code']) {
  const inLocale = { locale };
  const categories: Record<FeeCategory, string> = {
    recruitment_service: m.category_recruitment_service({}, inLocale),
    medical: m.category_medical({}, inLocale),
    insurance: m.category_insurance({}, inLocale),
    skills_test: m.category_skills_test({}, inLocale),
    training_orientation: m.category_training_orientation({}, inLocale),
    equipment: m.category_equipment({}, inLocale),
    travel_lodging: m.category_travel_lodging({}, inLocale),
    administrative: m.category_administrative({}, inLocale),
    deposit_or_bond: m.category_deposit_or_bond({}, inLocale),
    bribe_or_kickback: m.category_bribe_or_kickback({}, inLocale),
    loan_interest: m.category_loan_interest({}, inLocale),
    other: m.category_other({}, inLocale),
  };
  const takers: Record<PaidTo, string> = {
    agency: m.fee_form_to_agency({}, inLocale),
    sub_agent: m.fee_form_to_sub_agent({}, inLocale),
    clinic: m.fee_form_to_clinic({}, inLocale),
    training_centre: m.fee_form_to_training_centre({}, inLocale),
    lender: m.fee_form_to_lender({}, inLocale),
    government: m.fee_form_to_government({}, inLocale),
    other: m.fee_form_to_other({}, inLocale),
  };
  return { categories, takers };
}
