import type { MetWay, PayIn, PayOut } from '#client/contents.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import { shownWords } from '#islands/shown-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

// Each message by its name, so that the page carries no others.

/** Words for the codes of what someone sent, as they stand on a statement. */
export function toldWords(locale: Locale['code']) {
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
  // What readers see of them, as "Passport was kept from them", is said of others; this, of oneself.
  const facts: Record<Fact, string> = {
    passport_kept: m.statement_fact_passport_kept({}, inLocale),
    contract_changed: m.statement_fact_contract_changed({}, inLocale),
    paid_deposit: m.statement_fact_paid_deposit({}, inLocale),
    would_recommend: m.statement_fact_would_recommend({}, inLocale),
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
  const met: Record<MetWay, string> = {
    office: m.statement_met_office({}, inLocale),
    sub_agent: m.statement_met_sub_agent({}, inLocale),
    social_media: m.statement_met_social_media({}, inLocale),
    friend: m.statement_met_friend({}, inLocale),
    other: m.statement_met_other({}, inLocale),
  };
  const payIn: Record<PayIn, string> = {
    cash: m.statement_pay_in_cash({}, inLocale),
    bank_account: m.statement_pay_in_bank_account({}, inLocale),
    card: m.statement_pay_in_card({}, inLocale),
    mobile_wallet: m.statement_pay_in_mobile_wallet({}, inLocale),
    other: m.statement_pay_in_other({}, inLocale),
  };
  const payOut: Record<PayOut, string> = {
    cash: m.statement_pay_out_cash({}, inLocale),
    bank_account: m.statement_pay_out_bank_account({}, inLocale),
    mobile_wallet: m.statement_pay_out_mobile_wallet({}, inLocale),
    home_delivery: m.statement_pay_out_home_delivery({}, inLocale),
    other: m.statement_pay_out_other({}, inLocale),
  };
  const yesNo = (answer: boolean) => (answer ? m.statement_yes({}, inLocale) : m.statement_no({}, inLocale));
  return {
    dimensions,
    facts,
    works: shownWords(locale).works,
    categories,
    paidTo,
    met,
    payIn,
    payOut,
    yesNo,
  };
}
