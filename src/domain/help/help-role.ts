import type { HelpOrganisation } from './help-organisation.ts';

/** What an organisation is in a complaint, where its name says so. */
export type HelpRole = 'police' | 'embassy' | 'labour_office';

// Words in English and in the languages of the lists we have.
const POLICE = /\bpolice\b|ប៉ូលីស/i;
const EMERGENCY = /\bemergency\b/i;
const SHORT_NUMBER = /^\d{3,4}$/;
const EMBASSY =
  /\b(embassy|high commission|consul(ate|ates|ar)?|labou?r attach[eé]|migrant workers office|overseas labou?r office)(?!\p{L})|ស្ថានទូត|កុងស៊ុល/iu;
const STATE_OFFICE = /\b(department|ministry|bureau|authority|directorate)\b|ក្រសួង|នាយកដ្ឋាន/i;
const LABOUR = /\b(labou?r|employment|manpower|work|workers?)\b|ការងារ/i;

/**
 * What an organisation is in a complaint: police or emergency, an embassy or consulate, or an office of the state for
 * labour. Lists of help seldom say of what kind an entry is; its names and its code do: 'cn_cam_consul_nanning' [ours].
 *
 * @returns Null for all others: unions, hotlines, charities, and whatever the name does not tell.
 */
export function helpRole({
  key,
  names,
  kind,
  phones,
}: Pick<HelpOrganisation, 'key' | 'names' | 'kind' | 'phones'>): HelpRole | null {
  const texts = [...names.map(({ name }) => name), key.replaceAll('_', ' ')];
  const says = (...patterns: RegExp[]) =>
    texts.some((text) => patterns.every((pattern) => pattern.test(text)));
  if (says(EMBASSY)) return 'embassy';
  // A shelter for emergencies has a number as long as any.
  if (says(POLICE) || (says(EMERGENCY) && phones.some((phone) => SHORT_NUMBER.test(phone)))) return 'police';
  if (kind === 'ngo') return null;
  // A centre for labour and human rights is no office of the state.
  return (kind === 'gov' && says(LABOUR)) || says(LABOUR, STATE_OFFICE) ? 'labour_office' : null;
}
