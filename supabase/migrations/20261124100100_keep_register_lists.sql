-- Which registers there are, and of which days we have their lists: what "not on the list" can be said of.
create table public.registers (
  register text primary key,
  country text not null references public.countries (code),
  -- The authority's name by language, English at least.
  authority jsonb not null check (authority ? 'en'),
  source_address text
);
create table public.register_lists (
  register text not null references public.registers (register) on delete cascade,
  observed_on date not null,
  entries int not null,
  primary key (register, observed_on)
);

-- An observation may be that a list has an entry no more.
alter table public.licence_observations add column is_listed boolean not null default true;
alter table public.licences add column is_listed boolean not null default true;
-- A former name is shown as such.
alter table public.provider_names add column is_former boolean not null default false;

alter table public.registers enable row level security;
alter table public.register_lists enable row level security;
create policy registers_select_public on public.registers for select to anon, authenticated using (true);
create policy register_lists_select_public on public.register_lists for select to anon, authenticated using (true);
revoke all on public.registers, public.register_lists from anon, authenticated;
grant select on public.registers, public.register_lists to anon, authenticated;
grant all on public.registers, public.register_lists to service_role;
