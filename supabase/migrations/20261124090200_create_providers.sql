-- Recruitment agencies and money transfer operators, under every name and contact they are known by.
create table public.providers (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('agency', 'operator')),
  -- Where an agency is licensed. Operators work in many countries and have none.
  country text references public.countries (code),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 300),
  -- The name as normaliseName() of src/domain gives it: what "the same name" means.
  name_key text not null,
  placements text[] not null default '{}',
  is_demo boolean not null default false,
  check (kind = 'operator' or country is not null)
);
create index providers_by_name_key on public.providers (kind, country, name_key);

create table public.provider_names (
  provider_id uuid not null references public.providers (id) on delete cascade,
  name text not null,
  language text,
  primary key (provider_id, name)
);

create table public.provider_contacts (
  id bigint generated always as identity primary key,
  provider_id uuid not null references public.providers (id) on delete cascade,
  office int not null default 1,
  kind text not null check (kind in ('address', 'district', 'phone', 'fax', 'email', 'website')),
  value text not null,
  unique (provider_id, office, kind, value)
);

alter table public.providers enable row level security;
alter table public.provider_names enable row level security;
alter table public.provider_contacts enable row level security;

create policy providers_select_public on public.providers for select to anon, authenticated using (true);
create policy provider_names_select_public on public.provider_names for select to anon, authenticated using (true);
create policy provider_contacts_select_public on public.provider_contacts for select to anon, authenticated using (true);

revoke all on public.providers, public.provider_names, public.provider_contacts from anon, authenticated;
grant select on public.providers, public.provider_names, public.provider_contacts to anon, authenticated;
grant all on public.providers, public.provider_names, public.provider_contacts to service_role;
