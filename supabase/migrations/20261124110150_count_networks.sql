-- Whoever has one address of version 6 has billions of them: what counts is the network they are in.
create or replace function private.caller_address() returns text
language plpgsql stable set search_path = ''
as $$
declare
  headers jsonb := coalesce(nullif(current_setting('request.headers', true), ''), '{}')::jsonb;
  address text := coalesce(trim(regexp_replace(headers ->> coalesce(
    (select s.value from private.settings s where s.name = 'address_header'), 'x-forwarded-for'), '^.*,', '')), 'unknown');
begin
  -- One of version 4 in the clothes of version 6.
  address := regexp_replace(address, '^::ffff:(?=\d+\.)', '', 'i');
  if position(':' in address) = 0 then return address; end if;
  return network(set_masklen(address::inet, 64))::text;
exception when others then
  return address;
end;
$$;
revoke all on function private.caller_address() from public;
