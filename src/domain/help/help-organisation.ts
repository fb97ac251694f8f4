/** An organisation that helps workers, as a list names it. */
export interface HelpOrganisation {
  /** The code its list gives it. */
  key: string;
  /** ISO 3166 alpha-2 of where it helps; null for everywhere. */
  country: string | null;
  /** ISO 3166 alpha-2 of whose workers the list is for. */
  origin: string;
  /** At least one; languages in ISO 639. */
  names: { name: string; language: string }[];
  /** As they are dialled there: E.164, or a short number such as '1280'. */
  phones: string[];
  website: string | null;
  facebook: string | null;
  address: string | null;
  /** 'ngo', 'gov' or 'other'. */
  kind: string | null;
  services: { language: string; text: string }[];
}
