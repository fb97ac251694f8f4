-- Limits by address without keeping the address: a keyed hash of it, and the key is thrown away
-- when the day changes.
create function private.day_key() returns bytea
language plpgsql security definer set search_path = ''
as $$
declare
  today date := (now() at time zone 'utc')::date;
  found_key bytea;
begin
  select key into found_key from private.day_keys where day = today;
  if found_key is null then
    delete from private.day_keys where day < today;
    delete from private.rate_counts where day < today;
    insert into private.day_keys (day, key)
    values (today, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))
    on conflict (day) do nothing;
    select key into found_key from private.day_keys where day = today;
  end if;
  return found_key;
end;
$$;

-- The address as the proxy in front set it: a client can add entries to the left of x-forwarded-for, never to
-- the right of the proxy's own. Another proxy may set another header, which clients must not be able to:
-- `address_header` of the settings names it.
create function private.caller_address() returns text
language sql stable set search_path = ''
as $$
  select coalesce(
    trim(regexp_replace(headers ->> coalesce(
      (select value from private.settings where name = 'address_header'), 'x-forwarded-for'), '^.*,', '')),
    'unknown')
  from (select coalesce(nullif(current_setting('request.headers', true), ''), '{}')::jsonb as headers) h
$$;

create function private.within_limit(action text, most int) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  today date := (now() at time zone 'utc')::date;
  daily bytea := private.day_key();
  counted int;
begin
  insert into private.rate_counts as r (day, action, caller, count)
  values (today, within_limit.action,
    encode(sha256(daily || sha256(daily || convert_to(private.caller_address(), 'UTF8'))), 'hex'), 1)
  on conflict on constraint rate_counts_pkey do update set count = r.count + 1
  returning r.count into counted;
  return counted <= most;
end;
$$;

revoke all on function private.day_key(), private.caller_address(), private.within_limit(text, int) from public;
