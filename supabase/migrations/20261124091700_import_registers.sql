-- Brings one part of a register's list into the record. Doing it twice changes nothing; an older
-- list adds to the history and leaves the newer state alone.
create function private.free_slug(wanted text) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  candidate text := wanted;
  n int := 1;
begin
  while exists (select 1 from public.providers p where p.slug = candidate) loop
    n := n + 1;
    candidate := wanted || '-' || n;
  end loop;
  return candidate;
end;
$$;

create function private.write_agency(provider uuid, entry jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  office jsonb;
  number int := 0;
begin
  update public.providers p
  set name = entry ->> 'name',
      placements = array(select jsonb_array_elements_text(entry -> 'placements'))
  where p.id = provider;
  -- Names only ever gather: a former name must still find the agency.
  insert into public.provider_names (provider_id, name, language)
  select provider, o ->> 'name', o ->> 'language' from jsonb_array_elements(entry -> 'otherNames') o
  on conflict do nothing;

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
  added int := 0;
  changed int := 0;
  same int := 0;
  looked_at_again int := 0;
begin
  for entry in select jsonb_array_elements(entries) loop
    select l.id, l.provider_id, l.observed_on, l.entry_hash into known
    from public.licences l
    where l.register = import_register_entries.register and l.entry_key = entry ->> 'entryKey';

    if not found then
      -- Known under this very name and without a licence of this register: workers named it first.
      select p.id into provider from public.providers p
      where p.kind = 'agency' and p.country = entry ->> 'country' and p.name_key = entry ->> 'nameKey'
        and not p.is_demo and not exists (select 1 from public.licences l where l.provider_id = p.id)
      limit 1;
      if provider is null then
        insert into public.providers (kind, country, slug, name, name_key)
        values ('agency', entry ->> 'country', private.free_slug(entry ->> 'slug'), entry ->> 'name', entry ->> 'nameKey')
        returning id into provider;
      end if;
      insert into public.licences (provider_id, register, entry_key, number, status, valid_from, valid_until, observed_on, entry_hash)
      values (provider, import_register_entries.register, entry ->> 'entryKey', entry ->> 'licenceNumber', entry ->> 'status',
        entry ->> 'validFrom', entry ->> 'validUntil', import_register_entries.observed_on, entry ->> 'entryHash')
      returning id into licence;
      perform private.write_agency(provider, entry);
      added := added + 1;
    else
      provider := known.provider_id;
      licence := known.id;
      if import_register_entries.observed_on >= known.observed_on then
        if known.entry_hash <> entry ->> 'entryHash' then
          perform private.write_agency(provider, entry);
        end if;
        update public.licences l
        set number = entry ->> 'licenceNumber', status = entry ->> 'status', valid_from = entry ->> 'validFrom',
            valid_until = entry ->> 'validUntil', observed_on = import_register_entries.observed_on,
            entry_hash = entry ->> 'entryHash'
        where l.id = licence
          and (l.entry_hash <> entry ->> 'entryHash' or l.observed_on <> import_register_entries.observed_on);
        if found then looked_at_again := looked_at_again + 1; end if;
      end if;
      if known.entry_hash <> entry ->> 'entryHash' and import_register_entries.observed_on >= known.observed_on then
        changed := changed + 1;
      else
        same := same + 1;
      end if;
    end if;

    insert into public.licence_observations as o (licence_id, observed_on, number, status, valid_from, valid_until)
    values (licence, import_register_entries.observed_on, entry ->> 'licenceNumber', entry ->> 'status',
      entry ->> 'validFrom', entry ->> 'validUntil')
    on conflict on constraint licence_observations_pkey do update
    set number = excluded.number, status = excluded.status, valid_from = excluded.valid_from, valid_until = excluded.valid_until
    where (o.number, o.status, o.valid_from, o.valid_until)
      is distinct from (excluded.number, excluded.status, excluded.valid_from, excluded.valid_until);
  end loop;
  if added + changed + looked_at_again > 0 then
    perform private.announce_soon();
  end if;
  return jsonb_build_object('added', added, 'changed', changed, 'same', same);
end;
$$;

revoke all on function private.free_slug(text), private.write_agency(uuid, jsonb) from public;
grant execute on function private.free_slug(text), private.write_agency(uuid, jsonb) to service_role;
revoke all on function public.import_register_entries(text, date, jsonb) from public, anon, authenticated;
grant execute on function public.import_register_entries(text, date, jsonb) to service_role;
