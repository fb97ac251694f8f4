-- Brings one part of a register's list into the record. Who an entry is was decided before (entry -> providerId,
-- null for somebody new), by the rules of src/domain/provider. Doing it twice changes nothing; an older list adds
-- to the history and leaves the newer state alone.
drop function public.import_register_entries(text, date, jsonb);

create or replace function private.write_agency(provider uuid, entry jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  office jsonb;
  number int := 0;
begin
  -- Names only ever gather: a former name must still find the agency. Another spelling is no former name.
  insert into public.provider_names (provider_id, name, is_former)
  select p.id, p.name, true from public.providers p where p.id = provider and p.name_key <> entry ->> 'nameKey'
  on conflict do nothing;
  update public.providers p
  set name = entry ->> 'name', name_key = entry ->> 'nameKey',
      placements = array(select jsonb_array_elements_text(entry -> 'placements'))
  where p.id = provider;
  delete from public.provider_names n where n.provider_id = provider and n.name = entry ->> 'name';
  insert into public.provider_names as n (provider_id, name, language, is_former)
  select provider, o ->> 'name', o ->> 'language', coalesce((o ->> 'isFormer')::boolean, false)
  from jsonb_array_elements(entry -> 'otherNames') o
  where o ->> 'name' <> entry ->> 'name'
  on conflict on constraint provider_names_pkey do update set language = coalesce(excluded.language, n.language),
    is_former = excluded.is_former;

  delete from public.provider_contacts c where c.provider_id = provider;
  for office in select jsonb_array_elements(entry -> 'offices') loop
    number := number + 1;
    insert into public.provider_contacts (provider_id, office, kind, value)
    select provider, number, c.kind, c.value
    from (
      select 'district', office ->> 'district'
      union all select 'address', office ->> 'address'
      union all select 'phone', jsonb_array_elements_text(office -> 'phones')
      union all select 'fax', jsonb_array_elements_text(office -> 'faxes')
      union all select 'email', jsonb_array_elements_text(office -> 'emails')
    ) as c (kind, value)
    where c.value is not null
    on conflict do nothing;
  end loop;
end;
$$;

-- The names an older list has for an agency: what it was called before.
create function private.gather_names(provider uuid, entry jsonb) returns void
language sql volatile set search_path = ''
as $$
  insert into public.provider_names (provider_id, name, language, is_former)
  select provider, n.name, n.language, true
  from (
    select entry ->> 'name' as name, null as language, entry ->> 'nameKey' as name_key
    union all select o ->> 'name', o ->> 'language', null from jsonb_array_elements(entry -> 'otherNames') o) n
  join public.providers p on p.id = provider
  where n.name <> p.name and n.name_key is distinct from p.name_key
  on conflict do nothing
$$;

create function public.import_register_entries(register text, observed_on date, entries jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  entry jsonb;
  known record;
  provider uuid;
  licence bigint;
  is_change boolean;
  is_new_look boolean;
  added int := 0;
  changed int := 0;
  same int := 0;
  looked_at_again int := 0;
begin
  for entry in select jsonb_array_elements(entries) loop
    is_change := false;
    is_new_look := false;
    select l.id, l.provider_id, l.observed_on, l.entry_hash,
      (select max(o.observed_on) from public.licence_observations o where o.licence_id = l.id and o.is_listed) as listed_on
    into known
    from public.licences l
    where l.register = import_register_entries.register and l.entry_key = entry ->> 'entryKey';

    if not found then
      provider := (entry ->> 'providerId')::uuid;
      if provider is null then
        insert into public.providers (kind, country, slug, name, name_key)
        values ('agency', entry ->> 'country', private.free_slug(entry ->> 'slug'), entry ->> 'name', entry ->> 'nameKey')
        returning id into provider;
        added := added + 1;
      else
        is_change := true;
      end if;
      perform private.write_agency(provider, entry);
      insert into public.licences (provider_id, register, entry_key, number, status, valid_from, valid_until, observed_on, entry_hash)
      values (provider, import_register_entries.register, entry ->> 'entryKey', entry ->> 'licenceNumber', entry ->> 'status',
        entry ->> 'validFrom', entry ->> 'validUntil', import_register_entries.observed_on, entry ->> 'entryHash')
      returning id into licence;
    else
      licence := known.id;
      -- Newer than what was last listed; that a list in between lacks the entry tells nothing of its name or phone.
      if import_register_entries.observed_on >= coalesce(known.listed_on, import_register_entries.observed_on) then
        is_change := known.entry_hash <> entry ->> 'entryHash';
        if is_change then
          perform private.write_agency(known.provider_id, entry);
        end if;
        update public.licences l
        set number = entry ->> 'licenceNumber', valid_from = entry ->> 'validFrom', valid_until = entry ->> 'validUntil',
            entry_hash = entry ->> 'entryHash'
        where l.id = licence and l.entry_hash <> entry ->> 'entryHash';
        update public.licences l
        set status = entry ->> 'status', observed_on = import_register_entries.observed_on, is_listed = true
        where l.id = licence and import_register_entries.observed_on >= l.observed_on
          and (l.status, l.observed_on, l.is_listed)
            is distinct from (entry ->> 'status', import_register_entries.observed_on, true);
        is_new_look := found;
      else
        perform private.gather_names(known.provider_id, entry);
      end if;
      same := same + (not is_change)::int;
    end if;
    changed := changed + is_change::int;

    insert into public.licence_observations as o (licence_id, observed_on, number, status, valid_from, valid_until)
    values (licence, import_register_entries.observed_on, entry ->> 'licenceNumber', entry ->> 'status',
      entry ->> 'validFrom', entry ->> 'validUntil')
    on conflict on constraint licence_observations_pkey do update
    set number = excluded.number, status = excluded.status, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until, is_listed = true
    where (o.number, o.status, o.valid_from, o.valid_until, o.is_listed)
      is distinct from (excluded.number, excluded.status, excluded.valid_from, excluded.valid_until, true);
    if found or is_new_look then looked_at_again := looked_at_again + 1; end if;
  end loop;
  if added + changed + looked_at_again > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', same);
end;
$$;

-- What a rule took for one, and the newest list has under two numbers, are two: they part, and stay apart.
create function private.split_contradicted(register text) returns int
language plpgsql volatile set search_path = ''
as $$
declare
  pair record;
  parted int := 0;
begin
  for pair in
    select distinct on (p.id) p.id, p.slug, other.provider_id as other_id
    from public.providers p
    join private.provider_roots() r on r.id = p.id
    join public.licences own on own.provider_id = p.id and own.register = split_contradicted.register and own.is_listed
    join private.provider_roots() s on s.root = r.root and s.id <> p.id
    join public.licences other on other.provider_id = s.id and other.register = own.register and other.is_listed
      and other.number is distinct from own.number
    where p.merged_by = 'rule' and own.number is not null and other.number is not null
    order by p.id, other.provider_id
  loop
    update public.providers p set merged_into = null, merged_by = null where p.id = pair.id;
    insert into private.identity_decisions (a, b) values (least(pair.id, pair.other_id), greatest(pair.id, pair.other_id))
    on conflict do nothing;
    perform private.append_log('split_provider', null, null, 'rule', pair.slug);
    parted := parted + 1;
  end loop;
  return parted;
end;
$$;
revoke all on function private.split_contradicted(text) from public;
grant execute on function private.split_contradicted(text) to service_role;

-- Closes a list: from now on, what is not on it is said to be missing from it. Whatever the order in which lists
-- come, each entry has an observation for the day of every list since it was first listed. Answers how many
-- entries are missing from the list that were not known to be.
create function public.finish_register_list(register jsonb, observed_on date, entry_keys jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  register_id text := register ->> 'register';
  missing int;
begin
  insert into public.registers as r (register, country, authority, source_address)
  values (register_id, register ->> 'country', register -> 'authority', register ->> 'sourceAddress')
  on conflict on constraint registers_pkey do update
  set country = excluded.country, authority = excluded.authority, source_address = excluded.source_address;
  insert into public.register_lists as l (register, observed_on, entries)
  values (register_id, finish_register_list.observed_on, jsonb_array_length(entry_keys))
  on conflict on constraint register_lists_pkey do update set entries = excluded.entries;

  -- Of two lists of one day the later one stands: what only the earlier had is gone.
  create temporary table gone on commit drop as
  select l.id from public.licences l
  join public.licence_observations o on o.licence_id = l.id
  where l.register = register_id and o.observed_on = finish_register_list.observed_on and o.is_listed
    and not entry_keys ? l.entry_key;
  delete from public.licence_observations o using gone
  where o.licence_id = gone.id and o.observed_on = finish_register_list.observed_on;

  with wanted as (
    select l.id, lists.observed_on
    from public.licences l
    join public.register_lists lists on lists.register = l.register
    where l.register = register_id
      and (lists.observed_on > (select min(o.observed_on) from public.licence_observations o where o.licence_id = l.id)
        or (lists.observed_on = finish_register_list.observed_on and l.id in (select gone.id from gone)))
      and not exists (select 1 from public.licence_observations o
        where o.licence_id = l.id and o.observed_on = lists.observed_on)),
  written as (
    insert into public.licence_observations (licence_id, observed_on, number, status, is_listed)
    select w.id, w.observed_on, null, 'delisted', false from wanted w
    returning licence_id)
  select count(*) into missing from written;
  drop table gone;

  update public.licences l
  set status = o.status, is_listed = o.is_listed, observed_on = o.observed_on
  from public.licence_observations o
  where o.licence_id = l.id and l.register = register_id
    and o.observed_on = (select max(newest.observed_on) from public.licence_observations newest where newest.licence_id = l.id)
    and (l.status, l.is_listed, l.observed_on) is distinct from (o.status, o.is_listed, o.observed_on);
  if missing > 0 or found then perform private.announce_soon(); end if;
  return jsonb_build_object('missing', missing, 'split', private.split_contradicted(register_id));
end;
$$;

revoke all on function private.gather_names(uuid, jsonb) from public;
grant execute on function private.gather_names(uuid, jsonb) to service_role;
revoke all on function public.import_register_entries(text, date, jsonb), public.finish_register_list(jsonb, date, jsonb)
  from public, anon, authenticated;
grant execute on function public.import_register_entries(text, date, jsonb), public.finish_register_list(jsonb, date, jsonb)
  to service_role;
