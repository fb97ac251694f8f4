import type { Signal } from '#domain/moderation/signal.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import { shownWords } from '#islands/shown-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

// Each message by its name: asked for by a name made up at run time, all messages of the site would be carried
// along, here and in the forms, which share files with this page.

/** The desk's words for the codes of the record, in one language. */
export function wordsOf(locale: Locale['code']) {
  const inLocale = { locale };
  const dimensions: Record<Dimension, string> = {
    truth_job: m.dimension_truth_job({}, inLocale),
    truth_costs: m.dimension_truth_costs({}, inLocale),
    contract_kept: m.dimension_contract_kept({}, inLocale),
    respect: m.dimension_respect({}, inLocale),
    help: m.dimension_help({}, inLocale),
    arrived: m.dimension_arrived({}, inLocale),
    cost_as_promised: m.dimension_cost_as_promised({}, inLocale),
    easy: m.dimension_easy({}, inLocale),
    solved: m.dimension_solved({}, inLocale),
  };
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
  const paidTo: Record<PaidTo, string> = {
    agency: m.paid_to_agency({}, inLocale),
    sub_agent: m.paid_to_sub_agent({}, inLocale),
    clinic: m.paid_to_clinic({}, inLocale),
    training_centre: m.paid_to_training_centre({}, inLocale),
    lender: m.paid_to_lender({}, inLocale),
    government: m.paid_to_government({}, inLocale),
    other: m.paid_to_other({}, inLocale),
  };
  const signals: Record<Signal['reason'], string> = {
    found_phone: m.moderation_signal_found_phone({}, inLocale),
    found_email: m.moderation_signal_found_email({}, inLocale),
    found_passport: m.moderation_signal_found_passport({}, inLocale),
    found_id_number: m.moderation_signal_found_id_number({}, inLocale),
    found_link: m.moderation_signal_found_link({}, inLocale),
    found_handle: m.moderation_signal_found_handle({}, inLocale),
  };
  return { ...shownWords(locale), dimensions, categories, paidTo, signals };
}
