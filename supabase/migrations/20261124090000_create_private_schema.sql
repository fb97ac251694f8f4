-- What the public may never see lives in schema "private". The API does not expose it, and
-- every table in it has row-level security on with no policy for anyone but the service.
create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

-- The role of the caller as the gateway checked it, never as the client claims it.
create function private.caller_role() returns text
language sql stable set search_path = ''
as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role', 'anon')
$$;
