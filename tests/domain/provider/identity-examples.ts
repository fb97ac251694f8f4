import type { Identity } from '#domain/provider/identity.ts';

export const identity = (id: string, name: string | string[], more: Partial<Identity> = {}): Identity => ({
  id,
  kind: 'agency',
  country: 'NP',
  names: [name].flat(),
  licences: [],
  phones: [],
  addresses: [],
  lists: [],
  reports: [],
  ...more,
});

export const licence = (number: string, isCurrent = true) => ({
  licences: [{ register: 'bangladesh', key: number, isCurrent }],
});
