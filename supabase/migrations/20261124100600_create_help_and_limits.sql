-- Who helps workers, and where.
create table public.help_organisations (
  source text not null,
  -- The code its source gives it.
  key text not null,
  primary key (source, key),
  -- Whose workers it is for, and where it helps; null for everywhere.
  origin text not null references public.countries (code),
  country text references public.countries (code),
  -- [{ name, language }], [{ language, text }]
  names jsonb not null,
  services jsonb not null default '[]',
  kind text,
  phones text[] not null default '{}',
  website text,
  facebook text,
  address text
);

-- What the law lets an agency charge a worker.
create table public.legal_limits (
  id bigint generated always as identity primary key,
  -- Null: of any origin, by the law of the destination.
  origin text references public.countries (code),
  -- Null for any destination, any work, and since nobody knows when.
  destination text references public.countries (code),
  occupation text,
  effective_on date,
  kind text not null check (kind in ('amount', 'share_of_wage', 'zero')),
  amount_minor bigint check (amount_minor >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  months_of_wage numeric check (months_of_wage > 0),
  statute text not null,
  source_address text not null,
  checked_on date not null,
  is_verified boolean not null,
  note text,
  unique nulls not distinct (origin, destination, occupation, effective_on),
  check ((kind = 'amount') = (amount_minor is not null and currency is not null)),
  check ((kind = 'share_of_wage') = (months_of_wage is not null)),
  check (origin is not null or destination is not null)
);

alter table public.help_organisations enable row level security;
alter table public.legal_limits enable row level security;
create policy help_organisations_select_public on public.help_organisations for select to anon, authenticated using (true);
create policy legal_limits_select_public on public.legal_limits for select to anon, authenticated using (true);
revoke all on public.help_organisations, public.legal_limits from anon, authenticated;
grant select on public.help_organisations, public.legal_limits to anon, authenticated;
grant all on public.help_organisations, public.legal_limits to service_role;

-- The whole of one source: what it names no more is gone.
create function public.import_help(source text, organisations jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(organisations);
  added int;
  changed int;
  removed int;
begin
  delete from public.help_organisations h
  where h.source = import_help.source
    and not exists (select 1 from jsonb_array_elements(organisations) o where o ->> 'key' = h.key);
  get diagnostics removed = row_count;
  with written as (
    insert into public.help_organisations as h (key, source, origin, country, names, services, kind, phones, website, facebook, address)
    select n.key, import_help.source, n.origin, n.country, n.names, n.services, n.kind,
      array(select jsonb_array_elements_text(n.phones)), n.website, n.facebook, n.address
    from jsonb_to_recordset(organisations) as n (key text, origin text, country text, names jsonb, services jsonb, kind text,
      phones jsonb, website text, facebook text, address text)
    on conflict on constraint help_organisations_pkey do update
    set source = excluded.source, origin = excluded.origin, country = excluded.country, names = excluded.names,
      services = excluded.services, kind = excluded.kind, phones = excluded.phones, website = excluded.website,
      facebook = excluded.facebook, address = excluded.address
    where to_jsonb(h) is distinct from to_jsonb(excluded)
    returning (h.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed + removed > 0 then perform private.announce_soon(); end if;
  return jsonb_build_object('added', added, 'changed', changed + removed, 'same', total - added - changed);
end;
$$;

-- The whole of the file, too.
create function public.import_limits(limits jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(limits);
  added int;
  changed int;
  removed int;
begin
  delete from public.legal_limits l
  where not exists (
    select 1 from jsonb_to_recordset(limits) as n (origin text, destination text, occupation text, "effectiveOn" date)
    where (n.origin, n.destination, n.occupation, n."effectiveOn")
      is not distinct from (l.origin, l.destination, l.occupation, l.effective_on));
  get diagnostics removed = row_count;
  with written as (
    insert into public.legal_limits as l (origin, destination, occupation, effective_on, kind, amount_minor, currency,
      months_of_wage, statute, source_address, checked_on, is_verified, note)
    select n.origin, n.destination, n.occupation, n."effectiveOn", n.kind, n."amountMinor", n.currency, n."monthsOfWage",
      n.statute, n."sourceAddress", n."checkedOn", n."isVerified", n.note
    from jsonb_to_recordset(limits) as n (origin text, destination text, occupation text, "effectiveOn" date, kind text,
      "amountMinor" bigint, currency text, "monthsOfWage" numeric, statute text, "sourceAddress" text, "checkedOn" date,
      "isVerified" boolean, note text)
    on conflict on constraint legal_limits_origin_destination_occupation_effective_on_key do update
    set kind = excluded.kind, amount_minor = excluded.amount_minor, currency = excluded.currency,
      months_of_wage = excluded.months_of_wage, statute = excluded.statute, source_address = excluded.source_address,
      checked_on = excluded.checked_on, is_verified = excluded.is_verified, note = excluded.note
    where (l.kind, l.amount_minor, l.currency, l.months_of_wage, l.statute, l.source_address, l.checked_on, l.is_verified, l.note)
      is distinct from (excluded.kind, excluded.amount_minor, excluded.currency, excluded.months_of_wage, excluded.statute,
        excluded.source_address, excluded.checked_on, excluded.is_verified, excluded.note)
    returning (l.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed + removed > 0 then perform private.announce_soon(); end if;
  return jsonb_build_object('added', added, 'changed', changed + removed, 'same', total - added - changed);
end;
$$;

revoke all on function public.import_help(text, jsonb), public.import_limits(jsonb) from public, anon, authenticated;
grant execute on function public.import_help(text, jsonb), public.import_limits(jsonb) to service_role;
