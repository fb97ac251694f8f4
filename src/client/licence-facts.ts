import type { Api } from './api.ts';
import type { Reply } from './ask.ts';

/** What a register says of an agency, as far as a statement repeats it. */
export interface LicenceFacts {
  register: string;
  number: string;
  /** Day of the list it was read from, 'YYYY-MM-DD'. */
  observedOn: string;
}

/** The licence number of an agency by the register, or null when it has none or no answer came. */
export async function licenceFacts(api: Api, providerId: string): Promise<LicenceFacts | null> {
  const filter = {
    provider_id: `eq.${providerId}`,
    number: 'not.is.null',
    select: 'register,number,observed_on',
    order: 'observed_on.desc',
    limit: '1',
  };
  const { data } = await api.read('licences', filter).catch((): Partial<Reply> => ({ data: null }));
  const [row] = Array.isArray(data)
    ? (data as { register: string; number: string; observed_on: string }[])
    : [];
  return row ? { register: row.register, number: row.number, observedOn: row.observed_on } : null;
}
