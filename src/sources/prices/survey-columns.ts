import { headingKey } from '#sources/heading-key.ts';

/**
 * The columns of the survey that are read, by their heading since Q2 2016 and before. Exchange rates are not: in
 * which currency they are, and which way round, is not recorded.
 */
const HEADINGS = {
  id: ['id'],
  period: ['period'],
  source: ['source_code'],
  destination: ['destination_code'],
  corridor: ['corridor'],
  firm: ['firm'],
  firmType: ['firm_type'],
  payIn: ['payment instrument', 'product'],
  accessPoint: ['access point', 'sending location'],
  payOut: ['pickup method', 'pick-up method'],
  speed: ['speed actual'],
  coverage: ['receiving network coverage', 'coverage'],
  date: ['date'],
  transparent: ['transparent'],
  note: ['Standard Note', 'note1'],
  note2: ['note2'],
  amount200: ['cc1 lcu amount'],
  usd200: ['cc1 denomination amount'],
  currency200: ['cc1 lcu code'],
  fee200: ['cc1 lcu fee'],
  margin200: ['cc1 fx margin'],
  total200: ['cc1 total cost %'],
  amount500: ['cc2 lcu amount'],
  usd500: ['cc2 denomination amount'],
  currency500: ['cc2 lcu code'],
  fee500: ['cc2 lcu fee'],
  margin500: ['cc2 fx margin'],
  total500: ['cc2 total cost %'],
};
export type SurveyField = keyof typeof HEADINGS;

/** Without these there is still a price. */
const OPTIONAL = new Set<SurveyField>([
  ...(['firmType', 'payOut', 'speed', 'coverage', 'date', 'note', 'note2'] as const),
  ...(['usd200', 'usd500', 'currency200', 'currency500'] as const),
]);

export interface SurveyColumns {
  /** From 0; -1 when the sheet has no such column. */
  places: Record<SurveyField, number>;
  /** As the sheet spells them, for rejections. */
  headings: Record<SurveyField, string>;
  /** Headings that have to be there and are not. */
  missing: string[];
}

/** Finds the columns by the row of headings, in whatever order; case and blanks do not matter. */
export function surveyColumns(cells: string[]): SurveyColumns {
  const keys = cells.map(headingKey);
  const found: SurveyColumns = {
    places: {} as SurveyColumns['places'],
    headings: {} as SurveyColumns['headings'],
    missing: [],
  };
  for (const [name, spellings] of Object.entries(HEADINGS)) {
    const field = name as SurveyField;
    const heading = spellings.find((spelling) => keys.includes(headingKey(spelling)));
    if (heading === undefined && !OPTIONAL.has(field)) found.missing.push(spellings[0] ?? field);
    found.headings[field] = heading ?? spellings[0] ?? field;
    found.places[field] = heading === undefined ? -1 : keys.indexOf(headingKey(heading));
  }
  return found;
}
