import type { LicensingOffice } from '#domain/help/complaint-steps.ts';
import type { HelpOrganisation } from '#domain/help/help-organisation.ts';

/** A made-up organisation for Cambodians in Thailand. */
export const helper = (name: string, more: Partial<HelpOrganisation> = {}): HelpOrganisation => ({
  key: name,
  country: 'TH',
  origin: 'KH',
  names: [{ name, language: 'en' }],
  phones: ['+6629575851'],
  website: null,
  facebook: null,
  address: null,
  kind: null,
  services: [],
  ...more,
});

export const office = (country: string): LicensingOffice => ({
  register: `register-${country}`,
  country,
  name: `Office of ${country}`,
  website: null,
  listedOn: '2026-01-01',
});
