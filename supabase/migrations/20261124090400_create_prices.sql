-- What it costs to send money: services of operators in a corridor, their surveyed prices, and
-- the averages others published.
create table public.services (
  id bigint generated always as identity primary key,
  operator_id uuid not null references public.providers (id) on delete cascade,
  sending text not null references public.countries (code),
  receiving text not null references public.countries (code),
  pay_in text not null,
  access_point text not null,
  -- A survey may hold rows alike in everything but price; they are told apart by their order.
  variant int not null default 1,
  speed text,
  unique (operator_id, sending, receiving, pay_in, access_point, variant)
);
create index services_by_corridor on public.services (sending, receiving);

create table public.price_quotes (
  service_id bigint not null references public.services (id) on delete cascade,
  source text not null,
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  amount_usd int not null check (amount_usd in (200, 500)),
  -- Percent of the amount sent. Null where the price was not disclosed.
  fee_pct numeric,
  fx_margin_pct numeric,
  total_cost_pct numeric,
  transparent boolean not null,
  adds_up boolean not null default true,
  primary key (service_id, source, quarter, amount_usd)
);

create table public.corridor_averages (
  sending text not null references public.countries (code),
  receiving text not null references public.countries (code),
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  source text not null,
  total_cost_pct numeric not null,
  primary key (sending, receiving, quarter, source)
);

alter table public.services enable row level security;
alter table public.price_quotes enable row level security;
alter table public.corridor_averages enable row level security;

create policy services_select_public on public.services for select to anon, authenticated using (true);
create policy price_quotes_select_public on public.price_quotes for select to anon, authenticated using (true);
create policy corridor_averages_select_public on public.corridor_averages for select to anon, authenticated using (true);

revoke all on public.services, public.price_quotes, public.corridor_averages from anon, authenticated;
grant select on public.services, public.price_quotes, public.corridor_averages to anon, authenticated;
grant all on public.services, public.price_quotes, public.corridor_averages to service_role;
