/** How many workers an agency sent abroad in a time, as a government's lists say. */
export interface Deployment {
  /** As the list writes it, without former names. */
  agencyName: string;
  formerNames: string[];
  /** ISO 3166 alpha-2; null when the list counts all destinations together. */
  destination: string | null;
  /** First and last day of the month, 'YYYY-MM-DD'. */
  from: string;
  to: string;
  men: number;
  women: number;
}
