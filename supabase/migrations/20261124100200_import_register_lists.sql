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
  -- Names only ever gather: a former name must still find the agency.
  insert into public.provider_names (provider_id, name, is_former)
  select p.id, p.name, true from public.providers p where p.id = provider and p.name <> entry ->> 'name'
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
    select l.id, l.provider_id, l.observed_on, l.entry_hash into known
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
      -- A number that an older list had tells nothing of today.
      if not exists (select 1 from public.licences l where l.provider_id = provider
          and l.register = import_register_entries.register and l.observed_on > import_register_entries.observed_on) then
        perform private.write_agency(provider, entry);
      end if;
      insert into public.licences (provider_id, register, entry_key, number, status, valid_from, valid_until, observed_on, entry_hash)
      values (provider, import_register_entries.register, entry ->> 'entryKey', entry ->> 'licenceNumber', entry ->> 'status',
        entry ->> 'validFrom', entry ->> 'validUntil', import_register_entries.observed_on, entry ->> 'entryHash')
      returning id into licence;
    else
      licence := known.id;
      if import_register_entries.observed_on >= known.observed_on then
        is_change := known.entry_hash <> entry ->> 'entryHash';
        if is_change then
          perform private.write_agency(known.provider_id, entry);
        end if;
        update public.licences l
        set number = entry ->> 'licenceNumber', status = entry ->> 'status', valid_from = entry ->> 'validFrom',
            valid_until = entry ->> 'validUntil', observed_on = import_register_entries.observed_on,
            entry_hash = entry ->> 'entryHash', is_listed = true
        where l.id = licence
          and (l.entry_hash <> entry ->> 'entryHash' or l.observed_on <> import_register_entries.observed_on or not l.is_listed);
        is_new_look := found;
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
  set status = o.status, is_listed = o.is_listed, observed_on = o.observed_on,
    valid_from = case when o.is_listed then o.valid_from else l.valid_from end,
    valid_until = case when o.is_listed then o.valid_until else l.valid_until end
  from public.licence_observations o
  where o.licence_id = l.id and l.register = register_id
    and o.observed_on = (select max(newest.observed_on) from public.licence_observations newest where newest.licence_id = l.id)
    and (l.status, l.is_listed, l.observed_on) is distinct from (o.status, o.is_listed, o.observed_on);
  if missing > 0 or found then perform private.announce_soon(); end if;
  return jsonb_build_object('missing', missing);
end;
$$;

revoke all on function public.import_register_entries(text, date, jsonb), public.finish_register_list(jsonb, date, jsonb)
  from public, anon, authenticated;
grant execute on function public.import_register_entries(text, date, jsonb), public.finish_register_list(jsonb, date, jsonb)
  to service_role;
