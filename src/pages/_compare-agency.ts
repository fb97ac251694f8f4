import type { ComparedCell } from '#domain/provider/compared.ts';
import { isBarring, isInForce } from '#domain/provider/sanction.ts';
import { licenceView } from '#components/licence-view.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import { word } from '#messages/word.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Agency, RecruitmentCosts } from '#publication/snapshot.ts';
import { factRows, newestReviewRow, ratingRows, shareCell, type CompareRow } from './_compare-rows.ts';
import { registerOf } from './_registers.ts';

const MOST_PLACES = 5;

/** What agencies are compared by, the most decisive first. */
export function agencyRows(locale: Locale): CompareRow<Agency>[] {
  const inLocale = { locale: locale.code };
  const unknown: ComparedCell = { text: m.compare_not_known({}, inLocale), tone: 'unknown' };
  return [
    {
      id: 'licence',
      label: m.compare_row_licence({}, inLocale),
      cellOf: (agency) => licenceCell(agency, locale),
    },
    {
      id: 'sanction',
      label: m.compare_row_sanction({}, inLocale),
      cellOf: (agency) => sanctionCell(agency, locale),
    },
    ...ratingRows('agency', locale),
    {
      id: 'paid',
      label: m.costs_median({}, inLocale),
      cellOf: ({ costs }) => (costs ? paidCell(costs, locale) : unknown),
    },
    {
      id: 'free',
      label: m.costs_free({}, inLocale),
      cellOf: ({ costs }) =>
        costs && isOfItsOwn(costs) ? shareCell({ ...costs.paidNothing, n: costs.n }, true, locale) : unknown,
    },
    {
      id: 'no_fee',
      label: m.compare_row_no_fee({}, inLocale),
      cellOf: ({ costs, noFeeReported }) => {
        if (noFeeReported) return { text: m.compare_no_fee_yes({}, inLocale), tone: 'good' };
        const somePaid = costs && isOfItsOwn(costs) && costs.paidNothing.share < 1;
        return somePaid ? { text: m.compare_no_fee_no({}, inLocale) } : unknown;
      },
    },
    ...factRows('agency', locale),
    {
      id: 'places',
      label: m.compare_row_places({}, inLocale),
      cellOf: (agency) => placesCell(agency, locale) ?? unknown,
    },
    newestReviewRow(locale),
  ];
}

function licenceCell(agency: Agency, locale: Locale): ComparedCell {
  const register = registerOf(agency, locale);
  const { tone, short } = licenceView(agency.licence, readSnapshot().takenOn, locale, register);
  const listedOn = agency.licence?.observedOn ?? register?.observedOn;
  const date = listedOn && formatsOf(locale.code).date(listedOn);
  return { text: short, tone, ...(date && { notes: [m.licence_as_of({ date }, { locale: locale.code })] }) };
}

function sanctionCell({ sanctions }: Agency, locale: Locale): ComparedCell {
  const inLocale = { locale: locale.code };
  const { date, list } = formatsOf(locale.code);
  const today = readSnapshot().takenOn;
  const current = sanctions.filter((sanction) => isInForce(sanction, today));
  if (current.length === 0) return { text: m.compare_sanction_none({}, inLocale) };
  const kinds = new Set(current.map(({ kind }) => word('sanction', kind, locale.code)));
  return {
    text: list([...kinds]),
    tone: current.some((sanction) => isBarring(sanction, today)) ? 'bad' : 'care',
    notes: [m.sanction_since({ date: date(current[0]!.from) }, inLocale)],
  };
}

/** What workers paid. A figure of all agencies stands below, as such: it does not tell one agency from another. */
function paidCell(costs: RecruitmentCosts, locale: Locale): ComparedCell {
  const inLocale = { locale: locale.code };
  const { count, country, decimal, money } = formatsOf(locale.code);
  const { medianMonths, firstYear, lastYear } = costs;
  const group = m[`compare_group_${costs.group}`](
    {
      n: count(costs.n),
      years: firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`,
      origin: country(costs.origin),
      destination: costs.destination ? country(costs.destination) : '',
    },
    inLocale,
  );
  const months = m.costs_months({ count: medianMonths, n: decimal(medianMonths) }, inLocale);
  const amount = money(costs.medianUsd, 'USD');
  const hasPaid = medianMonths > 0;
  if (isOfItsOwn(costs)) {
    return hasPaid
      ? { text: months, notes: [m.compare_paid_usd({ amount }, inLocale), group] }
      : { text: m.costs_nothing_paid({}, inLocale), notes: [group] };
  }
  const figure = hasPaid
    ? m.compare_paid_figure({ months, amount }, inLocale)
    : m.costs_nothing_paid({}, inLocale);
  return { text: m.compare_paid_unknown({}, inLocale), tone: 'unknown', notes: [group, figure] };
}

/** Not of a wider group that stands in for it. */
function isOfItsOwn({ group }: RecruitmentCosts): boolean {
  return group === 'agency' || group === 'agency_destination';
}

function placesCell({ destinations, deployments }: Agency, locale: Locale): ComparedCell | null {
  const { country, list } = formatsOf(locale.code);
  const listed = deployments?.byCountry?.destinations.map((to) => to.country) ?? [];
  const places = [...new Set([...listed, ...destinations])].slice(0, MOST_PLACES);
  return places.length > 0 ? { text: list(places.map(country)) } : null;
}
