-- How many workers an agency sent where, as a government's permits say.
create table public.deployments (
  provider_id uuid not null references public.providers (id) on delete cascade,
  source text not null,
  -- Null: of all destinations together.
  destination text references public.countries (code),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  men int not null check (men >= 0),
  women int not null check (women >= 0),
  unique nulls not distinct (provider_id, source, destination, first_day)
);

-- What authorities published against an agency: black lists, suspensions, warnings.
create table public.sanctions (
  id bigint generated always as identity primary key,
  provider_id uuid not null references public.providers (id) on delete cascade,
  kind text not null check (kind in ('banned', 'blacklisted', 'suspended', 'warning', 'fined')),
  first_day date not null,
  last_day date check (last_day >= first_day),
  reason text not null,
  authority text not null,
  source_address text not null,
  unique (provider_id, kind, authority, first_day)
);

alter table public.deployments enable row level security;
alter table public.sanctions enable row level security;
create policy deployments_select_public on public.deployments for select to anon, authenticated using (true);
create policy sanctions_select_public on public.sanctions for select to anon, authenticated using (true);
revoke all on public.deployments, public.sanctions from anon, authenticated;
grant select on public.deployments, public.sanctions to anon, authenticated;
grant all on public.deployments, public.sanctions to service_role;

-- Agencies that a list names and no register of ours has: known by name, in the order given.
create function public.add_agencies(agencies jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  agency jsonb;
  new_id uuid;
  ids jsonb := '[]';
begin
  for agency in select jsonb_array_elements(agencies) loop
    insert into public.providers (kind, country, slug, name, name_key)
    values ('agency', agency ->> 'country', private.free_slug(agency ->> 'slug'), agency ->> 'name', agency ->> 'nameKey')
    returning id into new_id;
    insert into public.provider_names (provider_id, name, is_former)
    select new_id, n, true from jsonb_array_elements_text(agency -> 'formerNames') n where n <> agency ->> 'name'
    on conflict do nothing;
    ids := ids || to_jsonb(new_id);
  end loop;
  if ids <> '[]' then perform private.announce_soon(); end if;
  return ids;
end;
$$;

create function public.import_deployments(source text, deployments jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(deployments);
  added int;
  changed int;
begin
  with written as (
    insert into public.deployments as d (provider_id, source, destination, first_day, last_day, men, women)
    select n."providerId", import_deployments.source, n.destination, n."from", n."to", n.men, n.women
    from jsonb_to_recordset(deployments) as n ("providerId" uuid, destination text, "from" date, "to" date, men int, women int)
    on conflict on constraint deployments_provider_id_source_destination_first_day_key do update
    set last_day = excluded.last_day, men = excluded.men, women = excluded.women
    where (d.last_day, d.men, d.women) is distinct from (excluded.last_day, excluded.men, excluded.women)
    returning (d.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed > 0 then perform private.announce_soon(); end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;

create function public.import_sanctions(sanctions jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  total int := jsonb_array_length(sanctions);
  added int;
  changed int;
begin
  with written as (
    insert into public.sanctions as s (provider_id, kind, first_day, last_day, reason, authority, source_address)
    select n."providerId", n.kind, n."from", n."until", n.reason, n.authority, n."sourceAddress"
    from jsonb_to_recordset(sanctions) as n ("providerId" uuid, kind text, "from" date, "until" date, reason text, authority text,
      "sourceAddress" text)
    on conflict on constraint sanctions_provider_id_kind_authority_first_day_key do update
    set last_day = excluded.last_day, reason = excluded.reason, source_address = excluded.source_address
    where (s.last_day, s.reason, s.source_address) is distinct from (excluded.last_day, excluded.reason, excluded.source_address)
    returning (s.xmax = 0) as is_new
  )
  select count(*) filter (where is_new), count(*) filter (where not is_new) into added, changed from written;
  if added + changed > 0 then perform private.announce_soon(); end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', total - added - changed);
end;
$$;

revoke all on function public.add_agencies(jsonb), public.import_deployments(text, jsonb), public.import_sanctions(jsonb)
  from public, anon, authenticated;
grant execute on function public.add_agencies(jsonb), public.import_deployments(text, jsonb), public.import_sanctions(jsonb)
  to service_role;

-- All that tells real providers of a kind (and of a country, for agencies) apart, and what was decided of them.
-- Where nobody analyses the tables, as in the embedded database, the planner takes them for a few rows and would join
-- thousands with thousands in nested loops.
create function public.known_providers(kind text, country text) returns jsonb
language sql stable set search_path = '' set enable_nestloop = off
as $$
  with members as materialized (
    select p.id, r.root, p.slug, p.name from public.providers p join private.provider_roots() r using (id)
    where p.kind = known_providers.kind and p.country is not distinct from known_providers.country and not p.is_demo),
  names as (
    select n.root, jsonb_agg(n.name order by n.name) as list from (
      select m.root, o.name from public.provider_names o join members m on m.id = o.provider_id
      union select m.root, m.name from members m where m.id <> m.root) n
    group by n.root),
  licences as (
    select m.root, jsonb_agg(jsonb_build_object('register', l.register, 'number', l.number, 'entryKey', l.entry_key,
      'entryHash', l.entry_hash, 'observedOn', l.observed_on, 'isListed', l.is_listed) order by l.id) as list
    from public.licences l join members m on m.id = l.provider_id group by m.root),
  contacts as (
    select m.root, jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value) order by c.id) as list
    from public.provider_contacts c join members m on m.id = c.provider_id
    where c.kind in ('phone', 'address') group by m.root),
  -- Reports that name it: two names in one report are two agencies, or a slip.
  reports as (
    select m.root, jsonb_agg(distinct d.first_day) as list
    from public.deployments d join members m on m.id = d.provider_id group by m.root),
  -- The entries it is made of, each with the names that are its own.
  merged as (
    select m.root, jsonb_agg(jsonb_build_object('id', m.id, 'names', jsonb_build_array(m.name) || coalesce(
        (select jsonb_agg(o.name order by o.name) from public.provider_names o where o.provider_id = m.id), '[]')) order by m.slug) as list
    from members m where m.root in (select other.root from members other where other.id <> other.root) group by m.root),
  submissions as (
    select m.root, count(*) as n from public.submissions s join members m on m.id = s.provider_id group by m.root)
  select jsonb_build_object(
    'providers', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name,
        'otherNames', coalesce(n.list, '[]') - m.name, 'licences', coalesce(l.list, '[]'), 'contacts', coalesce(c.list, '[]'),
        'reports', coalesce(r.list, '[]'), 'members', coalesce(g.list, '[]'), 'reviews', coalesce(s.n, 0)) order by m.slug), '[]')
      from members m left join names n on n.root = m.id left join licences l on l.root = m.id
        left join contacts c on c.root = m.id left join reports r on r.root = m.id left join submissions s on s.root = m.id
        left join merged g on g.root = m.id
      where m.id = m.root),
    'different', (select coalesce(jsonb_agg(distinct jsonb_build_array(a.root, b.root)), '[]')
      from private.identity_decisions d join members a on a.id = d.a join members b on b.id = d.b))
$$;
revoke all on function public.known_providers(text, text) from public, anon, authenticated;
grant execute on function public.known_providers(text, text) to service_role;

-- Where the real providers are; null stands for operators.
create function public.provider_countries() returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(distinct p.country order by p.country), '[]') from public.providers p where not p.is_demo
$$;
revoke all on function public.provider_countries() from public, anon, authenticated;
grant execute on function public.provider_countries() to service_role;
