import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProvider } from '#client/find-provider.ts';
import { AGENCY, connect, fates, OPERATOR, type Connection } from './connect.ts';

let line: Connection;
beforeAll(async () => {
  line = await connect();
});
afterAll(() => line.close());

describe('findProvider', () => {
  it('finds an agency and an operator', async () => {
    expect(await findProvider(line.api, 'example-agency-ph')).toEqual({
      ok: true,
      provider: { id: AGENCY, name: 'Example Agency', kind: 'agency', country: 'PH' },
    });
    expect(await findProvider(line.api, 'example-operator')).toMatchObject({
      ok: true,
      provider: { id: OPERATOR, country: null },
    });
  });

  it('finds the one that an old address has become part of', async () => {
    const { data } = await line.database.service.rpc('add_agencies', {
      agencies: [{ name: 'Old', formerNames: [], country: 'PH', nameKey: 'old', slug: 'old-ph' }],
    });
    await line.database.service.rpc('merge_providers', {
      pairs: [{ keep: AGENCY, merge: (data as string[])[0] }],
      by_whom: 'person',
    } as never);
    expect(await findProvider(line.api, 'old-ph')).toMatchObject({ ok: true, provider: { id: AGENCY } });
  });

  it.each(['nobody', '', 'a&kind=eq.agency', 'x,or(id.neq.0)', '*'])(
    'finds nobody called %j',
    async (slug) => {
      expect(await findProvider(line.api, slug)).toEqual({ ok: false, code: 'not_found' });
    },
  );

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    expect(await findProvider(line.apiWhere('providers', fate), 'example-operator')).toEqual({
      ok: false,
      code: failure,
    });
  });
});
