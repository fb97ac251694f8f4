-- Reference exchange rates: units of a currency for one euro, as a central bank published them.
create table public.reference_rates (
  source text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  observed_on date not null,
  per_euro double precision not null check (per_euro > 0),
  primary key (source, currency, observed_on)
);

alter table public.reference_rates enable row level security;
create policy reference_rates_select_public on public.reference_rates for select to anon, authenticated using (true);

revoke all on public.reference_rates from anon, authenticated;
grant select on public.reference_rates to anon, authenticated;
grant all on public.reference_rates to service_role;
