-- What an official register says of an agency now, and what every earlier list said.
create table public.licences (
  id bigint generated always as identity primary key,
  provider_id uuid not null references public.providers (id) on delete cascade,
  register text not null,
  -- What tells one entry of this register from another: its number, or its normalised name.
  entry_key text not null,
  number text,
  status text not null check (status in ('valid', 'expired', 'suspended', 'cancelled', 'delisted', 'banned', 'unknown')),
  valid_from text check (valid_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  valid_until text check (valid_until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  observed_on date not null,
  entry_hash text not null,
  unique (register, entry_key)
);
create index licences_by_provider on public.licences (provider_id);

create table public.licence_observations (
  licence_id bigint not null references public.licences (id) on delete cascade,
  observed_on date not null,
  number text,
  status text not null,
  valid_from text,
  valid_until text,
  primary key (licence_id, observed_on)
);

alter table public.licences enable row level security;
alter table public.licence_observations enable row level security;

create policy licences_select_public on public.licences for select to anon, authenticated using (true);
create policy licence_observations_select_public on public.licence_observations for select to anon, authenticated using (true);

revoke all on public.licences, public.licence_observations from anon, authenticated;
grant select on public.licences, public.licence_observations to anon, authenticated;
grant all on public.licences, public.licence_observations to service_role;
